import type { NameRelation } from '../model/relation.ts';
import { isAllCapitals, nameTokens } from '../extract/names/tokens.ts';
import type { NameToken } from '../extract/names/tokens.ts';
import { isListedName, isOrdinaryWord } from '../parse/dictionary.ts';
import { editsBetween } from './edits.ts';
import { differsInAccents, editsAllowed, isInflected } from './known-names.ts';
import type { KnownNames, Target } from './known-names.ts';
import { nameBefore, spanOf } from './name-lines.ts';
import type { Line, NamedArticle } from './name-lines.ts';

/** A word by itself is held to be a misspelt name only where that name's word has so many letters. */
const fewestAlone = 6;

/**
 * Near misses of known names (design section 6). The words are asked in this order, the dictionary last, since it is read
 * from disk on the first question: is it near at all, is it another known name or an inflection, do the other words of the
 * name stand beside it, and if not, may it be anything else?
 */
export function findMisspelt(
  line: Line,
  named: NamedArticle,
  taken: ReadonlySet<number>,
  known: KnownNames,
): NameRelation[] {
  return line.tokens.flatMap((token, at): NameRelation[] => {
    if (taken.has(at) || !mayBeName(token, line) || known.words.has(token.key)) return [];
    const targets = known.near(token.key).filter((target) => !differsInAccents(token.key, wordOf(target)));
    if (targets.length === 0 || isInflected(token.key, known.words)) return [];
    const beside = targets.find((target) => completes(line.tokens, at, target));
    if (beside) return isAnotherBeside(token, beside, named) ? [] : [misspelling(line, at, beside, named, true)];
    const alone = targets.filter((target) => standsAlone(line, at, target, named));
    const [nearest] = alone;
    if (!nearest) return [];
    const rival = alone.find((one) => one.edits === nearest.edits && one.form.claim !== nearest.form.claim && wordOf(one) !== wordOf(nearest)); // prettier-ignore
    return [misspelling(line, at, nearest, named, false, rival)];
  });
}

const wordOf = ({ form, at }: Target): string => form.words[at]?.key ?? '';

/** Capitalised, of letters alone; all in capitals only where the whole line is, for else it is an abbreviation. */
const mayBeName = (token: NameToken, { shouted }: Line): boolean =>
  token.capital && /^\p{L}{4,24}$/u.test(token.key) && (shouted || !isAllCapitals(token.raw));

/** Whether all other words of the name stand exactly beside the word, in their places. */
function completes(tokens: readonly NameToken[], at: number, { form, at: place }: Target): boolean {
  if (form.words.length < 2) return false;
  const first = at - place;
  return form.words.every((word, index) => {
    const token = tokens[first + index];
    const joined = index === 0 || (token !== undefined && token.joint !== 'none');
    return token !== undefined && joined && (index === place || token.key === word.key);
  });
}

/** "Sarah Johnston" elsewhere, or a first name of its own ("Doris Johnson"): somebody else, not a misspelling. */
function isAnotherBeside(token: NameToken, target: Target, named: NamedArticle): boolean {
  if (belongsElsewhere(token, target, named)) return true;
  return target.at === 0 && isListedName(token.key) && !isOrdinaryWord(token.key);
}

/** Whether the article has the word in another name, behind a word that is not of this one. */
const belongsElsewhere = (token: NameToken, target: Target, named: NamedArticle): boolean =>
  [...(named.namedBefore.get(token.key) ?? [])].some((before) => !isOwn(before, target));

/** Whether a word is of the same name: a word of one of its spellings, or itself a slip in one. */
function isOwn(before: string, { form }: Target): boolean {
  const own = [form.claim.spelling, ...form.claim.also].flatMap(({ value }) => nameTokens(value));
  return own.some(({ key }) => {
    const allowed = editsAllowed(key);
    return key === before || (editsBetween(key, before, allowed) <= allowed && !isListedName(before));
  });
}

/** Whether a word without the rest of the name can be nothing but the last word of that name, misspelt. */
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
  if (isOrdinaryWord(token.key) || isListedName(token.key)) return false;
  // Two slips in one word seldom touch its first letter; "Nuristan" is not Kurdistan.
  if (target.edits > 1 && word[0] !== token.key[0]) return false;
  return isSurname(target);
}

/** "Conference" is nobody's surname, nor what follows "of", nor "Bureau" in "Fifth Bureau": such a word alone is another. */
function isSurname({ form: { words }, at }: Target): boolean {
  const [first, last] = [words[0]?.key ?? '', words[at]?.key ?? ''];
  if (words.some(({ key }) => key === 'of')) return false;
  if (words.length !== 2) return !isOrdinaryWord(last);
  return !isOrdinaryWord(first) || isListedName(first);
}

function misspelling(
  line: Line,
  at: number,
  { form, at: place, edits }: Target,
  { article }: NamedArticle,
  beside: boolean,
  rival?: Target,
): NameRelation {
  const far = edits === 1 ? 'one letter' : 'two letters';
  const word = form.words[place]?.raw ?? form.spelling.value;
  const between = rival ? `, and as near to "${rival.form.words[rival.at]?.raw ?? ''}"` : '';
  return {
    kind: 'name',
    claim: form.claim,
    article,
    verdict: rival ? 'undecided' : 'contradicts',
    reason: `${far} from "${word}"${beside ? ', and the rest of the name stands beside it' : between}`,
    found: beside ? spanOf(line, at - place, at - place + form.words.length - 1) : spanOf(line, at, at),
    claimed: form.spelling.span,
    form: 'near',
    spelling: beside ? form.spelling.value : word,
  };
}
