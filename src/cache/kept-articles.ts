import { extractDates } from '../extract/dates.ts';
import type { Claim } from '../model/claim.ts';
import type { DateMention } from '../model/mention.ts';
import type { Source } from '../model/source.ts';
import { parseArticle } from '../parse/article/index.ts';
import type { ReadArticle } from '../read-articles.ts';
import { contentOf } from './content.ts';
import { freezerOf, partsOf } from './frozen.ts';
import type { Freezer, Special } from './frozen.ts';
import { digest, Keeper, readKept } from './store.ts';

/** What is kept of each article, by its path and text; of the claims it holds only places in their list. */
export class KeptArticles {
  readonly #file: string;
  readonly #key: string;
  readonly #known: ReadonlyMap<string, Buffer>;
  /** Lines that this run keeps, until the first that is new: most runs have none. */
  #same: Buffer[] = [];
  #keeper: Keeper | undefined;
  #claims: { readonly list: readonly Claim[]; readonly freezer: Freezer } | undefined;

  constructor(file: string, key: string) {
    this.#file = file;
    this.#key = key;
    const lines = readKept(file, key) ?? [];
    this.#known = new Map(lines.map((line) => [line.toString('latin1', 0, idLength), line]));
  }

  readonly recall = (source: Source, claims: readonly Claim[], read: () => ReadArticle): ReadArticle => {
    if (this.#claims?.list !== claims)
      this.#claims = { list: claims, freezer: freezerOf(partsOf(claims), { date, function: forgotten }) };
    const { freezer } = this.#claims;
    const id = digest(contentOf(source)).slice(0, idLength);
    const line = this.#known.get(id);
    const known = line && thawArticle(freezer, line.toString('utf8', idLength + 1), source);
    if (known) {
      if (this.#keeper) this.#keeper.add(line);
      else this.#same.push(line);
      return known;
    }
    const article = read();
    const frozen = freezer.freeze(article, source);
    if (frozen !== undefined) this.#begin().add(`${id} ${frozen}`);
    return article;
  };

  /** Writes what the run came by; what no article of it asked for is given up. */
  close(): void {
    if (!this.#keeper && this.#same.length === this.#known.size) return;
    this.#begin().done();
  }

  #begin(): Keeper {
    if (this.#keeper) return this.#keeper;
    this.#keeper = new Keeper(this.#file, this.#key);
    for (const line of this.#same) this.#keeper.add(line);
    this.#same = [];
    return this.#keeper;
  }
}

const idLength = 32;

function thawArticle({ thaw }: Freezer, frozen: string, source: Source): ReadArticle | undefined {
  try {
    return thaw(frozen, source) as ReadArticle;
  } catch {
    return undefined;
  }
}

/** All of a date but what it states, which is a function. */
const date: Special = {
  freeze: (value) => isDate(value) && { ...value, states: undefined },
  thaw: (one: DateMention): DateMention => ({ ...one, states: (range) => statesAgain(one, range) }),
};

const isDate = (value: unknown): value is DateMention =>
  typeof value === 'object' &&
  value !== null &&
  'kind' in value &&
  value.kind === 'date' &&
  'states' in value &&
  typeof value.states === 'function';

const datesOf = new WeakMap<Source, readonly DateMention[]>();

/** What a date states is a function: it is read in the text again, which two articles that may differ ask for alone. */
function statesAgain({ span }: DateMention, range: Parameters<DateMention['states']>[0]): boolean {
  const dates = datesOf.get(span.source) ?? extractDates(parseArticle(span.source).article);
  datesOf.set(span.source, dates);
  const same = dates.find((one) => one.span.start === span.start && one.span.end === span.end);
  return same === undefined || same.states(range);
}

/** Of a claim nobody asks more than what can be written. */
const forgotten: Special = {
  freeze: (value) => typeof value === 'function' && [0],
  thaw: () => (): never => {
    throw new Error('a function was asked that was not kept');
  },
};
