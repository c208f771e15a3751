import type { NameToken } from '../names/tokens.ts';
import { isTitle, noNames } from '../names/words.ts';
import { clauseWords, compounds, determiners, fields, qualifiers } from './words.ts';
import type { PostWords } from './words.ts';

/** The words of one passage and the text between them. */
export interface PostLine {
  readonly text: string;
  readonly tokens: readonly NameToken[];
}

/** Words in a row, by number: the first, and the one behind the last. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** No post is longer, to either side of its head. */
const mostBefore = 8;
const mostBehind = 10;
const mostPossessors = 3;

/** What stands between a word and the one before it; no more than tells whether they belong together. */
export function gapBefore({ text, tokens }: PostLine, at: number): string {
  const start = tokens[at - 1]?.end ?? 0;
  return text.slice(start, Math.min(tokens[at]?.start ?? text.length, start + 80));
}

const abbreviations = /^(?:mr|mrs|ms|dr|prof|sen|gov|rep|gen|lt|col|adm|capt|maj|sgt|st|messrs)$/iu;
const companies = /^(?:inc|corp|co|ltd|bros|cos)$/iu;

/** Whether two words stand side by side: nothing but white space, a hyphen or the dot of an abbreviation between. */
export function joins(line: PostLine, at: number): boolean {
  const [before, token] = [line.tokens[at - 1], line.tokens[at]];
  if (!before || !token) return false;
  const gap = gapBefore(line, at);
  if (!gap.startsWith('.')) return token.joint !== 'none';
  // a company's dot may end the sentence as well
  return /^\.\s+$/u.test(gap) && (abbreviations.test(before.raw) || (companies.test(before.raw) && !token.capital));
}

/** "Westhaven's mayor": the word before is a possessive. */
export const isPossessed = (line: PostLine, at: number): boolean =>
  at > 0 && at < line.tokens.length && /^(?:['’ʼ]s?|(?<=s)['’ʼ])\s+$/iu.test(gapBefore(line, at));

/** "Sen" and "Gov" are posts with a dot, and parts of names without. */
function isHead({ text, tokens }: PostLine, at: number, words: PostWords): boolean {
  const token = tokens[at];
  if (!token || !words.has(token.key)) return false;
  return !/^(?:sen|gov)$/u.test(token.key) || text[token.end] === '.';
}

/** The longest post of a vocabulary whose first word stands at a place. */
export function coreAt(line: PostLine, at: number, words: PostWords): Stretch | undefined {
  const first = line.tokens[at];
  const phrases = first && isHead(line, at, words) ? words.get(first.key) : undefined;
  const found = phrases?.find((keys) =>
    keys.every((key, index) => {
      const here = at + index;
      return line.tokens[here]?.key === key && (index === 0 || joins(line, here) || isPossessed(line, here));
    }),
  );
  return found && { from: at, to: at + found.length };
}

/** Where a post begins whose head stands at `head`: with its fields, places, bodies and qualifiers. */
export function beginningOf(line: PostLine, head: number, words: PostWords): number {
  const { tokens } = line;
  let start = head;
  for (let at = head - 1; at >= 0 && head - at <= mostBefore; at -= 1) {
    if (isPossessed(line, at + 1)) return possessorOf(line, at, words) ?? start;
    if (!joins(line, at + 1) || !isModifier(line, at, head, words)) break;
    start = at;
  }
  while (start < head && /^(?:of|and|the)$/u.test(tokens[start]?.key ?? '')) start += 1;
  return start;
}

const acronym = /^(?:US|UK|UN|EU|IT|U\.S\.?|U\.K\.?|U\.N\.?|E\.U\.?)$/u;

function isModifier(line: PostLine, at: number, head: number, words: PostWords): boolean {
  const { tokens } = line;
  const [token, before, behind] = [tokens[at], tokens[at - 1], tokens[at + 1]];
  if (!token) return false;
  if (qualifiers.has(token.key) || acronym.test(token.raw) || compounds.has(compoundAt(line, at, head))) return true;
  if (token.key === 'under') return behind?.joint === 'hyphen';
  if (token.key === 'senior') return behind?.key === 'vice';
  if (fields.has(token.key)) return true;
  // "Bank of England governor", but not "friends of President ..."
  if (token.key === 'of') return before?.capital === true && at + 1 < head && !noNames.has(before.key);
  if (token.key === 'and') return fields.has(before?.key ?? '') && fields.has(behind?.key ?? '') && at + 1 < head;
  return token.capital && !noNames.has(token.key) && !isTitle(token.raw) && !words.has(token.key);
}

/** The words that hyphens join to the one at a place: "would-be". */
function compoundAt({ tokens }: PostLine, at: number, head: number): string {
  let [from, to] = [at, at + 1];
  while (from > 0 && at - from < 2 && tokens[from]?.joint === 'hyphen') from -= 1;
  while (to < head && to - at < 3 && tokens[to]?.joint === 'hyphen') to += 1;
  return tokens.slice(from, to).map(({ key }) => key).join('-'); // prettier-ignore
}

/** "President Bo Chan's spokesman" is a spokesman of Bo Chan; whose office it is in lower case ("the minister's") says nothing. */
function possessorOf(line: PostLine, last: number, words: PostWords): number | undefined {
  const { tokens } = line;
  const isPart = (at: number): boolean => {
    const token = tokens[at];
    if (!token?.capital || (noNames.has(token.key) && !acronym.test(token.raw))) return false;
    return !isTitle(token.raw) && !words.has(token.key);
  };
  if (!isPart(last)) return undefined;
  let first = last;
  while (first > 0 && last - first + 1 < mostPossessors && joins(line, first) && isPart(first - 1)) first -= 1;
  return first;
}

/** "-elect", "-designate", "-in-waiting", and the same with a space. */
export function suffixedEnd({ tokens }: PostLine, to: number): number {
  let end = to;
  while (tokens[end]?.joint === 'hyphen' && end - to < 3) end += 1;
  return end === to && tokens[to]?.joint === 'space' && /^(?:elect|designate|emeritus)$/u.test(tokens[to].key)
    ? to + 1
    : end;
}

const links = /^(?:of|for|to|from|at|in|on|with)$/u;

/** "of State", "for the Treasury", "of State for Foreign Affairs": what can be told from a name that follows it. */
export function fieldsEnd(line: PostLine, to: number): number {
  const { tokens } = line;
  let end = to;
  for (let at = to; at - to < mostBehind && joins(line, at); at += 1) {
    const key = tokens[at]?.key ?? '';
    const linked = links.test(key) || (at > to && /^(?:the|and)$/u.test(key));
    if (at === to && !links.test(key)) return to;
    if (!linked && !fields.has(key)) break;
    if (!linked) end = at + 1;
  }
  return end;
}

/** "chairman and chief executive" */
function isAnotherPost(line: PostLine, from: number, words: PostWords): boolean {
  let at = from;
  while (at < from + 3 && !coreAt(line, at, words) && isModifier(line, at, at + 1, words)) at += 1;
  return coreAt(line, at, words) !== undefined;
}

/** All that belongs to a post up to the comma or full stop that closes it: "of the Westhaven harbour board". */
export function closedEnd(line: PostLine, to: number, words: PostWords): number {
  const { tokens } = line;
  let end = to;
  while (end - to < mostBehind && (joins(line, end) || (end > to && isPossessed(line, end)))) {
    const token = tokens[end];
    if (!token || clauseWords.has(token.key)) return to;
    if (end === to && !links.test(token.key) && !(token.key === 'and' && isAnotherPost(line, end + 1, words)))
      return to;
    // "the president of Arden and the chancellor": another's
    if (token.key === 'and' && determiners.has(tokens[end + 1]?.key ?? '')) return to;
    end += 1;
  }
  return end;
}
