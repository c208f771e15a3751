import { keptByWord } from '../../parse/characters.ts';

/** Closed lists by which the clause around a quotation is read. All in lower case. */

const listed = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** People by what they are, in the singular: what "the minister said" and "a spokesman for the bank" may be. */
export const personRoles = listed(`
  president premier minister chancellor secretary senator governor mayor councillor congressman congresswoman lawmaker
  representative king queen prince princess duke pope archbishop bishop cardinal rabbi imam ayatollah priest vicar judge
  justice magistrate prosecutor lawyer attorney barrister solicitor sheriff commissioner superintendent inspector detective
  sergeant constable officer official spokesman spokeswoman spokesperson chairman chairwoman chairperson chair chief head
  director executive manager editor publisher reporter journalist analyst economist strategist trader broker banker investor
  professor doctor scientist researcher historian scholar coach captain striker goalkeeper player trainer singer actor
  actress author writer poet artist musician teacher pilot astronaut envoy ambassador diplomat consul adviser advisor aide
  general colonel admiral commander lieutenant leader deputy delegate activist protester demonstrator campaigner resident
  neighbour neighbor witness survivor victim farmer driver owner founder partner colleague friend father mother brother
  sister son daughter wife husband widow man woman boy girl teenager student nurse patient paramedic source critic expert
  observer member negotiator organiser organizer coordinator monarch candidate nominee insider consultant engineer
  architect designer developer curator midwife ranger sailor soldier marine veteran fireman firefighter policeman
  policewoman postman shopkeeper tenant landlord worker boss counterpart predecessor successor rival speaker treasurer
  whip umpire referee counsel foreman cleaner cook chef waiter conductor caller juror clerk recorder coroner superintendent daughter-in-law
  brother-in-law niece nephew attendant customer consumer visitor passenger parent grandmother grandfather aunt uncle cousin specialist surgeon
`);

/** Bodies and papers that speak. */
export const bodyRoles = listed(`
  company bank firm group government administration ministry council agency department office court union party police
  newspaper paper magazine report statement filing letter memo army navy military team club committee commission board
  body authority association federation institute university hospital school charity church regulator watchdog service
  station network broadcaster website airline maker manufacturer retailer publisher partnership concern people senate
  parliament congress cabinet embassy palace pentagon kremlin staff crew jury inquiry panel tribunal watchdog
`);

const singular = (word: string): string =>
  word.endsWith('men') ? `${word.slice(0, -2)}an` : word.replace(/(?<=ch|s)es$|(?<!s)s$/u, '').replace(/ie$/u, 'y');

export const isPersonRole = keptByWord((word: string): boolean => {
  const key = (word.toLowerCase().split('-').at(-1) ?? word).replace(/['’]$/u, '');
  return personRoles.has(key) || personRoles.has(singular(key));
});
export const isRole = keptByWord((word: string): boolean => {
  const key = word.toLowerCase().split('-').at(-1) ?? word;
  return isPersonRole(word) || bodyRoles.has(key) || bodyRoles.has(singular(key));
});
/** "officials", "the police": may stand without an article. */
export const isPlural = (word: string): boolean =>
  /(?:[^s]s|men|people|police)$/iu.test(word) && word.toLowerCase() !== 'boss';

export const determiners = listed(
  'the a an one another his her their its our my this that some several two three four many other',
);
/** Begins a new part of the sentence: no noun phrase goes on over it. */
export const prepositions = listed(`
  in on at by to from of with without within into onto over under about after before since until till during for against
  among between through across despite amid towards toward upon as than like near outside inside off above below behind
  beyond including regarding concerning because when while where who whom whose which that if whether although though
  unless once ahead so and or but nor yet how why what via per plus`);
export const auxiliaries = listed(`
  is are was were be been being am has have had having do does did will would shall should can could may might must cannot
  isn't aren't wasn't weren't hasn't haven't hadn't doesn't didn't don't won't wouldn't shouldn't can't couldn't it's he's
  she's they're i'm we're not never`);
export const negations = listed(`
  not never would could might may should must can cannot will shall if unless to isn't wasn't didn't doesn't don't won't
  wouldn't shouldn't couldn't can't hasn't haven't hadn't nor neither without`);
export const beForms = listed('is are was were be been being');
export const adverbs = listed(`
  also then later once again previously simply repeatedly publicly today yesterday tonight now earlier last still just
  even only often always sometimes soon recently already further all both himself herself themselves itself too first
  monday tuesday wednesday thursday friday saturday sunday`);
/** What may follow a verb of speech that attributes and tells nothing new: "he said on Monday", "she said late yesterday". */
export const circumstances = listed(`
  in on at during after before as when while to from of by for through via with over late early this monday tuesday
  wednesday thursday friday saturday sunday yesterday today tonight last later earlier recently again shortly outside near
  amid afterwards afterward following upon about speaking referring adding commenting among once where citing reporters
  journalists between despite without since once`);

/** Words that are talked about, not said: the word "blockade". */
export const namings = listed(
  'word words term terms phrase expression title slogan name nickname headline banner song album film book play quoting citing headlined titled entitled named nicknamed',
);

export const isAdverb = keptByWord((word: string): boolean => adverbs.has(word) || /^\p{Ll}{2,}ly$/u.test(word));
