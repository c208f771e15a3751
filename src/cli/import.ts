import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { stringify } from 'yaml';
import { extractMentions } from '../extract/index.ts';
import { articleIdOf } from '../load/article-id.ts';
import { InputError } from '../load/input-error.ts';
import { nearestExisting } from '../load/nearest.ts';
import type { Mention } from '../model/mention.ts';
import type { Source } from '../model/source.ts';
import { parseArticle } from '../parse/article/index.ts';
import { parsePublished } from '../parse/article/published.ts';
import { onOneLine } from '../report/visible.ts';
import { exitCodes } from './exit.ts';
import { isPublic } from './import/addresses.ts';
import { holderOf, pathOfId, pathOfInto, suggestIds } from './import/article-name.ts';
import { decodePage } from './import/charset.ts';
import { fetchPage, mostBytes } from './import/fetch-page.ts';
import { readPage } from './import/read-page.ts';
import type { Page } from './import/read-page.ts';
import type { Io } from './io.ts';
import { statsOf } from './stats-of.ts';
import { writeNew } from './write-new.ts';

export interface ImportOptions {
  readonly id?: string;
  readonly into?: string;
  readonly articles?: string;
  readonly outlet?: string;
  readonly headline?: string;
  readonly published?: string;
  readonly language?: string;
  readonly allowPrivate?: boolean;
}

/** `stet import`: makes an article of a page. */
export async function importPage(name: string, options: ImportOptions, io: Io): Promise<number> {
  const folder = options.articles ?? 'articles';
  if (options.id !== undefined && options.into !== undefined) throw new InputError('--id and --into both name the article; expected one of them'); // prettier-ignore
  const asked = options.into !== undefined ? pathOfInto(options.into, folder, io.cwd) : options.id === undefined ? undefined : pathOfId(options.id, folder); // prettier-ignore
  if (asked !== undefined) refuseTaken(asked, folder, io.cwd);
  const { html, address } = await read(name, options, io);
  const page = completed(await readPage(html, name, address), name, options);
  const path = asked ?? freePath(page, folder, io.cwd);
  const text = printArticle(page);
  await writeNew(path, text, io.cwd);
  await io.print(describe({ path, text }, page));
  return exitCodes.clean;
}

async function read(
  name: string,
  { allowPrivate }: ImportOptions,
  io: Io,
): Promise<{ html: string; address?: string }> {
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(name)) {
    const allows = allowPrivate === true ? (): boolean => true : isPublic;
    io.progress(`fetching ${name}`);
    const { bytes, url, contentType } = await fetchPage(name, { allows, agent: `stet/${io.version}` });
    io.progress('');
    return { html: decodePage(bytes, contentType), address: url };
  }
  return { html: decodePage(readPageFile(name, io.cwd)) };
}

function readPageFile(name: string, cwd: string): Uint8Array {
  // a path with a NUL is none that the system knows
  const path = name.includes('\0') ? undefined : resolve(cwd, name);
  const stats = path === undefined ? undefined : statsOf(path);
  if (path === undefined || !stats) throw new InputError(`${JSON.stringify(name)} does not exist`, path && nearestExisting(name, cwd)); // prettier-ignore
  if (!stats.isFile()) throw new InputError(`"${name}" is no file; expected a page, or the address of one`);
  if (stats.size > mostBytes) throw new InputError(`"${name}" is larger than ${mostBytes / 1_000_000} MB`);
  try {
    return readFileSync(path);
  } catch (error) {
    throw new InputError(`cannot read "${name}": ${error instanceof Error ? error.message : String(error)}`);
  }
}

type Complete = Page & { readonly outlet: string; readonly headline: string; readonly published: string };

/** What the command line says goes before what the page says; what neither says is asked for. */
function completed(page: Page, name: string, given: ImportOptions): Complete {
  if (given.published !== undefined) {
    const read = parsePublished(given.published);
    if ('fault' in read) throw new InputError(`--published: ${read.fault}`);
  }
  const all = {
    ...page,
    ...(given.outlet !== undefined && { outlet: given.outlet }),
    ...(given.headline !== undefined && { headline: given.headline, headlineInferred: false }),
    ...(given.published !== undefined && { published: given.published, dateInferred: false }),
    ...(given.language !== undefined && { language: given.language }),
  };
  const { outlet, headline, published } = all;
  if (outlet === undefined || headline === undefined || published === undefined) {
    const missing = Object.entries({
      '--outlet NAME': outlet,
      '--headline TEXT': headline,
      '--published DATE': published,
    });
    const flags = missing.filter(([, value]) => value === undefined).map(([flag]) => flag);
    throw new InputError(`"${name}" does not say all that an article needs; expected also ${flags.join(' and ')}`);
  }
  return { ...all, outlet, headline, published };
}

function refuseTaken(path: string, folder: string, cwd: string): void {
  const holder = holderOf(articleIdOf(path), folder, cwd);
  if (holder === undefined) return;
  const same = holder === path ? 'exists already' : `has the id "${articleIdOf(path)}" already`;
  throw new InputError(`"${holder}" ${same}, and nothing is overwritten; name another with --id or --into`);
}

/** The first suggestion that is free; a page that is there already is not imported again under another name. */
function freePath({ outlet, headline, published, url }: Complete, folder: string, cwd: string): string {
  const ids = suggestIds(outlet, headline, published.slice(0, 10));
  for (const id of ids) {
    const holder = holderOf(id, folder, cwd);
    if (holder === undefined) return pathOfId(id, folder);
    if (url !== undefined && readFileSync(resolve(cwd, holder), 'utf8').includes(`\nurl: ${scalar(url)}\n`)) break;
  }
  const last = ids.findLast((id) => holderOf(id, folder, cwd) !== undefined) ?? '';
  const holder = ids.map((id) => holderOf(id, folder, cwd)).find((one) => one !== undefined);
  refuseTaken(holder ?? pathOfId(last, folder), folder, cwd);
  return pathOfId(last, folder);
}

/** The file of an article: its front matter and its text. */
function printArticle(page: Complete): string {
  const { outlet, headline, published, url, language, dateInferred, headlineInferred, body } = page;
  const lines = [
    `outlet: ${scalar(outlet)}`,
    `headline: ${scalar(headline)}`,
    `published: ${published}`,
    ...(dateInferred ? ['dateInferred: true'] : []),
    ...(headlineInferred ? ['headlineInferred: true'] : []),
    ...(url === undefined ? [] : [`url: ${scalar(url)}`]),
    ...(language === undefined ? [] : [`language: ${scalar(language)}`]),
  ];
  // the headline stands in the front matter
  const story = body.startsWith(`## ${headline}\n\n`) ? body.slice(headline.length + 5) : body;
  return wellFormed(`---\n${lines.join('\n')}\n---\n${story}\n`);
}

/** Half a pair of surrogates has no place in a file. */
const wellFormed = (text: string): string => Buffer.from(text, 'utf8').toString('utf8');

const scalar = (text: string): string => stringify(text, { defaultStringType: 'QUOTE_DOUBLE', lineWidth: 0 }).trimEnd();

const kindsOfPassages = [['paragraph', 'paragraph'], ['heading', 'heading'], ['list-line', 'list line'], ['caption', 'caption'], ['furniture', 'line of furniture']] as const; // prettier-ignore
const kindsOfMentions: readonly Mention['kind'][] = ['date', 'figure', 'quotation', 'name', 'post'];

/** What Stet sees in the article now, and what is wrong with it. */
function describe(source: Source, page: Complete): string {
  const { article, problems } = parseArticle(source);
  const mentions = extractMentions(article);
  const passages = kindsOfPassages.map(([kind, noun]) => counted(article.passages.filter((one) => one.kind === kind).length, noun)); // prettier-ignore
  const read = kindsOfMentions.map((kind) => counted(mentions.filter((one) => one.kind === kind).length, kind));
  const guessed = [...(page.dateInferred ? ['the date'] : []), ...(page.headlineInferred ? ['the headline'] : [])];
  return [
    `${onOneLine(source.path)}: ${onOneLine(page.outlet)}, ${page.published}, "${onOneLine(page.headline)}"`,
    `  text: ${passages.filter((one) => one !== '').join(', ')}`,
    `  read: ${read.filter((one) => one !== '').join(', ') || 'nothing that a claim could be about'}`,
    ...(guessed.length > 0
      ? [`  note: the page does not state ${guessed.join(' and ')} as such; look at the front matter`]
      : []),
    ...problems.map(({ message }) => `  article-schema: ${onOneLine(message)}`),
    '',
  ].join('\n');
}

const counted = (count: number, noun: string): string =>
  count === 0 ? '' : `${count} ${count === 1 ? noun : noun.startsWith('line of') ? 'lines of furniture' : `${noun}s`}`;
