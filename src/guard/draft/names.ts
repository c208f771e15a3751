import { nameTokens } from '../../extract/names/tokens.ts';
import { qualifiers } from '../../extract/posts/words.ts';
import type { Claim, NameClaim } from '../../model/claim.ts';
import type { NameMention, PostMention } from '../../model/mention.ts';
import { isListedName, isOrdinaryWord } from '../../parse/dictionary.ts';
import { isInflected, knowNames } from '../../relate/names/known-names.ts';
import { isSurname } from '../../relate/names/misspelt-names.ts';
import type { Candidate, Entry } from './candidate.ts';
import { printed } from './candidate.ts';

/** More capitalised words in a row are a headline or a list. */
const mostWords = 6;

/** A spelling with its words as names are compared. */
interface Spelling {
  readonly text: string;
  readonly keys: readonly string[];
}

const spellingOf = (text: string): Spelling => ({ text, keys: nameTokens(text).map(({ key }) => key) });
const keyOf = ({ keys }: Spelling): string => keys.join(' ');

/**
 * Names that no claim knows, each spelling once. None for what Stet cannot guard: an ordinary word by itself, an abbreviation, a number of a
 * file; nor for a surname or a form ("Russians") of a name that is there in full.
 */
export function namesFor(
  open: readonly NameMention[],
  posts: readonly PostMention[],
  existing: readonly Claim[],
): Candidate[] {
  const known = spellingsOf(existing);
  const seen = new Set(known.map(keyOf));
  const found: { readonly mention: NameMention; readonly spelling: Spelling }[] = [];
  for (const whole of open) {
    const mention = withoutPost(whole, posts);
    const spelling = spellingOf(printed(mention));
    if (seen.has(keyOf(spelling)) || !isWorthClaiming(mention, spelling)) continue;
    seen.add(keyOf(spelling));
    found.push({ mention, spelling });
  }
  const all = [...known, ...found.map(({ spelling }) => spelling)];
  const full = fullNames(all);
  const words = countWords(all);
  return found
    .filter(({ spelling }) => !isFormOfAnother(spelling, full, words))
    .map(({ mention, spelling }) => {
      const ask = askOf(mention, spelling, full);
      return { section: 'names', about: spelling.text, value: spelling.text, mention, ...(ask ? { ask } : {}) };
    });
}

/** "White House Chief of Staff John Sununu" is a post and a name. */
function withoutPost(mention: NameMention, posts: readonly PostMention[]): NameMention {
  const { span, words } = mention;
  const post = posts.find(({ span: other, holder }) => other.start < holder.start && holder.end === span.end && span.start < holder.start); // prettier-ignore
  if (!post) return mention;
  return { ...mention, span: post.holder, words: words.filter(({ start }) => start >= post.holder.start) };
}

const spellingsOf = (claims: readonly Claim[]): Spelling[] =>
  claims.flatMap(
    (claim) =>
    claim.section === 'names' ? [claim.spelling, ...claim.also, ...claim.never].map(({ value }) => spellingOf(value)) : [], // prettier-ignore
  );

function isWorthClaiming({ title, words, span }: NameMention, { text, keys }: Spelling): boolean {
  if (text === text.toUpperCase() || words.length > mostWords || qualifiers.has(keys[0] ?? '')) return false;
  // half of "Marlow & Finch", and of a name that goes on in small letters
  const [before, after] = [
    span.source.text.slice(Math.max(0, span.start - 3), span.start),
    span.source.text.slice(span.end, span.end + 3),
  ];
  if (/&\s?$/u.test(before) || /^(?:\s?&|[-’'][\p{L}\p{N}](?!\s))/u.test(after)) return false;
  const [only] = keys.length === 1 ? keys : [];
  if (only === undefined) return true;
  if (/\p{N}/u.test(only) || /^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$/u.test(only)) return false;
  if (isListedName(only)) return title !== undefined || !(isOrdinaryWord(only) || nationality.test(only));
  return !isOrdinaryWord(only);
}

/** "American", "Germans": what somebody is, and no name. */
const nationality = /(?:ian|ean|ican|ese|ish)s?$|^(?:ger|ro|nor)mans?$/u;

/** Names of several words by each of their words. */
function fullNames(spellings: readonly Spelling[]): ReadonlyMap<string, readonly Spelling[]> {
  const full = new Map<string, Spelling[]>();
  for (const spelling of spellings) {
    if (spelling.keys.length < 2) continue;
    for (const key of new Set(spelling.keys)) full.set(key, [...(full.get(key) ?? []), spelling]);
  }
  return full;
}

function countWords(spellings: readonly Spelling[]): ReadonlySet<string> {
  return new Set(spellings.flatMap(({ keys }) => keys));
}

type FullNames = ReadonlyMap<string, readonly Spelling[]>;

/** "Becker" beside "Boris Becker" and "Russians" beside "Russia" need no claim; "Ireland" beside "Northern Ireland" does. */
function isFormOfAnother(
  { keys: [key = '', ...more] }: Spelling,
  full: FullNames,
  words: ReadonlySet<string>,
): boolean {
  if (more.length > 0) return false;
  const owners = full.get(key) ?? [];
  return owners.some(({ keys }) => keys.at(-1) === key && isSurname(keys, keys.length - 1)) || isInflected(key, words);
}

function askOf({ title }: NameMention, { keys: [key = '', ...more] }: Spelling, full: FullNames): string | undefined {
  if (more.length > 0) return undefined;
  const [owner] = full.get(key) ?? [];
  if (owner) return `short for "${owner.text}"?`;
  return title === undefined ? undefined : 'what is the whole name?';
}

/** Names that are a slip away from another get a question: which of the two is it? */
export function askForNear(entries: readonly Entry[], claims: readonly NameClaim[]): Entry[] {
  const known = knowNames(claims);
  return entries.map((entry) => {
    if (entry.section !== 'names') return entry;
    const tokens = nameTokens(entry.value);
    const near = tokens.flatMap((_, at) =>
      known.near(tokens, at).filter(({ form, at: place }) => {
        const same = form.words.length === tokens.length && place === at;
        return same && form.claim.id !== entry.id && form.words.every(({ key }, index) => index === at || key === tokens[index]?.key); // prettier-ignore
      }),
    );
    const [other] = near.filter(({ form, at }) => !bothListed(form.words[at]?.key ?? '', tokens[at]?.key ?? ''));
    return other ? { ...entry, ask: `or is it "${other.form.spelling.value}"?` } : entry;
  });
}

/** "Austria" and "Australia", "Marks" and "Mark" */
const bothListed = (a: string, b: string): boolean =>
  [a, b].every((word) => isListedName(word) || isOrdinaryWord(word));

/** Finds the id of a name by what an article calls somebody: the whole name, or its last word where that is one person's. */
export function personsOf(claims: readonly Claim[], drafted: readonly Entry[]): (called: string) => string | undefined {
  const ids = new Map<string, string | undefined>();
  const add = (key: string, id: string): void =>
    void ids.set(key, ids.has(key) && ids.get(key) !== id ? undefined : id);
  const whole = new Map<string, string>();
  const spelt = [
    ...claims.flatMap((claim) => (claim.section === 'names' ? [claim.spelling, ...claim.also].map(({ value }) => [value, claim.id] as const) : [])), // prettier-ignore
    ...drafted.flatMap((entry) => (entry.section === 'names' ? [[entry.value, entry.id] as const] : [])),
  ];
  for (const [text, id] of spelt) {
    const { keys } = spellingOf(text);
    whole.set(keys.join(' '), id);
    add(keys.at(-1) ?? '', id);
  }
  return (called) => {
    const { keys } = spellingOf(called);
    return whole.get(keys.join(' ')) ?? ids.get(keys.at(-1) ?? '');
  };
}
