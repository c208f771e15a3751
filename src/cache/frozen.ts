import { parse, stringify } from 'devalue';
import { extractDates } from '../extract/dates.ts';
import type { DateMention } from '../model/mention.ts';
import type { Source } from '../model/source.ts';
import { parseArticle } from '../parse/article/index.ts';

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

export function freezerOf(leaves: readonly object[]): Freezer {
  const places = new Map(leaves.map((leaf, place) => [leaf, place]));
  let mine: object | undefined;
  const reducers = {
    leaf: (value: unknown) => {
      const place = value === mine ? ownPlace : places.get(value as object);
      return place !== undefined && [place];
    },
    date: (value: unknown) => isDate(value) && { ...value, states: undefined },
    // of a claim in a finding nobody asks more than what can be written
    function: (value: unknown) => typeof value === 'function' && [0],
  };
  const revivers = {
    leaf: ([place]: readonly number[]) => {
      const leaf = place === ownPlace ? mine : leaves[place ?? leaves.length];
      if (!leaf) throw new Error('a leaf that there is not');
      return leaf;
    },
    date: (date: DateMention) => ({ ...date, states: (range) => statesAgain(date, range) }) satisfies DateMention,
    function: () => forgotten,
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

const isDate = (value: unknown): value is DateMention =>
  typeof value === 'object' &&
  value !== null &&
  'kind' in value &&
  value.kind === 'date' &&
  'states' in value &&
  typeof value.states === 'function';

function forgotten(): never {
  throw new Error('a function was asked that was not kept');
}

const datesOf = new WeakMap<Source, readonly DateMention[]>();

/** What a date states is a function: it is read in the text again, which two articles that may differ ask for alone. */
function statesAgain({ span }: DateMention, range: Parameters<DateMention['states']>[0]): boolean {
  const dates = datesOf.get(span.source) ?? extractDates(parseArticle(span.source).article);
  datesOf.set(span.source, dates);
  const same = dates.find((one) => one.span.start === span.start && one.span.end === span.end);
  return same === undefined || same.states(range);
}

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
