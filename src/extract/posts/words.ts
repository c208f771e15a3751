import { nameTokens } from '../names/tokens.ts';

/** Closed lists of the words that posts are made of, as `names/tokens` compares them. */

const listed = (words: string): ReadonlySet<string> => new Set(nameTokens(words.trim()).map(({ key }) => key));

/** Words that are a post by themselves, or with what stands before them. Ranks, forms of address and descriptions are none. */
const heads = `
  president premier chancellor minister secretary governor senator congressman congresswoman mayor ambassador envoy
  commissioner chairman chairwoman chairperson chair director treasurer speaker spokesman spokeswoman spokesperson
  ceo cfo coo sheriff coach manager leader chief commander ombudsman comptroller councillor prosecutor taoiseach
  undersecretary co-chairman co-chair vice-president vice-chairman
  sen gov`;

/** Posts of several words whose last is none by itself. */
const phrases = [
  ...['attorney', 'solicitor', 'surgeon', 'inspector', 'secretary', 'director', 'governor', 'postmaster', 'consul', 'auditor', 'comptroller'].map((first) => `${first} general`), // prettier-ignore
  ...['executive', 'financial', 'operating', 'technology', 'information', 'marketing', 'medical', 'legal', 'scientific', 'commercial', 'investment'].map((kind) => `chief ${kind} officer`), // prettier-ignore
  'chief executive',
  'chief of staff',
  'chief justice',
  'chief economist',
  'chief negotiator',
  'chief whip',
  'national security adviser',
  'national security advisor',
  'district attorney',
];

/** What is looked for: phrases by the key of their first word, the longest first. */
export type PostWords = ReadonlyMap<string, readonly (readonly string[])[]>;

/** The words of some posts, beside those that are known without any claim. */
export function postWords(called: readonly string[] = []): PostWords {
  const byFirst = new Map<string, string[][]>();
  for (const phrase of [...heads.trim().split(/\s+/u), ...phrases, ...called]) {
    const keys = nameTokens(phrase).map(({ key }) => key);
    const [first] = keys;
    if (first !== undefined) byFirst.set(first, [...(byFirst.get(first) ?? []), keys]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.length - a.length);
  return byFirst;
}

export const knownPosts = postWords();

const wordsOfPosts = listed([heads, ...phrases, 'of for to from at in on and the a an'].join(' '));

/** Whether a word names a kind of post or its field, and so no country, body or place that a post is of. */
export const isGeneric = (key: string): boolean => wordsOfPosts.has(key) || fields.has(key) || qualifiers.has(key);

/** Before a post, in either case: another post than the one behind it, or one of another time. */
export const qualifiers = listed(`
  former ex acting deputy vice assistant associate interim caretaker outgoing incoming then late next future once onetime
  sometime shadow disgraced ousted deposed exiled fugitive fallen slain provisional honorary emeritus elect designate
  previous last newly elected appointed first second third female woman male black longtime co junior lieutenant lt
  presumptive putative fictional rival retired departing departed retiring unelected possible potential likely probable
  prospective aspiring alleged purported supposed presumed fake mock false bogus wannabe hypothetical eventual`);

/** The same, of several words; each part by itself says nothing ("would be president"). */
export const compounds: ReadonlySet<string> = new Set(
  'would-be one-time self-proclaimed self-declared self-styled so-called long-time longest-serving long-serving two-time three-time'.split(' '), // prettier-ignore
);

/** In lower case before a post, or behind its "of" and "for": a field, a body or a rank of it. */
export const fields = listed(`
  defence foreign finance interior home health education trade transport transportation treasury justice energy
  environment environmental agriculture farm farming culture labor labour housing business industry industrial commerce
  economy economic economics science technology digital security national state federal regional local provincial prime
  general chief executive managing financial operating marketing communications press parliamentary private permanent
  special human services affairs welfare social development international overseas central bank police fire army navy
  air force military intelligence space aviation immigration border migration women children families veterans climate
  water planning tourism sport sports media information oil petroleum mines mining fisheries forestry rural urban
  infrastructure works public city county town borough village council party opposition majority minority house senate
  cabinet election budget tax taxation customs exchequer privy policy peace nuclear arms disarmament humanitarian
  relief refugee rights equality religious employment pensions work innovation research universities schools school
  university college hospital company club team head youth campaign bureau museum festival orchestra trust fund group
  division programme program project operations sales strategy product investment investments corporate legal medical
  technical sporting racing district court supreme attorney advisory union communist legislative executive senior
  middle east agency committee commission board department budgetary management staff state emergency disaster
  northern southern eastern western interiors`);

/** Between a post and a name: no part of either. */
export const courtesies = listed('mr mrs ms miss mx sir dame lord lady baroness dr prof professor gen general adm admiral col colonel prince princess sheikh'); // prettier-ignore

export const determiners = listed('the a an its his her their our my your');

/** Behind "the president of ...": a clause, and no part of the post. */
export const clauseWords = listed(`
  that which who whom whose where when while said says say was is are were has have had will would can could may might
  if because but or as since until after before during than though although according`);

/** Capitalised behind a word that is a post elsewhere: "Premier League", "Secretary Office". */
export const noHolders = listed(`
  league inn office hotel house street square park avenue bridge hospital school airport stadium foundation library
  committee council department ministry board bank company party union group prize award cup club association
  i'm english french american british european russian chinese german`);

/** In lower case these are verbs as well, unless something stands before them that makes a post of them. */
export const verbsToo = listed('chair coach chief head commander');
