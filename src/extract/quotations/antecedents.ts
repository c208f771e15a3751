import type { Act } from './attributions.ts';
import { isPossessive } from './clauses.ts';
import type { Piece } from './clauses.ts';
import { isOtherPerson, peopleOf, runsOfNames } from './people.ts';
import type { Person, Run } from './people.ts';
import { determiners, personRoles } from './words.ts';

/**
 * Whom "he said" and "the minister added" mean: the last person named, if nobody else can be meant. Only the paragraph and
 * the one before are looked at, and what stands between is no other person: where two are possible, nobody is traced.
 */

/** A paragraph, as it was read. */
export interface Paragraph {
  readonly pieces: readonly Piece[];
  readonly acts: readonly Act[];
}

/** A name in a paragraph, by its pieces. */
export interface Antecedent {
  readonly paragraph: number;
  readonly from: number;
  readonly to: number;
}

/** How far back a person is looked for, in pieces. */
const farthest = 160;

interface Seen extends Paragraph {
  /** By the piece at which they end. */
  readonly runs: ReadonlyMap<number, Run>;
  /** The pieces at which subjects of sentences and of verbs of speech end. */
  readonly subjects: ReadonlySet<number>;
}

export class Antecedents {
  readonly #count: number;
  readonly #read: (index: number) => Paragraph | undefined;
  readonly #seen = new Map<number, Seen>();
  #people: ReadonlyMap<string, Person> | undefined;

  /** `read`: the paragraphs of the story in order; none where something else, a heading, stands between. */
  constructor(count: number, read: (index: number) => Paragraph | undefined) {
    this.#count = count;
    this.#read = read;
  }

  /** The name that a speaker stands for, who is printed from piece `from` to piece `to` of a paragraph. */
  of(paragraph: number, from: number, to: number): Antecedent | undefined {
    const pieces = this.#see(paragraph)?.pieces ?? [];
    const key = pieces[from]?.key.replace(/'s$/u, '') ?? '';
    if (key === 'he' || key === 'she') return this.#person(paragraph, from, key);
    if (key !== 'the') return undefined;
    const words = pieces.slice(from + 1, to).map((piece) => piece.key);
    const role = words.at(-1) ?? '';
    return personRoles.has(role) && !anonymous.test(role) ? this.#holder(paragraph, from, words) : undefined;
  }

  #person(paragraph: number, before: number, pronoun: 'he' | 'she'): Antecedent | undefined {
    let only: { readonly run: Run; readonly found: Antecedent } | undefined;
    for (const { run, place, at } of this.#back(paragraph, before)) {
      if (!run) return only && this.#isSame(place, at, only.run) ? only.found : undefined;
      const kind = this.#kindOf(run);
      if (kind === 'other' || (this.#genderOf(run) ?? pronoun) !== pronoun) continue;
      if (only && only.run.surname === run.surname) continue;
      const isSubject = this.#see(place)?.subjects.has(run.to) ?? false;
      // a single word that nothing in the article makes a person's, in passing: a place or a firm
      if (kind === 'unknown' && !isSubject && run.to - run.from === 1) continue;
      if (only || kind === 'unknown') return undefined;
      const found = { paragraph: place, from: run.from, to: run.to };
      if (isSubject) return found;
      only = { run, found };
    }
    return only?.found;
  }

  /** A description is of a person who has that role. */
  #isSame(place: number, at: number, run: Run): boolean {
    const role = this.#see(place)?.pieces[at]?.key ?? '';
    return this.#roles(run.surname).has(role);
  }

  /** "the minister": the one person of the article who is called so, if named in sight and nobody else is called so there. */
  #holder(paragraph: number, before: number, words: readonly string[]): Antecedent | undefined {
    const role = words.at(-1) ?? '';
    const holders = [...this.#known()].filter(([, { roles }]) => roles.has(role));
    const [holder] = holders;
    if (!holder || holders.length > 1 || !words.every((word) => holder[1].roles.has(word))) return undefined;
    for (const { run, place, at } of this.#back(paragraph, before)) {
      if (run?.surname === holder[0]) return { paragraph: place, from: run.from, to: run.to };
      if (run) continue;
      const { pieces } = this.#see(place) ?? { pieces: [] };
      if (pieces[at]?.key === role && !/^the$/u.test(articleOf(pieces, at))) return undefined;
    }
    return undefined;
  }

  /** Names and free descriptions of persons before a piece, the nearest first, as far as the paragraph before. */
  *#back(
    paragraph: number,
    before: number,
  ): Generator<{ readonly run?: Run; readonly place: number; readonly at: number }> {
    let left = farthest;
    let at = before - 1;
    for (let place = paragraph; place >= Math.max(0, paragraph - 1); place -= 1) {
      const seen = this.#see(place);
      if (!seen) return;
      if (place < paragraph) at = seen.pieces.length - 1;
      while (at >= 0 && left > 0) {
        const run = seen.runs.get(at + 1);
        if (run) yield { run, place, at };
        else if (isOtherPerson(seen.pieces, at)) yield { place, at };
        const step = run ? run.to - run.from : 1;
        at -= step;
        left -= step;
      }
    }
  }

  #kindOf(run: Run): Run['kind'] {
    if (run.kind === 'other') return 'other';
    return this.#known().has(run.surname) ? 'person' : run.kind;
  }

  #genderOf = (run: Run): 'he' | 'she' | undefined => run.gender ?? this.#known().get(run.surname)?.gender;

  #roles = (surname: string): ReadonlySet<string> => this.#known().get(surname)?.roles ?? new Set();

  #known(): ReadonlyMap<string, Person> {
    this.#people ??= peopleOf(
      Array.from({ length: this.#count }, (_, index) =>
        [...(this.#see(index)?.runs.values() ?? [])].map((run) => ({ ...run, length: run.to - run.from })),
      ).flat(),
    );
    return this.#people;
  }

  #see(index: number): Seen | undefined {
    let seen = this.#seen.get(index);
    const paragraph = seen ?? this.#read(index);
    if (!paragraph) return undefined;
    if (!seen) {
      const runs = new Map(runsOfNames(paragraph.pieces).map((run) => [run.to, run]));
      const subjects = new Set(paragraph.acts.flatMap(({ subject }) => (subject ? [subject.to] : [])));
      for (const { from, to } of runs.values()) {
        const first = opensSentence(paragraph.pieces, from);
        const last = paragraph.pieces[to - 1];
        if (first && last && !isPossessive(last)) subjects.add(to);
      }
      seen = { ...paragraph, runs, subjects };
      this.#seen.set(index, seen);
    }
    return seen;
  }
}

const opensSentence = (pieces: readonly Piece[], at: number): boolean => {
  const { sentence } = pieces[at] ?? { sentence: -1 };
  const before = pieces[at - 1];
  if (before?.sentence !== sentence) return true;
  return /^(?:but|and|so|yet|then|now)$/u.test(before.key) && pieces[at - 2]?.sentence !== sentence;
};

/** Whom no name is ever given for. */
const anonymous = /^(?:official|source|man|woman|boy|girl|person|insider|people|member|resident|witness|victim)$/u;

function articleOf(pieces: readonly Piece[], at: number): string {
  for (let place = at - 1; place >= 0 && at - place < 5; place -= 1) {
    const { key } = pieces[place] ?? { key: '' };
    if (determiners.has(key)) return key;
  }
  return '';
}
