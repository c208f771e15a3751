import { realpathSync, statSync } from 'node:fs';
import type { Stats } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import type { Problem } from '../model/finding.ts';
import type { Source } from '../model/source.ts';
import { encodingMessage, type FileKind, fileProblem, firstInvalid } from './file-problem.ts';
import { FileText } from './file-text.ts';
import { findFiles } from './find-files.ts';
import { InputError } from './input-error.ts';
import { tooLarge } from './largest-file.ts';
import { nearestExisting } from './nearest.ts';
import { readPlain } from './read-plain.ts';

export interface CorpusRequest {
  /** Folders to search; a file is taken as it is. */
  readonly claims: readonly string[];
  readonly articles: readonly string[];
  /** Articles by path, instead of the folders; a folder among them is searched. */
  readonly files?: readonly string[];
  /** Which of the folders were not asked for by name: one of these that does not exist is empty. */
  readonly defaults?: { readonly claims?: boolean; readonly articles?: boolean };
  /** Absolute; paths are relative to it. */
  readonly cwd: string;
}

/** Everything read from disk, sorted by path. */
export interface LoadedCorpus {
  readonly claims: readonly Source[];
  readonly articles: readonly Source[];
  /** Files that could not be read as text; the others are read all the same. */
  readonly problems: readonly Problem[];
}

const endings: Readonly<Record<FileKind, RegExp>> = { claims: /\.ya?ml$/i, articles: /\.(?:md|txt)$/i };

/** Throws an `InputError` where a file or folder that was asked for by name does not exist. */
export async function loadCorpus(request: CorpusRequest): Promise<LoadedCorpus> {
  const { cwd, defaults = {} } = request;
  const claims = await findAll('claims', request.claims, cwd, defaults.claims ?? false);
  const articles = request.files?.length
    ? await findAll('articles', request.files, cwd, false)
    : await findAll('articles', request.articles, cwd, defaults.articles ?? false);
  const readClaims = readAll('claims', claims, cwd);
  const readArticles = readAll('articles', articles, cwd);
  return {
    claims: readClaims.sources,
    articles: readArticles.sources,
    problems: [...readClaims.problems, ...readArticles.problems],
  };
}

/** Nothing where there is no such file. Throws an `InputError` where nobody can tell. */
function statsOf(path: string, asked: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    throw new InputError(`cannot read "${asked}": ${reasonOf(error, path)}`);
  }
}

/** Claims whole, and articles one by one, so that a corpus may be larger than memory. */
export interface CorpusOneByOne {
  readonly claims: readonly Source[];
  /** Claim files that could not be read as text. */
  readonly problems: readonly Problem[];
  /** By path, each once, and read when it is asked for: an article, or why it could not be read as text. */
  readonly articles: Iterable<Source | Problem>;
}

/** As `loadCorpus`, but holds no article. */
export async function loadOneByOne(request: CorpusRequest): Promise<CorpusOneByOne> {
  const { cwd, defaults = {}, files } = request;
  const claims = readAll('claims', await findAll('claims', request.claims, cwd, defaults.claims ?? false), cwd);
  const found = files?.length
    ? await findAll('articles', files, cwd, false)
    : await findAll('articles', request.articles, cwd, defaults.articles ?? false);
  return { claims: claims.sources, problems: claims.problems, articles: readEach(found, cwd) };
}

function* readEach(found: readonly Found[], cwd: string): Iterable<Source | Problem> {
  const seen = new Set<string>();
  for (const one of byPath(found, cwd)) {
    const { sources, problems } = readAll('articles', [one], cwd, seen);
    yield* sources;
    yield* problems;
  }
}

interface Found {
  readonly file: string;
  /** Its path without links, where that is known. */
  readonly real?: string;
  /** Asked for by its own name: then it is an article, whatever it looks like. */
  readonly named: boolean;
  /** It is a folder that could not be listed: why. */
  readonly closed?: unknown;
}

async function findAll(kind: FileKind, asked: readonly string[], cwd: string, byDefault: boolean): Promise<Found[]> {
  const found: Found[] = [];
  for (const one of asked) {
    const path = resolve(cwd, one);
    const stats = statsOf(path, one);
    if (!stats) {
      if (byDefault) continue;
      throw new InputError(`"${one}" does not exist`, nearestExisting(one, cwd));
    }
    if (stats.isDirectory()) for (const inside of await search(kind, path)) found.push(inside);
    else if (!stats.isFile()) throw new InputError(`"${one}" is neither a file nor a folder`);
    else if (kind === 'articles' && /\.ya?ml$/i.test(path)) {
      throw new InputError(`"${one}" is a claim file, and an article was expected: claims are given with --claims`);
    } else found.push({ file: path, named: true });
  }
  return found;
}

async function search(kind: FileKind, folder: string): Promise<Found[]> {
  const { files, closed } = await findFiles(folder, endings[kind]);
  return [
    ...files.map((file) => ({ ...file, named: false })),
    ...closed.map(({ folder: file, error }) => ({ file, named: false, closed: error })),
  ];
}

/** With the path of each as it is printed. */
function byPath(found: readonly Found[], cwd: string): (Found & { readonly path: string })[] {
  const paths = found.map((one) => ({ ...one, path: pathFrom(cwd, one.file) }));
  return paths.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : Number(b.named) - Number(a.named)));
}

function pathFrom(cwd: string, file: string): string {
  const below = cwd.endsWith(sep) ? cwd : cwd + sep;
  // of nearly all files the long way round says no more
  const path = file.startsWith(below) ? file.slice(below.length) : relative(cwd, file);
  return sep === '/' ? path : path.split(sep).join('/');
}

/** Reads each file once, however it was reached; `seen` has those that were read before. */
function readAll(
  kind: FileKind,
  found: readonly Found[],
  cwd: string,
  seen = new Set<string>(),
): { sources: Source[]; problems: Problem[] } {
  const sources: Source[] = [];
  const problems: Problem[] = [];
  for (const { file, path, named, closed, real: known } of byPath(found, cwd)) {
    if (closed !== undefined) {
      problems.push(fileProblem(kind, path, `The folder cannot be read: ${reasonOf(closed, path)}`));
      continue;
    }
    try {
      const real = known ?? realpathSync.native(file);
      if (seen.has(real)) continue;
      seen.add(real);
      const bytes = readPlain(real);
      if (bytes === undefined) continue;
      if (typeof bytes === 'number') {
        problems.push(fileProblem(kind, path, tooLarge(bytes)));
        continue;
      }
      const invalidAt = firstInvalid(bytes);
      if (invalidAt !== undefined) {
        problems.push(fileProblem(kind, path, encodingMessage(bytes, invalidAt)));
        continue;
      }
      const source = new FileText(path, bytes);
      if (named || !isReadme(source)) sources.push(source);
    } catch (error) {
      problems.push(fileProblem(kind, path, `The file cannot be read: ${reasonOf(error, path)}`));
    }
  }
  return { sources, problems };
}

/** A README beside the articles is no article, unless it has front matter. */
const isReadme = (source: Source): boolean =>
  /(?:^|\/)readme\.(?:md|txt)$/i.test(source.path) && !/^\uFEFF?---\s/.test(source.text);

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission was denied',
  EPERM: 'permission was denied',
  ENOENT: 'it is there no more',
  ELOOP: 'it is a link to itself',
  EISDIR: 'it is a folder',
  ENAMETOOLONG: 'its name is too long',
  ERR_INVALID_ARG_VALUE: 'no name has a NUL in it',
};

function reasonOf(error: unknown, path: string): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  // Node cannot name such a file, and so cannot find it
  if (code === 'ENOENT' && path.includes('\uFFFD')) return 'its name is not UTF-8';
  return reasons[code] ?? (error instanceof Error ? error.message : String(error));
}
