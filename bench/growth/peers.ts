import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as chrono from 'chrono-node';
import type { Source } from '../../src/model/source.ts';
import { processorSeconds, processorSecondsOf } from './seconds.ts';

/** How fast another tool reads the same text; absent where it is not installed. */
export interface PeerSpeed {
  readonly name: string;
  readonly reads: string;
  readonly megabytesASecond?: number;
  readonly articles: number;
}

/** Where the peers are that the repository does not install: they take 110 MB. */
const folder = resolve(process.env.STET_BENCH_PEERS ?? '.');

interface Description {
  readonly main?: string;
  readonly exports?: Readonly<Record<string, string | { readonly import?: string; readonly default?: string }>>;
}

/** The module of a package, by whatever entry it has; `undefined` where it is not there. */
async function load(name: string): Promise<Record<string, unknown> | undefined> {
  const at = join(folder, 'node_modules', name);
  if (!existsSync(at)) return undefined;
  const { main, exports } = JSON.parse(readFileSync(join(at, 'package.json'), 'utf8')) as Description;
  const own = exports?.['.'];
  const entry = (typeof own === 'string' ? own : (own?.import ?? own?.default)) ?? main ?? 'index.js';
  return (await import(pathToFileURL(join(at, entry)).href)) as Record<string, unknown>;
}

const megabytes = (articles: readonly Source[]): number =>
  articles.reduce((sum, { text }) => sum + text.length, 0) / 1e6;

/** Dates alone, each text read with its own day as Stet does; what the compiler does at first sight is in it on both sides. */
export function chronoSpeed(articles: readonly Source[]): PeerSpeed {
  const day = new Date(2025, 1, 11, 12);
  const { seconds } = processorSeconds(() => articles.map(({ text }) => chrono.parse(text, day).length));
  return {
    name: 'chrono-node 2.10.3',
    reads: 'dates alone',
    megabytesASecond: megabytes(articles) / seconds,
    articles: articles.length,
  };
}

type SpellCheck = (
  document: { uri: string; text: string; languageId: string },
  options: { generateSuggestions: boolean; noConfigSearch: boolean },
  settings: { language: string },
) => Promise<unknown>;

/** Its dictionaries are loaded before the clock runs. */
export async function cspellSpeed(articles: readonly Source[]): Promise<PeerSpeed> {
  const peer = { name: 'cspell-lib', reads: 'spelling', articles: articles.length };
  const check = (await load('cspell-lib'))?.spellCheckDocument as SpellCheck | undefined;
  const [first, ...rest] = articles;
  if (!check || !first) return peer;
  const read = ({ path, text }: Source): Promise<unknown> =>
    check({ uri: `file:///${path}`, text, languageId: 'plaintext' }, { generateSuggestions: false, noConfigSearch: true }, { language: 'en,en-GB' }); // prettier-ignore
  await read(first);
  const { seconds } = await processorSecondsOf(async () => {
    for (const article of rest) await read(article);
  });
  return { ...peer, megabytesASecond: megabytes(rest) / seconds };
}

interface Kernel {
  lintText(text: string, options: object): Promise<unknown>;
}

const textlintParts = [
  '@textlint/kernel',
  '@textlint/textlint-plugin-text',
  'textlint-rule-date-weekday-mismatch',
  'textlint-rule-no-start-duplicated-conjunction',
] as const;

export async function textlintSpeed(articles: readonly Source[]): Promise<PeerSpeed> {
  const peer = { name: 'textlint', reads: 'weekdays of dates, repeated conjunctions', articles: articles.length };
  const [kernelModule, ...others] = await Promise.all(textlintParts.map(load));
  const [plugin, date, repeated] = others.map((one) => defaultOf(one));
  const Constructor = kernelModule?.TextlintKernel as (new () => Kernel) | undefined;
  const [first, ...rest] = articles;
  if (!Constructor || !plugin || !date || !repeated || !first) return peer;
  const kernel = new Constructor();
  const rules = [
    { ruleId: 'date-weekday-mismatch', rule: date, options: { lang: 'en' } },
    { ruleId: 'no-start-duplicated-conjunction', rule: repeated },
  ];
  const read = ({ text }: Source): Promise<unknown> =>
    kernel.lintText(text, { ext: '.txt', plugins: [{ pluginId: 'text', plugin }], rules });
  await read(first);
  const { seconds } = await processorSecondsOf(async () => {
    for (const article of rest) await read(article);
  });
  return { ...peer, megabytesASecond: megabytes(rest) / seconds };
}

/** A module of the one kind or of the other, or both. */
function defaultOf(loaded: Record<string, unknown> | undefined): unknown {
  const once = loaded?.default ?? loaded;
  return typeof once === 'object' && once !== null && 'default' in once ? once.default : once;
}
