import { join } from 'node:path';
import type { Claim } from '../model/claim.ts';
import type { Outcome } from '../model/run.ts';
import type { Source } from '../model/source.ts';
import type { ReadArticle } from '../read-articles.ts';
import type { Corpus, RunOptions } from '../run.ts';
import { checkSources } from '../run.ts';
import { freezerOf, partsOf } from './frozen.ts';
import type { Freezer } from './frozen.ts';
import { identityOfCode } from './identity.ts';
import { freezeOutcome, thawOutcome } from './kept-outcome.ts';
import { digest, keep, Keeper, prune, readKept } from './store.ts';

export interface Cache {
  /** Absolute; it is made where it is not there. */
  readonly folder: string;
  /** What was asked for: runs of different folders do not drive one another out. */
  readonly name: string;
}

/** So many files are left in a cache: two for each of the last runs that asked for different things. */
const mostFiles = 16;

/**
 * The outcome of a run, from what an earlier one kept where nothing at all has changed; else the articles whose text has changed are
 * read anew, and everything that articles say beside one another is judged anew. Of the claims nothing may have changed.
 */
export async function checkCached(
  corpus: Corpus,
  options: Omit<RunOptions, 'keep' | 'recall' | 'only'>,
  { folder, name }: Cache,
  check: (corpus: Corpus, options: RunOptions) => Outcome = checkSources,
): Promise<Outcome> {
  const code = identityOfCode();
  const file = join(folder, `stet-${digest(name).slice(0, 16)}`);
  const problems = JSON.stringify(corpus.problems ?? []);
  const files = [...corpus.claims, ...corpus.articles];
  const { stet = true, strict = false, whole = true, today } = options;
  const settings = JSON.stringify([stet, strict, whole, today, corpus.claims.length]);
  const key = digest(code, settings, problems, ...files.flatMap(contentOf));
  const known = knownOutcome(readKept(`${file}.outcome`, key), files);
  if (known) return known;
  const articles = new KeptArticles(`${file}.articles`, digest(code, ...corpus.claims.flatMap(contentOf)));
  const outcome = check(corpus, { ...options, keep: 'findings', recall: articles.recall });
  articles.close();
  keep(`${file}.outcome`, key, freezeOutcome(outcome, files));
  await prune(folder, mostFiles, Date.now());
  return outcome;
}

function knownOutcome(lines: readonly Buffer[] | undefined, files: readonly Source[]): Outcome | undefined {
  try {
    return lines && thawOutcome(lines, files);
  } catch {
    return undefined;
  }
}

/** What is kept of each article, by its path and text; of the claims it holds only places in their list. */
class KeptArticles {
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
    if (this.#claims?.list !== claims) this.#claims = { list: claims, freezer: freezerOf(partsOf(claims)) };
    const { freezer } = this.#claims;
    const id = digest(...contentOf(source)).slice(0, idLength);
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

const contentOf = (source: Source): readonly (string | Uint8Array)[] => [source.path, source.bytes ?? source.text];

const idLength = 32;

function thawArticle({ thaw }: Freezer, frozen: string, source: Source): ReadArticle | undefined {
  try {
    return thaw(frozen, source) as ReadArticle;
  } catch {
    return undefined;
  }
}
