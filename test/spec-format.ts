/**
 * Files that carry their own expectations. A marker at the end of a line, `<!-- expect: check-id, check-id -->` in an article
 * or `# expect: check-id` in YAML, names the checks whose findings must begin in that line; it is blanked with as many
 * spaces before anything is parsed. A spec (`test/checks/*.md`) has cases, each a `## heading` and fenced blocks:
 * `yaml` for a claim file, `md` or `txt` for an article, with a name after it where one is needed.
 */
import { parseDay } from '../src/cli/day.ts';
import type { Run } from '../src/model/run.ts';
import { positionAt, type Source } from '../src/model/source.ts';
import { checkSources, type RunOptions } from '../src/run.ts';

export interface Expected {
  readonly path: string;
  readonly line: number;
  readonly check: string;
}

export interface Case {
  readonly title: string;
  /** Of the heading, from 1. */
  readonly line: number;
  readonly claims: readonly Source[];
  readonly articles: readonly Source[];
  readonly expected: readonly Expected[];
  readonly options: RunOptions;
}

export const usualOptions: RunOptions = { today: parseDay('2025-06-01') ?? NaN };

const marker = /<!--\s*expect:\s*([\w-]+(?:\s*,\s*[\w-]+)*)\s*-->|#\s*expect:\s*([\w-]+(?:\s*,\s*[\w-]+)*)(?=\s*$)/gm;

/** A source without its markers, every offset as before, and what they expect. */
export function blankMarkers({ path, text }: Source): {
  readonly source: Source;
  readonly expected: readonly Expected[];
} {
  const marked = [...text.matchAll(marker)];
  const expected = marked.flatMap(({ index, 1: inArticle, 2: inYaml }) =>
    (inArticle ?? inYaml ?? '')
      .split(/\s*,\s*/)
      .map((check) => ({ path, line: positionAt({ path, text }, index).line, check })),
  );
  return { source: { path, text: text.replace(marker, (found) => ' '.repeat(found.length)) }, expected };
}

/** The cases of a spec. Throws where it has none, or where a block is neither a claim file nor an article. */
export function parseSpec(text: string): Case[] {
  const sections = text.split(/^(?=## )/m);
  const cases: Case[] = [];
  let line = 1;
  for (const section of sections) {
    if (section.startsWith('## ')) cases.push(parseCase(section, line));
    line += section.split('\n').length - 1;
  }
  if (cases.length === 0) throw new Error('A spec has at least one case, under a heading "## ..."');
  return cases;
}

const block = /^(`{3,})(\w+)[ \t]*(\S*)[ \t]*\n(.*?)^\1[ \t]*$/gms;

function parseCase(section: string, line: number): Case {
  const title = /^## (.*)$/m.exec(section)?.[1]?.trim() ?? '';
  const claims: Source[] = [];
  const articles: Source[] = [];
  for (const [, , kind = '', name = '', text = ''] of section.matchAll(block)) {
    if (kind === 'yaml') claims.push({ path: `claims/${name || claims.length + 1}.yaml`, text });
    else if (kind === 'md' || kind === 'txt') {
      const id = name || /^id:\s*["']?([\w-]+)/m.exec(frontMatterOf(text))?.[1] || articles.length + 1;
      articles.push({ path: `articles/${id}.${kind}`, text });
    } else throw new Error(`"${title}": a block is yaml, md or txt, and not "${kind}"`);
  }
  const blanked = { claims: claims.map(blankMarkers), articles: articles.map(blankMarkers) };
  return {
    title,
    line,
    claims: blanked.claims.map(({ source }) => source),
    articles: blanked.articles.map(({ source }) => source),
    expected: [...blanked.claims, ...blanked.articles].flatMap(({ expected }) => expected),
    options: parseOptions(section.replace(block, '')),
  };
}

const frontMatterOf = (text: string): string => /^\uFEFF?---\r?\n(.*?)^---/ms.exec(text)?.[1] ?? '';

/** `<!-- options: today=2026-01-01, strict, no-stet, part -->`; with `part` the articles are only some of those there are. */
function parseOptions(text: string): RunOptions {
  let options = usualOptions;
  const given = /<!--\s*options:\s*(.*?)\s*-->/.exec(text)?.[1]?.split(/\s*,\s*/) ?? [];
  for (const option of given) {
    const day = /^today=(\S+)$/.exec(option)?.[1];
    if (day !== undefined) options = { ...options, today: parseDay(day) ?? NaN };
    else if (option === 'strict') options = { ...options, strict: true };
    else if (option === 'no-stet') options = { ...options, stet: false };
    else if (option === 'part') options = { ...options, whole: false };
    else throw new Error(`There is no option "${option}"; expected today=DATE, strict, no-stet or part`);
  }
  return options;
}

export const runCase = ({ claims, articles, options }: Case): Run => checkSources({ claims, articles }, options);

/** What was expected and not found, and what was found and not expected; empty where all is well. Accepted findings are none. */
export function differences(run: Run, expected: readonly Expected[]): string[] {
  const open = run.findings.filter((finding) => !finding.stet);
  const found = open.map((finding) => {
    const { source, start } = finding.primary.span;
    const { line, column } = positionAt(source, start);
    return {
      key: `${source.path}:${line} ${finding.check}`,
      said: `${source.path}:${line}:${column} ${finding.check}: ${finding.message}`,
    };
  });
  const wanted = expected.map(({ path, line, check }) => `${path}:${line} ${check}`);
  const tooMany = found.filter(({ key }) => !takeOut(wanted, key)).map(({ said }) => `not expected: ${said}`);
  return [...wanted.map((key) => `not found:    ${key}`), ...tooMany];
}

/** Takes one of several equal texts out of a list. */
function takeOut(list: string[], text: string): boolean {
  const at = list.indexOf(text);
  if (at !== -1) list.splice(at, 1);
  return at !== -1;
}
