import type { Article } from '../../model/article.ts';
import type { Claim, NameClaim, PostClaim, QuoteClaim } from '../../model/claim.ts';
import type { QuotationMention } from '../../model/mention.ts';
import { textOf } from '../../model/span.ts';
import type { Day, DayRange } from '../../model/time.ts';
import { isBody } from '../../extract/quotations/people.ts';
import { particles } from '../../extract/names/words.ts';
import { wordsOf } from '../../parse/words.ts';
import { isGivenName } from './given-names.ts';
import { namedArticle } from '../names/name-lines.ts';
import type { NamedArticle } from '../names/name-lines.ts';
import { withPersonSigns } from './person-signs.ts';
import { isNear, mayBeOneWord, nameWords, printedSpeaker } from './printed-speaker.ts';
import type { PrintedName } from './printed-speaker.ts';
import { claimsOf, oncePerList } from '../reading.ts';
import type { Reading } from '../reading.ts';

/**
 * Whether the speaker whom an article names is a claim's. `unknown` where either side names nobody: a pronoun, a post, "one
 * western official". `doubtful`: the name is another, but whoever bears it may be the claim's speaker or speak for him.
 * `other`: certainly somebody else. A misspelt name is still that person's.
 */
export type SpeakerVerdict = 'same' | 'unknown' | 'doubtful' | 'other';

/** What the claims know of persons. */
export interface Persons {
  readonly names: ReadonlyMap<string, NameClaim>;
  /** Ids by the last word of an accepted spelling. */
  readonly bySurname: ReadonlyMap<string, ReadonlySet<string>>;
  /** Ids that hold a post, or have a given name: of the others no claim says that they are persons. */
  readonly known: ReadonlySet<string>;
  readonly postsByPhrase: ReadonlyMap<string, readonly PostClaim[]>;
  readonly namedIn: (article: Article) => NamedArticle;
  /** Whether some article shows that an id is a person's, where the claims do not say so. */
  readonly isShown: (id: string) => boolean;
  /** The ids that the articles at hand show to be a person's. */
  readonly shownHere: () => ReadonlySet<string>;
  /** Those that were asked for so far, and that no article known shows to be one. */
  readonly asked: ReadonlySet<string>;
}

const nobody: ReadonlySet<string> = new Set();

const phraseKey = (phrase: string): string =>
  wordsOf(phrase.replace(/^the\s+/iu, '')).map(({ text }) => text).join(' '); // prettier-ignore

/** What is known of persons before any article is read. */
const fromClaims = oncePerList((claims: readonly Claim[]) => {
  const reading = { claims, articles: [], mentions: new Map() };
  const claimed = claimsOf(reading, 'names');
  const bySurname = new Map<string, Set<string>>();
  for (const { id, spelling, also } of claimed) {
    for (const { value } of [spelling, ...also]) {
      const last = nameWords(value).at(-1);
      if (last) bySurname.set(last, (bySurname.get(last) ?? new Set()).add(id));
    }
  }
  const posts = claimsOf(reading, 'posts');
  const postsByPhrase = new Map<string, PostClaim[]>();
  for (const post of posts) {
    for (const key of new Set(post.called.map(({ value }) => phraseKey(value)))) {
      postsByPhrase.set(key, [...(postsByPhrase.get(key) ?? []), post]);
    }
  }
  const known = new Set([
    ...claimed.filter(({ spelling }) => hasGivenName(nameWords(spelling.value))).map(({ id }) => id),
    ...posts.flatMap(({ held }) => held.flatMap(({ holder }) => holder?.value ?? [])),
  ]);
  const spellings = claimed.flatMap(({ id, spelling, also }) =>
    [spelling, ...also].map(({ value }) => [id, nameWords(value)] as const),
  );
  return { names: new Map(claimed.map((one) => [one.id, one])), bySurname, known, postsByPhrase, spellings };
});

/** `elsewhere` are ids that other articles show to be a person's. */
export function personsIn({ claims, articles: read }: Reading, elsewhere: ReadonlySet<string> = nobody): Persons {
  const { spellings, ...desk } = fromClaims(claims);
  const articles = new Map<Article, NamedArticle>();
  const namedIn = (article: Article): NamedArticle => {
    const named = articles.get(article) ?? namedArticle(article);
    articles.set(article, named);
    return named;
  };
  let shown: ReadonlySet<string> | undefined;
  const shownHere = (): ReadonlySet<string> => (shown ??= withPersonSigns(spellings, read.map(namedIn)));
  const asked = new Set<string>();
  const isShown = (id: string): boolean => {
    const known = elsewhere.has(id) || shownHere().has(id);
    if (!known) asked.add(id);
    return known;
  };
  return { ...desk, namedIn, isShown, shownHere, asked };
}

/** All words that the speakers of a claim are called by; `undefined` where it names none, or one whom no claim spells. */
export function claimedNames(claim: QuoteClaim, { names }: Persons): string[][] | undefined {
  const speakers = claim.speakers.map(({ value }) => names.get(value));
  if (speakers.length === 0 || speakers.includes(undefined)) return undefined;
  return speakers.flatMap((name) =>
    name ? [name.spelling, ...name.also, ...name.never].map(({ value }) => nameWords(value)) : [],
  );
}

/** `said`: the days on which the claim's words were said, where that is known. */
export function compareSpeaker(
  mention: QuotationMention,
  article: Article,
  claim: QuoteClaim,
  said: DayRange | undefined,
  persons: Persons,
): SpeakerVerdict {
  const claimed = claimedNames(claim, persons);
  if (!claimed) return 'unknown';
  const printed = printedSpeaker(mention);
  const post = mention.speaker && persons.postsByPhrase.get(phraseKey(textOf(mention.speaker)));
  const verdict = printed
    ? compareName(printed, article, claim, claimed, persons)
    : post
      ? compareHolder(post, article, claim, said, persons)
      : 'unknown';
  // Somebody may speak for a government or a firm.
  const isPerson = ({ value }: { readonly value: string }): boolean =>
    persons.known.has(value) ||
    isTitled(nameWords(persons.names.get(value)?.spelling.value ?? ''), article, persons) ||
    persons.isShown(value);
  return verdict === 'other' && !claim.speakers.every(isPerson) ? 'doubtful' : verdict;
}

function compareName(
  printed: PrintedName,
  article: Article,
  claim: QuoteClaim,
  claimed: readonly (readonly string[])[],
  persons: Persons,
): SpeakerVerdict {
  const last = printed.words.at(-1) ?? '';
  const isClaimed = (id: string): boolean => claim.speakers.some(({ value }) => value === id);
  const owners = [...(persons.bySurname.get(last) ?? [])];
  const inFull = owners.filter((id) => standsInFull(persons.names.get(id), printed.words));
  if (inFull.some(isClaimed)) return 'same';
  const sure = (id: string): boolean =>
    persons.known.has(id) || isPerson(printed, article, persons) || persons.isShown(id);
  if (inFull.length > 0) return inFull.every(sure) ? 'other' : 'doubtful';
  const words = claimed.flat();
  const others = owners.filter((id) => !isClaimed(id));
  if (!words.includes(last) && printed.words.length === 1 && others.length > 0 && others.every(sure)) return 'other';
  if (words.some((word) => isNear(word, last))) return sharesFirst(printed, claimed) ? 'same' : 'doubtful';
  const hasOtherNames = claimed.some(([first = '', ...rest]) => rest.length === 0 || regnal.has(first));
  return !hasOtherNames && isStranger(printed, article, words, persons) ? 'other' : 'doubtful';
}

const standsInFull = (name: NameClaim | undefined, printed: readonly string[]): boolean =>
  name !== undefined &&
  [name.spelling, ...name.also].some(({ value }) => {
    const words = nameWords(value);
    return words.length > 1 && words.length <= printed.length && words.every((word, at) => printed.at(at - words.length) === word); // prettier-ignore
  });

/** Nothing before the surname speaks against it: no first name, an initial, a short form, or the same one. */
function sharesFirst({ words }: PrintedName, claimed: readonly (readonly string[])[]): boolean {
  const first = words[0];
  if (first === undefined || words.length === 1) return true;
  return claimed.flat().some((word) => mayBeOneWord(word, first) || (first.length <= 2 && word[0] === first[0]));
}

/** Titles that only a person's name stands behind. That of a pope, a king or a peer comes with another name of his. */
const personal = new Set(
  `mr mrs ms miss mx sir dame dr prof professor president minister premier chancellor secretary senator sen gov governor rep
  representative congressman congresswoman councillor cllr mayor ambassador envoy commissioner spokesman spokeswoman`
    .trim()
    .split(/\s+/u),
);
const regnal = new Set(
  `pope king queen prince princess duke duchess emperor empress tsar sheikh lord lady earl baron baroness count countess father
  sister brother`
    .trim()
    .split(/\s+/u),
);

/** Whether a name is a person's, and neither a place's nor a firm's: by a title here or elsewhere in the article, or by a given name. */
const isPerson = ({ words, title }: PrintedName, article: Article, persons: Persons): boolean =>
  (title !== undefined && personal.has(title)) || hasGivenName(words) || isTitled(words, article, persons);

/** "Martin Brothers" is a firm. */
const hasGivenName = (words: readonly string[]): boolean =>
  words.length > 1 && isGivenName(words[0] ?? '') && !words.some(isBody);

/** Whether an article has the surname with a title or a given name before it. */
function isTitled(words: readonly string[], article: Article, persons: Persons): boolean {
  const last = words.at(-1);
  if (last === undefined || isBody(last)) return false;
  const { lines, namedBefore } = persons.namedIn(article);
  if ([...(namedBefore.get(last) ?? [])].some(isGivenName)) return true;
  return lines.some(({ tokens }) =>
    tokens.some(({ key }, at) => key === last && personal.has(tokens[at - 1]?.key ?? '')),
  );
}

/**
 * Somebody whom no claim knows, and whom the article names in full, by names that are not the claim's in any spelling: a surname
 * alone may be one by marriage.
 */
function isStranger(printed: PrintedName, article: Article, claimed: readonly string[], persons: Persons): boolean {
  if (printed.title !== undefined && regnal.has(printed.title)) return false;
  const last = printed.words.at(-1) ?? '';
  const firsts = new Set(printed.words.slice(0, -1));
  for (const first of persons.namedIn(article).namedBefore.get(last) ?? []) firsts.add(first);
  const inFull = [...firsts].filter((word) => word.length > 1 && !particles.has(word));
  if (inFull.length === 0 || last.length < 2) return false;
  if ([...inFull, last].some((word) => claimed.some((other) => mayBeOneWord(word, other)))) return false;
  return isPerson(printed, article, persons);
}

/** A post for a name: whoever held it, on the day of the article and on that of the words, is who speaks. */
function compareHolder(
  posts: readonly PostClaim[],
  article: Article,
  claim: QuoteClaim,
  said: DayRange | undefined,
  { names }: Persons,
): SpeakerVerdict {
  const days = [article.published?.range, said].flatMap((range) => (range ? [range.lo, range.hi] : []));
  const [post, ...more] = posts;
  if (!post || more.length > 0 || post.shared || days.length === 0) return 'unknown';
  const holders = new Set(days.map((day) => holderOn(post, day)));
  const isClaimed = (id: string | undefined): boolean => claim.speakers.some(({ value }) => value === id);
  if ([...holders].some(isClaimed)) return 'same';
  if ([...holders].some((id) => id === undefined || !names.has(id))) return 'unknown';
  return post.held.some(({ holder }) => isClaimed(holder?.value)) ? 'doubtful' : 'other';
}

/** Where the day of a change is not known, nobody is named for any day that it may be. */
function holderOn({ held }: PostClaim, day: Day): string | undefined {
  const at = held.findLastIndex(({ from }) => from.value.range.lo <= day);
  const tenure = held[at];
  return tenure && tenure.from.value.range.hi <= day ? tenure.holder?.value : undefined;
}
