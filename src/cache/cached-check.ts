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
import { digest, keep, prune, readKept } from './store.ts';

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
  check = checkSources,
): Promise<Outcome> {
  const code = identityOfCode();
  const file = join(folder, `stet-${digest(name).slice(0, 16)}`);
  const problems = JSON.stringify(corpus.problems ?? []);
  const texts = [...corpus.claims, ...corpus.articles].flatMap(({ path, text }) => [path, text]);
  const { stet = true, strict = false, whole = true, today } = options;
  const settings = JSON.stringify([stet, strict, whole, today, corpus.claims.length]);
  const key = digest(code, settings, problems, ...texts);
  const outcomes = freezerOf([...corpus.claims, ...corpus.articles]);
  const known = thawOutcome(outcomes, await readKept(`${file}.outcome`, key));
  if (known) return known;
  const articles = new KeptArticles(
    `${file}.articles`,
    digest(code, ...corpus.claims.flatMap(({ path, text }) => [path, text])),
  );
  await articles.open();
  const { counts, findings } = check(corpus, { ...options, keep: 'findings', recall: articles.recall });
  const outcome: Outcome = { counts, findings };
  const line = outcomes.freeze(outcome);
  await Promise.all([line === undefined ? undefined : keep(`${file}.outcome`, key, [line]), articles.close()]);
  await prune(folder, mostFiles, Date.now());
  return outcome;
}

function thawOutcome({ thaw }: Freezer, lines: readonly string[] | undefined): Outcome | undefined {
  try {
    return lines?.[0] === undefined ? undefined : (thaw(lines[0]) as Outcome);
  } catch {
    return undefined;
  }
}

/** What is kept of each article, by its path and text; of the claims it holds only places in their list. */
class KeptArticles {
  readonly #file: string;
  readonly #key: string;
  #known: ReadonlyMap<string, string> = new Map();
  readonly #kept = new Map<string, string>();
  #changed = false;
  #claims: { readonly list: readonly Claim[]; readonly freezer: Freezer } | undefined;

  constructor(file: string, key: string) {
    this.#file = file;
    this.#key = key;
  }

  async open(): Promise<void> {
    const lines = (await readKept(this.#file, this.#key)) ?? [];
    const split = lines.map((line) => [line.slice(0, idLength), line.slice(idLength + 1)] as const);
    this.#known = new Map(split.filter(([id]) => id !== ''));
  }

  readonly recall = (source: Source, claims: readonly Claim[], read: () => ReadArticle): ReadArticle => {
    if (this.#claims?.list !== claims) this.#claims = { list: claims, freezer: freezerOf(partsOf(claims)) };
    const { freezer } = this.#claims;
    const id = digest(source.path, source.text).slice(0, idLength);
    const frozen = this.#known.get(id);
    const known = frozen === undefined ? undefined : thawArticle(freezer, frozen, source);
    if (known && frozen !== undefined) {
      this.#kept.set(id, frozen);
      return known;
    }
    const article = read();
    const line = freezer.freeze(article, source);
    this.#changed = true;
    if (line !== undefined) this.#kept.set(id, line);
    return article;
  };

  /** Writes what the run came by; what no article of it asked for is given up. */
  async close(): Promise<void> {
    if (!this.#changed && this.#kept.size === this.#known.size) return;
    await keep(
      this.#file,
      this.#key,
      [...this.#kept].map(([id, line]) => `${id} ${line}`),
    );
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
