import type { Article, Passage } from '../../model/article.ts';
import type { EventClaim, FigureClaim, Phrase, PhraseElement } from '../../model/claim.ts';
import type { DateMention, FigureMention } from '../../model/mention.ts';
import type { Span } from '../../model/span.ts';
import type { Token } from '../../parse/words.ts';
import { passageWords } from '../passage-words.ts';
import { oncePerList } from '../reading.ts';
import { phraseIndex } from './phrase-index.ts';

export type Valued = DateMention | FigureMention;

/** A phrase found in an article. */
export interface PhraseMatch<M extends Valued> {
  readonly phrase: Phrase;
  readonly passage: Passage;
  readonly sentence: Span;
  /** From the first to the last word of the phrase, the slot's mention included. */
  readonly span: Span;
  /** What the slot took; absent for a phrase without a slot. */
  readonly mention?: M;
}

/** A gap (`...`) holds at most so many words (design section 3). */
const longestGap = 12;

/**
 * Words that a mention may have before it in a slot: its own preposition, determiner or light hedge. "By" is one of a
 * figure ("rose by 18 per cent"); that it makes a bound of a date is seen where the date is judged.
 */
const leads = new Set('on in at for during over of from to around about the a an mere just only exactly precisely roughly some nearly almost by up down early late'.split(' ')); // prettier-ignore
const mostLeads = 3;

interface IndexedPassage {
  readonly passage: Passage;
  readonly words: readonly Token[];
  /** The sentence that each word stands in. */
  readonly sentences: readonly Span[];
  readonly places: ReadonlyMap<string, readonly number[]>;
}

const indexes = new WeakMap<Passage, IndexedPassage>();

/** The words of a passage with an index by word, made once. */
function indexOf(passage: Passage): IndexedPassage {
  const known = indexes.get(passage);
  if (known) return known;
  const words = passageWords(passage);
  const places = new Map<string, number[]>();
  const sentences: Span[] = [];
  let sentence = 0;
  words.forEach((word, index) => {
    const at = places.get(word.text);
    if (at) at.push(index);
    else places.set(word.text, [index]);
    while ((passage.sentences[sentence]?.end ?? Infinity) <= word.start) sentence += 1;
    sentences.push(passage.sentences[sentence] ?? passage.span);
  });
  const index = { passage, words, sentences, places };
  indexes.set(passage, index);
  return index;
}

/** A claim with the matches of its phrases in one article, phrase by phrase, in the order of the text. */
export interface ClaimMatches<C, M extends Valued> {
  readonly claim: C;
  readonly matches: readonly PhraseMatch<M>[];
}

type Phrased = EventClaim | FigureClaim;

const phrasesOf = oncePerList((claims: readonly Phrased[]) =>
  phraseIndex(claims.flatMap((claim, at) => claim.said.map((phrase) => [phrase, { at, phrase }] as const))),
);

/**
 * Every place where a phrase of some claims stands in a passage that has a mention; the claims in their order. `mentions` are those of
 * the section's type, without which no phrase says anything. Furniture has none.
 */
export function findPhrases<C extends Phrased, M extends Valued>(
  claims: readonly C[],
  article: Article,
  mentions: readonly M[],
): ClaimMatches<C, M>[] {
  if (claims.length === 0 || mentions.length === 0) return [];
  const candidates = phrasesOf(claims);
  const byPassage = new Map<Passage, M[]>();
  for (const mention of mentions) {
    const here = byPassage.get(mention.passage);
    if (here) here.push(mention);
    else byPassage.set(mention.passage, [mention]);
  }
  const matches = new Map<number, Map<Phrase, PhraseMatch<M>[]>>();
  for (const passage of article.passages) {
    const here = byPassage.get(passage);
    if (!here || passage.kind === 'furniture') continue;
    const index = indexOf(passage);
    for (const { at, phrase } of candidates(index.places.keys())) {
      if (!phrase.elements.every((element) => element.kind !== 'word' || index.places.has(element.word))) continue;
      const found = new Matcher(phrase, index, here).matches();
      if (found.length === 0) continue;
      const ofClaim = matches.get(at) ?? new Map<Phrase, PhraseMatch<M>[]>();
      matches.set(at, ofClaim);
      ofClaim.set(phrase, [...(ofClaim.get(phrase) ?? []), ...found]);
    }
  }
  return [...matches]
    .sort(([a], [b]) => a - b)
    .flatMap(([at, ofClaim]) => {
      const claim = claims[at];
      return claim ? [{ claim, matches: claim.said.flatMap((phrase) => ofClaim.get(phrase) ?? []) }] : [];
    });
}

class Matcher<M extends Valued> {
  readonly #phrase: Phrase;
  readonly #index: IndexedPassage;
  readonly #mentions: readonly M[];
  /** A phrase that has a full stop of its own may run over the end of a sentence. */
  readonly #oneSentence: boolean;

  constructor(phrase: Phrase, index: IndexedPassage, mentions: readonly M[]) {
    this.#phrase = phrase;
    this.#index = index;
    this.#mentions = mentions;
    this.#oneSentence = !/[.!?]["'”’]?\s/.test(phrase.text.replace(/\.\.\./g, ''));
  }

  matches(): PhraseMatch<M>[] {
    const [first] = this.#phrase.elements;
    if (!first) return [];
    const starts =
      first.kind === 'word'
        ? (this.#index.places.get(first.word) ?? [])
        : this.#mentions.map((one) => this.#wordAt(one.span.start));
    const found = starts.flatMap((start) => this.#matchAt(start) ?? []);
    // "{} invasion" may begin with either of two mentions that share a word; each mention counts once
    return found.filter((match, index) => !found.slice(0, index).some((other) => sameMatch(match, other)));
  }

  #matchAt(start: number): PhraseMatch<M> | undefined {
    const end = this.#follow(0, start, start);
    if (!end) return undefined;
    const { words, passage, sentences } = this.#index;
    const first = Math.min(words[start]?.start ?? passage.span.start, end.mention?.span.start ?? Infinity);
    const last = Math.max(words[end.next - 1]?.end ?? first, end.mention?.span.end ?? 0);
    const span = { source: passage.span.source, start: first, end: last };
    const base = { phrase: this.#phrase, passage, sentence: sentences[start] ?? passage.span, span };
    return end.mention ? { ...base, mention: end.mention } : base;
  }

  /** Matches the elements from `element` on at word `at`; gives the word after the match. */
  #follow(element: number, at: number, start: number): { next: number; mention?: M } | undefined {
    const expected = this.#phrase.elements[element];
    if (!expected) return { next: at };
    if (expected.kind === 'gap') return this.#followGap(element, at, start);
    if (!this.#inSentence(at, start)) return undefined;
    if (expected.kind === 'word') {
      return this.#index.words[at]?.text === expected.word ? this.#follow(element + 1, at + 1, start) : undefined;
    }
    return this.#followSlot(element, at, start);
  }

  #followGap(element: number, at: number, start: number): { next: number; mention?: M } | undefined {
    for (let length = 0; length <= longestGap; length += 1) {
      if (length > 0 && (!this.#inSentence(at + length - 1, start) || this.#mentioned(at + length - 1)))
        return undefined;
      const end = this.#follow(element + 1, at + length, start);
      if (end) return end;
    }
    return undefined;
  }

  #followSlot(element: number, at: number, start: number): { next: number; mention?: M } | undefined {
    for (let skipped = 0; skipped <= mostLeads; skipped += 1) {
      const word = this.#index.words[at + skipped];
      if (!word || !this.#inSentence(at + skipped, start)) return undefined;
      const mention = this.#mentions.find((one) => one.span.start <= word.start && word.start < one.span.end && this.#wordAt(one.span.start) === at + skipped); // prettier-ignore
      if (mention) {
        const end = this.#afterMention(mention, element, start);
        return end && { ...end, mention };
      }
      if (!leads.has(word.text)) return undefined;
    }
    return undefined;
  }

  // "nearly three years after" fills the slot with its link word or, where the phrase has that word itself, without.
  #afterMention(mention: M, element: number, start: number): { next: number } | undefined {
    const ends = [mention.span.end];
    if (mention.kind === 'date' && mention.offset) ends.push(mention.offset.link.end);
    for (const end of ends) {
      const next = this.#wordFrom(end);
      const followed = this.#follow(element + 1, next, start);
      if (followed) return { next: Math.max(followed.next, next) };
    }
    return this.#insideMention(mention, element, start);
  }

  /** "holds {41 million} cubic metres": the phrase itself has the unit, which is part of the mention. */
  #insideMention(mention: M, element: number, start: number): { next: number } | undefined {
    if (mention.kind !== 'figure') return undefined;
    const [first, end] = [this.#wordAt(mention.span.start), this.#wordFrom(mention.span.end)];
    for (let at = first + 1; at < end; at += 1) {
      const followed = this.#follow(element + 1, at, start);
      if (followed && followed.next >= end) return followed;
    }
    return undefined;
  }

  #inSentence(at: number, start: number): boolean {
    return !this.#oneSentence || this.#index.sentences[at] === this.#index.sentences[start];
  }

  #mentioned(at: number): boolean {
    const word = this.#index.words[at];
    return word !== undefined && this.#mentions.some((one) => one.span.start < word.end && word.start < one.span.end);
  }

  /** The word in which an offset lies. */
  #wordAt(offset: number): number {
    const { words } = this.#index;
    let low = 0;
    let high = words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((words[middle]?.end ?? Infinity) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The first word that begins at or after an offset ("Monday" in "Monday's" is followed by the next word). */
  #wordFrom(offset: number): number {
    const at = this.#wordAt(offset);
    return (this.#index.words[at]?.start ?? Infinity) < offset ? at + 1 : at;
  }
}

const sameMatch = (a: PhraseMatch<Valued>, b: PhraseMatch<Valued>): boolean =>
  a.mention === b.mention && a.span.start === b.span.start && a.span.end === b.span.end;

export const isWord = (element: PhraseElement): element is Extract<PhraseElement, { kind: 'word' }> =>
  element.kind === 'word';
