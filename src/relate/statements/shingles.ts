import type { Word } from '../wording.ts';
import type { Page } from './pages.ts';

/**
 * Words in a row, as keys: one, two, three, or the outer two of three (`undefined` in between). What text and a wording share
 * of them (shingles, Broder 1997) tells where something like the wording may stand.
 */
export type Shingle = readonly [first: string, second?: string | undefined, third?: string];

/** From so many words on a likeness has three words in a row (design section 6); shorter ones are found by two, or by two about a third. */
const longWording = 6;

/** The shingles by which a wording is found, each with its place in it. */
export function shinglesOf(words: readonly Word[]): { readonly shingle: Shingle; readonly at: number }[] {
  const keys = words.map(({ key }) => key);
  return keys.flatMap((first, at) => {
    const [second, third] = [keys[at + 1], keys[at + 2]];
    const shingles: Shingle[] = [];
    if (keys.length === 1) shingles.push([first]);
    else if (keys.length >= longWording) {
      if (second !== undefined && third !== undefined) shingles.push([first, second, third]);
    } else {
      if (second !== undefined) shingles.push([first, second]);
      if (third !== undefined) shingles.push([first, undefined, third]);
    }
    return shingles.map((shingle) => ({ shingle, at }));
  });
}

/** What follows a first word. */
interface Branch<T> {
  alone?: T;
  readonly two: Map<string, T>;
  readonly outer: Map<string, T>;
  readonly three: Map<string, Map<string, T>>;
}

/** Values by shingle, found in one pass over a page whose cost does not depend on how many there are. */
export class Shingles<T> {
  readonly #branches = new Map<string, Branch<T>>();

  /** The value of a shingle, made where there is none yet. */
  of([first, second, third]: Shingle, make: () => T): T {
    const branch: Branch<T> = this.#branches.get(first) ?? { two: new Map(), outer: new Map(), three: new Map() };
    this.#branches.set(first, branch);
    if (second === undefined && third === undefined) return (branch.alone ??= make());
    if (third === undefined) return valueIn(branch.two, second ?? '', make);
    if (second === undefined) return valueIn(branch.outer, third, make);
    return valueIn(
      valueIn(branch.three, second, () => new Map<string, T>()),
      third,
      make,
    );
  }

  /** Calls back with the value of each shingle of a page, where it stands; its furniture aside. */
  find({ words, passages }: Page, found: (value: T, at: number) => void): void {
    const keyAt = (at: number): string | undefined => (passages[at]?.kind === 'furniture' ? undefined : words[at]?.key);
    for (let at = 0; at < words.length; at += 1) {
      const first = keyAt(at);
      const branch = first === undefined ? undefined : this.#branches.get(first);
      if (!branch) continue;
      const [second, third] = [keyAt(at + 1), keyAt(at + 2)];
      const values = [
        branch.alone,
        second === undefined ? undefined : branch.two.get(second),
        third === undefined ? undefined : branch.outer.get(third),
        second === undefined || third === undefined ? undefined : branch.three.get(second)?.get(third),
      ];
      for (const value of values) if (value !== undefined) found(value, at);
    }
  }
}

function valueIn<T>(map: Map<string, T>, key: string, make: () => T): T {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}
