import { isOrdinaryWord } from '../../parse/dictionary.ts';
import { closesSingle, opensSingle } from './mark.ts';
import type { Mark } from './mark.ts';

/** Words that are spoken without their ends, as they stand before the apostrophe. */
const clipped = /(?:^|[^\p{L}])(?:an|o|th|wi|ol|fo|t|ha|mo|lil|tha|wa|jus|mus|bes)$/iu;
/** "goin'", but not "Berlin'". */
const clippedEnd = /(?<!\p{L})\p{L}{2,10}in$/iu;

/**
 * Single marks, which are mostly apostrophes. The next closing mark, and the next that cannot be a plural possessive
 * ("the states' rights"), are known beforehand for every place, so that no search runs twice over the same text.
 */
export class Singles {
  readonly #text: string;
  readonly #marks: readonly Mark[];
  readonly #nextCloser: Int32Array;
  readonly #nextSure: Int32Array;
  readonly #nextOpener: Int32Array;
  /** How many double marks stand before each mark: a pair of singles may not cut one of theirs in two. */
  readonly #doubles: Int32Array;

  constructor(text: string, marks: readonly Mark[]) {
    this.#text = text;
    this.#marks = marks;
    const none = marks.length;
    this.#nextCloser = new Int32Array(none + 1).fill(none);
    this.#nextSure = new Int32Array(none + 1).fill(none);
    this.#nextOpener = new Int32Array(none + 1).fill(none);
    this.#doubles = new Int32Array(none + 1);
    marks.forEach((mark, index) => {
      this.#doubles[index + 1] =
        (this.#doubles[index] ?? 0) + (mark.family === 'double' && mark.glyph.length === 1 ? 1 : 0);
    });
    for (let index = none - 1; index >= 0; index -= 1) {
      const mark = marks[index];
      if (!mark) continue;
      const single = mark.family === 'single' || mark.glyph.length === 2;
      const closes = single && closesSingle(mark) && !this.#endsElision(mark);
      const sure = closes && !this.#mayBePossessive(mark) && !this.#mayBeClipped(mark);
      this.#nextCloser[index] = closes ? index : (this.#nextCloser[index + 1] ?? none);
      this.#nextSure[index] = sure ? index : (this.#nextSure[index + 1] ?? none);
      this.#nextOpener[index] =
        mark.family === 'single' && opensSingle(mark, text) ? index : (this.#nextOpener[index + 1] ?? none);
    }
  }

  /** The mark that closes the quotation which the mark at `index` opens; none where it opens none. */
  closerOf(index: number): number | undefined {
    const mark = this.#marks[index];
    if (!mark || !opensSingle(mark, this.#text)) return undefined;
    const first = this.#nextCloser[index + 1] ?? this.#marks.length;
    const closer = this.#marks[first];
    if (!closer) return undefined;
    const sure = this.#nextSure[first] ?? this.#marks.length;
    const chosen = sure < this.#marks.length && sure < (this.#nextOpener[first + 1] ?? 0) ? sure : first;
    const doubles = (this.#doubles[chosen] ?? 0) - (this.#doubles[index] ?? 0);
    return doubles % 2 === 0 ? chosen : undefined;
  }

  /** The second apostrophe of 'n'. */
  #endsElision({ at }: Mark): boolean {
    return /['‘’]n$/iu.test(this.#text.slice(Math.max(0, at - 2), at));
  }

  /** "an' there", "goin' home", "wi' that": a word that is spoken without its end, with the next one straight behind. */
  #mayBeClipped({ at, end }: Mark): boolean {
    if (!/^\s+\p{L}/u.test(this.#text.slice(end, end + 8))) return false;
    const before = this.#text.slice(Math.max(0, at - 14), at);
    const [participle] = clippedEnd.exec(before) ?? [];
    return clipped.test(before) || (participle !== undefined && isOrdinaryWord(`${participle}g`));
  }

  /** "the states' rights": after an s, with the next word straight behind. */
  #mayBePossessive({ before, after, end }: Mark): boolean {
    return /s/iu.test(before) && /\s/u.test(after) && /^\s+\p{L}/u.test(this.#text.slice(end, end + 8));
  }
}
