import type { NameClaim } from '../../model/claim.ts';
import type { NameRelation } from '../../model/relation.ts';
import { isAllCapitals, nameTokens } from '../../extract/names/tokens.ts';
import type { NameToken } from '../../extract/names/tokens.ts';
import { isListedName, isOrdinaryWord } from '../../parse/dictionary.ts';
import { compareWords } from './compare-names.ts';
import { differsInAccents, isInflected } from './known-names.ts';
import type { KnownForm, Target } from './known-form.ts';
import type { KnownNames } from './known-names.ts';
import { isInflection } from './inflection.ts';
import { besideAnywhere, nameBefore, spanOf } from './name-lines.ts';
import { oneEditUpTo } from './near-words.ts';
import type { Line, NamedArticle } from './name-lines.ts';
import { isAnotherName, isAnotherSurname } from './surnames.ts';

/** A word by itself is held to be a misspelt name only where that name's word has so many letters. */
const fewestAlone = 6;

/** What the words of a line are judged by. */
export interface NameContext {
  readonly named: NamedArticle;
  /** The words that are part of an accepted or forbidden spelling. */
  readonly taken: ReadonlySet<NameToken | undefined>;
  /** The names that the article has in full, spelt rightly. */
  readonly present: ReadonlyMap<NameClaim, KnownForm>;
  readonly known: KnownNames;
}

/**
 * Near misses of known names (design section 6). The words are asked in this order, the dictionary last, since it is read
 * from disk on the first question: is it near at all, is it another known name or an inflection, do other words of the
 * name stand beside it, and if not, may it be anything else?
 */
export function findMisspelt(line: Line, context: NameContext): NameRelation[] {
  const { taken, known } = context;
  return line.tokens.flatMap((token, at): NameRelation[] => {
    if (taken.has(token) || !mayBeName(token, line) || known.words.has(token.key)) return [];
    const targets = known.near(line.tokens, at);
    if (targets.length === 0 || isInflected(token.key, known.words)) return [];
    return judgeBeside(line, at, targets, context) ?? judgeAlone(line, at, targets, context);
  });
}

const wordOf = ({ form, at }: Target): string => form.words[at]?.key ?? '';

/**
 * Capitalised, of letters alone; all in capitals only where the whole line is, for else it is an abbreviation. Before a currency sign
 * the last letter is none, but half of a mark that was read in the wrong encoding ("Beckerâ€™s").
 */
const mayBeName = (token: NameToken, { shouted, passage }: Line): boolean =>
  token.capital &&
  /^\p{L}{4,24}$/u.test(token.key) &&
  (shouted || !isAllCapitals(token.raw)) &&
  !/^\p{Sc}/u.test(passage.span.source.text.charAt(token.end));

/** A word beside other words of the name; `undefined` where none are. */
function judgeBeside(
  line: Line,
  at: number,
  targets: readonly Target[],
  { named, present }: NameContext,
): NameRelation[] | undefined {
  const token = line.tokens[at];
  for (const target of targets) {
    const stretch = completed(line.tokens, at, target);
    if (!token || !stretch) continue;
    if (isAnotherBeside(token, target, named)) return [];
    if (isFormOf(token.key, wordOf(target))) return [];
    const doubt = present.has(target.form.claim) ? undefined : doubtBeside(token, target);
    return [misspelling(line, at, target, named, { stretch, ...(doubt === undefined ? {} : { doubt }) })];
  }
  return undefined;
}

/** First and last token of a name. */
type Stretch = readonly [number, number];

/**
 * Where the name stands of which the word is one, if all its other words are printed in their places; accents may be left out, and a
 * given name may be an initial or a short form where the name has at least one more word in full.
 */
function completed(tokens: readonly NameToken[], at: number, { form, at: place }: Target): Stretch | undefined {
  if (form.words.length < 2) return undefined;
  const first = at - place;
  let whole = 0;
  const stands = form.words.every((word, index) => {
    const token = tokens[first + index];
    if (token === undefined || (index > 0 && token.joint === 'none')) return false;
    if (index === place) return true;
    if (token.key === word.key || differsInAccents(token.key, word.key)) whole += 1;
    else return token.capital && ['same', 'initial'].includes(compareWords(token.key, word.key));
    return true;
  });
  return stands && whole > 0 ? [first, first + form.words.length - 1] : undefined;
}

/** "Sarah Johnston" elsewhere, or a first name of its own ("Doris Johnson"): somebody else, not a misspelling. */
function isAnotherBeside(token: NameToken, target: Target, named: NamedArticle): boolean {
  if (belongsElsewhere(token, target, named)) return true;
  return target.at === 0 && isListedName(token.key) && !isOrdinaryWord(token.key);
}

/** Forms of one ordinary word: "Officer" and "Officers", "Guardsman" and "Guardsmen". */
const isFormOf = (a: string, b: string): boolean =>
  isOrdinaryWord(a) &&
  isOrdinaryWord(b) &&
  (isInflection(a, b) || (a !== b && a.replace(/men$/u, 'man') === b.replace(/men$/u, 'man')));

/** Why a word beside the rest of a name that the article has nowhere as claimed may be of somebody else, if it may. */
function doubtBeside({ key }: NameToken, target: Target): string | undefined {
  const { form, at, slips } = target;
  const last = at > 0 && at === form.words.length - 1;
  if (last && isAnotherSurname(key, wordOf(target))) return 'but it is a surname of its own';
  if (form.words.length < 3 && isOrdinaryWord(key) && isOrdinaryWord(wordOf(target)))
    return 'but it is a word of its own';
  return last && slips >= 1 && key[0] !== wordOf(target)[0]
    ? 'but at its beginning, so that it may be another name'
    : undefined;
}

/** Whether the article has the word in another name, beside a word that is not of this one. */
const belongsElsewhere = (token: NameToken, target: Target, named: NamedArticle): boolean =>
  besideAnywhere(named, token.key).some((other) => !isOwn(other, target));

/** Whether a word is of the same name: a word of one of its spellings, an initial or a slip of one. */
function isOwn(word: string, { form }: Target): boolean {
  const own = [form.claim.spelling, ...form.claim.also].flatMap(({ value }) => nameTokens(value));
  return own.some(({ key }) => {
    const likeness = compareWords(key, word);
    return likeness === 'same' || likeness === 'initial' || (likeness === 'near' && !isListedName(word));
  });
}

/** A word without the rest of the name: a finding only if it can be nothing but the last word of one name, misspelt. */
function judgeAlone(
  line: Line,
  at: number,
  targets: readonly Target[],
  { named, present }: NameContext,
): NameRelation[] {
  const alone = targets.filter((target) => standsAlone(line, at, target, named));
  const [nearest] = alone;
  const key = line.tokens[at]?.key ?? '';
  if (!nearest || isOrdinaryWord(key) || isListedName(key)) return [];
  const rival = alone.find((one) => one.edits === nearest.edits && one.form.claim !== nearest.form.claim && wordOf(one) !== wordOf(nearest)); // prettier-ignore
  if (rival) {
    const other = rival.form.words[rival.at]?.raw ?? '';
    return [{ ...misspelling(line, at, nearest, named, { doubt: `and as near to "${other}"` }), rival: other }];
  }
  const doubt = present.has(nearest.form.claim) ? undefined : doubtAlone(key, nearest);
  return [misspelling(line, at, nearest, named, doubt === undefined ? {} : { doubt })];
}

/** Whether a word without the rest of the name may be the last word of that name. */
function standsAlone(line: Line, at: number, target: Target, named: NamedArticle): boolean {
  const token = line.tokens[at];
  const word = wordOf(target);
  const { words } = target.form;
  if (!token || word.length < fewestAlone || target.at !== words.length - 1) return false;
  if (belongsElsewhere(token, target, named)) return false;
  const next = line.tokens[at + 1];
  const headline = line.titleCase || line.shouted;
  if (!headline && next?.capital === true && next.joint === 'space') return false;
  const before = nameBefore(line.tokens, at);
  if (before && !isOwn(before.key, target)) return false;
  // Two slips in one word seldom touch its first letter; "Nuristan" is not Kurdistan.
  if (target.edits > 1 && word[0] !== token.key[0]) return false;
  const keys = words.map(({ key }) => key);
  return isSurname(keys, target.at);
}

/** What a slip may cost in a word of up to eight letters (a letter too few or too many), and in a longer one (another letter). */
const dearest = (letters: number): number => (letters <= oneEditUpTo ? 0.75 : 1);

/** Why a lone word, in an article that has the name nowhere in full, may be another name, if it may. */
function doubtAlone(key: string, target: Target): string | undefined {
  const word = wordOf(target);
  const whole = target.form.words.length === 1;
  const letters = whole ? Math.min(word.length, oneEditUpTo) : word.length;
  if (whole ? isAnotherName(key, word) : isAnotherSurname(key, word)) return 'but it may be a surname of its own';
  if (isOrdinaryWord(word)) return 'but that may be a mere word';
  const swapped = key[0] === word[1] && key[1] === word[0];
  if (key[0] !== word[0] && !swapped) return 'but at its beginning, so that it may be another name';
  if (target.edits > 1 && (key.startsWith(word) || word.startsWith(key)))
    return 'but it goes on, so that it may be another name';
  return target.slips > dearest(letters) ? 'but by no usual slip, and the name stands nowhere in full' : undefined;
}

/** "Conference" is nobody's surname, nor what follows "of", nor "Bureau" in "Fifth Bureau": such a word alone is another. */
export function isSurname(words: readonly string[], at: number): boolean {
  const [first = '', last = ''] = [words[0], words[at]];
  if (words.includes('of')) return false;
  if (words.length !== 2) return !isOrdinaryWord(last);
  return !isOrdinaryWord(first) || isListedName(first);
}

interface Standing {
  /** Where the whole name stands; absent for a word alone. */
  readonly stretch?: Stretch;
  readonly doubt?: string;
}

function misspelling(
  line: Line,
  at: number,
  { form, at: place, edits }: Target,
  { article }: NamedArticle,
  { stretch, doubt }: Standing,
): NameRelation {
  const far = edits === 1 ? 'one letter' : 'two letters';
  const word = form.words[place]?.raw ?? form.spelling.value;
  const why = doubt ?? (stretch ? 'and the rest of the name stands beside it' : undefined);
  return {
    kind: 'name',
    claim: form.claim,
    article,
    verdict: doubt === undefined ? 'contradicts' : 'undecided',
    reason: `${far} from "${word}"${why === undefined ? '' : `, ${why}`}`,
    found: stretch ? spanOf(line, ...stretch) : spanOf(line, at, at),
    claimed: form.spelling.span,
    form: 'near',
    spelling: stretch ? form.spelling.value : word,
  };
}
