import { parse, stringify } from 'devalue';

/**
 * Values as text and back. What is shared stays shared, and the `leaves` are not written but named by their place in the list, so
 * that the same objects are found again; so is `own`, which may be another for each value.
 */
export interface Freezer {
  /** One line; `undefined` where something in the value cannot be written. */
  readonly freeze: (value: unknown, own?: object) => string | undefined;
  /** Throws where the text is not one that `freeze` gave for the same leaves. */
  readonly thaw: (text: string, own?: object) => unknown;
}

/** A sort of object that is written in a way of its own. */
export interface Special {
  /** What is written of a value; `false` where it is of another sort. */
  readonly freeze: (value: unknown) => unknown;
  readonly thaw: (written: never) => unknown;
}

export function freezerOf(leaves: readonly object[], specials: Readonly<Record<string, Special>> = {}): Freezer {
  const places = new Map(leaves.map((leaf, place) => [leaf, place]));
  let mine: object | undefined;
  const reducers = {
    leaf: (value: unknown) => {
      const place = value === mine ? ownPlace : places.get(value as object);
      return place !== undefined && [place];
    },
    ...mapped(specials, ({ freeze }) => freeze),
  };
  const revivers = {
    leaf: ([place]: readonly number[]) => {
      const leaf = place === ownPlace ? mine : leaves[place ?? leaves.length];
      if (!leaf) throw new Error('a leaf that there is not');
      return leaf;
    },
    ...mapped(specials, ({ thaw }) => thaw as (written: unknown) => unknown),
  };
  return {
    freeze: (value, own) => {
      mine = own ?? none;
      try {
        return stringify(value, reducers);
      } catch {
        return undefined;
      }
    },
    thaw: (text, own) => {
      mine = own ?? none;
      return parse(text, revivers) as unknown;
    },
  };
}

/** The place of `own`. */
const ownPlace = -1;
const none = {};

const mapped = <T>(specials: Readonly<Record<string, Special>>, to: (special: Special) => T): Record<string, T> =>
  Object.fromEntries(Object.entries(specials).map(([name, special]) => [name, to(special)]));

/** Every object that a value is made of, itself first, each once, in an order that depends on the value alone. */
export function partsOf(value: object): object[] {
  const parts = new Set<object>();
  const add = (one: unknown): void => {
    if (typeof one !== 'object' || one === null || parts.has(one)) return;
    parts.add(one);
    for (const part of Object.values(one)) add(part);
  };
  add(value);
  return [...parts];
}
