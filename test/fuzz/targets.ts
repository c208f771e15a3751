import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { main } from '../../src/cli/main.ts';
import { extractMentions } from '../../src/extract/index.ts';
import { draftClaims } from '../../src/guard/draft/index.ts';
import { firstInvalid } from '../../src/load/file-problem.ts';
import { FileText } from '../../src/load/file-text.ts';
import type { Source } from '../../src/model/source.ts';
import { parseArticle } from '../../src/parse/article/index.ts';
import { joinClaims, parseClaims } from '../../src/parse/claims/index.ts';
import { renderJson } from '../../src/report/json.ts';
import { renderReadingJson, renderReadingText } from '../../src/report/reading.ts';
import { checkSources } from '../../src/run.ts';
import { desk, deskText, smallDesk, story, storyText } from './desk.ts';
import { articleText } from './generate/article.ts';
import { claimsText } from './generate/claims.ts';
import { commandLine } from './generate/command-line.ts';
import { frontMatterText } from './generate/front-matter.ts';
import { assertMentions, assertQuiet, assertRun, assertSpan, fail } from './invariants.ts';
import type { Target } from './target.ts';

const today = 20_150;

/** Of so many runs two are done twice, each in another way. */
const secondReadings = 4;

/**
 * Checks, asserts what holds of any run, and now and then that the same files in another order give the same report, and that a run
 * which keeps no more than findings are made of finds the same.
 */
function checkAll(claims: readonly Source[], articles: readonly Source[]): void {
  const run = checkSources({ claims, articles }, { today });
  assertRun(run, [...claims, ...articles]);
  const length = [...claims, ...articles].reduce((sum, { text }) => sum + text.length, 0);
  const way = length % secondReadings;
  if (way > 1) return;
  // copies, so that nothing remembered of the first reading takes part in the second
  const again = (all: readonly Source[]): Source[] => all.map((source) => ({ ...source })).reverse();
  const copies = { claims: again(claims), articles: again(articles) };
  const second = checkSources(copies, { today, keep: way === 0 ? 'all' : 'findings' });
  const [one, other] = [run, second].map((each) => renderJson(each, { relations: way === 0 }));
  if (one !== other) fail('another report at the second reading', [one, other]);
}

const article: Target = {
  name: 'article',
  generate: articleText,
  run: (text) => checkAll([smallDesk], [{ path: story.path, text }]),
};

const claims: Target = {
  name: 'claims',
  generate: claimsText,
  run: (text) => checkAll([{ path: desk.path, text }], [story]),
};

/** Files parted by form feeds: claim files first, then, behind an empty one, articles. */
const parted = (text: string): { claims: Source[]; articles: Source[] } => {
  const [first = '', second = ''] = text.split('\f\f');
  const files = (all: string, folder: string, ending: string): Source[] =>
    all.split('\f').map((one, at) => ({ path: `${folder}/${at}${ending}`, text: one }));
  return { claims: files(first, 'claims', '.yaml'), articles: files(second, 'articles', '.md') };
};

const corpus: Target = {
  name: 'corpus',
  generate: fc
    .tuple(fc.array(claimsText, { minLength: 1, maxLength: 2 }), fc.array(articleText, { minLength: 1, maxLength: 2 }))
    .map(([some, others]) => `${deskText}\f${some.join('\f')}\f\f${storyText}\f${others.join('\f')}`),
  run: (text) => {
    const files = parted(text);
    checkAll(files.claims, files.articles);
  },
};

const frontMatter: Target = {
  name: 'front-matter',
  generate: frontMatterText,
  run: (text) => {
    const source = { path: story.path, text };
    const known = new Map([[source.path, source]]);
    const parsed = parseArticle(source);
    for (const { span } of parsed.problems) assertSpan(span, 'problem', known);
    assertSpan(parsed.article.body, 'body', known);
    for (const { span, sentences } of parsed.article.passages)
      for (const one of [span, ...sentences]) assertSpan(one, 'passage', known);
    const [first, second] = [parsed, parseArticle({ ...source })].map((each) => JSON.stringify(each));
    if (first !== second) fail('another article at the second reading', [first, second]);
  },
};

/** A claim file by itself. */
const claimFile: Target = {
  name: 'claim-file',
  generate: claimsText,
  run: (text) => {
    const source = { path: desk.path, text };
    const known = new Map([[source.path, source]]);
    const parsed = parseClaims(source);
    for (const { span, related } of parsed.problems)
      for (const one of [span, ...(related ?? []).map((label) => label.span)]) assertSpan(one, 'problem', known);
    for (const { span, entry } of parsed.claims) for (const one of [span, entry]) assertSpan(one, 'claim', known);
    for (const { span } of parsed.stets) assertSpan(span, 'acceptance', known);
  },
};

/** `stet read`, without the disk. */
const reading: Target = {
  name: 'reading',
  generate: articleText,
  run: (text) => {
    const source = { path: story.path, text };
    const parsed = parseArticle(source).article;
    const mentions = extractMentions(parsed);
    assertMentions(mentions, new Map([[source.path, source]]));
    assertQuiet(renderReadingText(parsed, mentions));
    const { mentions: read } = JSON.parse(renderReadingJson(parsed, mentions)) as {
      mentions: { start: number; end: number; text: string }[];
    };
    for (const { start, end, text: slice } of read)
      if (text.slice(start, end) !== slice) fail('a text that is not what stands there', slice);
  },
};

const draftedBeside = joinClaims([parseClaims(smallDesk)]).claims;

/** `stet draft`, without the disk and without trying what it drafts. */
const draft: Target = {
  name: 'draft',
  generate: articleText,
  run: (text) => {
    const drafted = draftClaims(parseArticle({ path: story.path, text }).article, draftedBeside, () => []);
    assertQuiet(drafted.text);
    const { problems } = parseClaims({ path: 'claims/draft.yaml', text: drafted.text });
    if (problems.length > 0) fail('a draft that is no claim file', [problems[0]?.message, drafted.text]);
  },
};

/** Bytes, each a character of the input from U+0000 to U+00FF. */
const bytes: Target = {
  name: 'bytes',
  generate: fc
    .oneof(
      fc.uint8Array({ maxLength: 60 }),
      fc.string({ unit: 'binary', maxLength: 20 }).map((text) => Buffer.from(text)),
    )
    .chain((whole) => fc.tuple(fc.constant(whole), fc.nat(whole.length), fc.nat(255)))
    .map(([whole, at, byte]) => Buffer.from([...whole.slice(0, at), byte, ...whole.slice(at)]).toString('latin1')),
  run: (text) => {
    const buffer = Buffer.from(text, 'latin1');
    const invalidAt = firstInvalid(buffer);
    if (invalidAt === undefined) {
      if (!Buffer.from(new FileText('a.md', buffer).text).equals(buffer)) fail('a text that is not the bytes', text);
      return;
    }
    const valid = (length: number): boolean =>
      Buffer.from(buffer.subarray(0, length).toString()).equals(buffer.subarray(0, length));
    if (!(invalidAt < buffer.length) || !valid(invalidAt))
      fail('bytes before the first wrong one that are no text', invalidAt);
    // what begins there is no character, however many bytes are taken for it
    const rest = buffer.subarray(invalidAt);
    const character = [1, 2, 3, 4].some((length) => length <= rest.length && isCharacter(rest.subarray(0, length)));
    if (character) fail('a character called wrong', invalidAt);
  },
};

const isCharacter = (some: Buffer): boolean => Buffer.from(some.toString()).equals(some);

let folder: string | undefined;

/** A desk on disk for the command line, made once. */
function deskFolder(): string {
  if (folder !== undefined) return folder;
  const made = mkdtempSync(join(tmpdir(), 'stet-fuzz-'));
  process.on('exit', () => rmSync(made, { recursive: true, force: true }));
  const put = (path: string, text: string): void => writeFileSync(join(made, path), text);
  for (const name of ['claims', 'articles']) mkdirSync(join(made, name));
  put('claims/a.yaml', 'events:\n  sinking: {when: 2022-02-24, said: ferry sank}\n');
  put(
    'articles/a.md',
    '---\noutlet: A\nheadline: B\npublished: 2025-02-13\n---\nThe ferry sank on 24 February 2002.\n',
  );
  put('articles/b.md', 'No front matter\n');
  folder = made;
  return made;
}

const commandLineTarget: Target = {
  name: 'command-line',
  generate: commandLine,
  run: async (text) => {
    const args = text.split('\n');
    // What a command line may name is the user's to choose; here it stays in its own folder, and writes nothing.
    if (args.some((one) => /^[/\\~]|\.\.|=[/\\]|^--out|^--into|^--cache|^import$|^new$|^init$|^--watch/.test(one)))
      return;
    let out = '';
    const code = await main(args, {
      cwd: deskFolder(),
      version: '1.2.3',
      print: (some) => {
        out += some;
        return Promise.resolve();
      },
      complain: (some) => {
        if (/internal error/.test(some)) fail('an internal error', some);
        assertQuiet(some);
      },
      progress: assertQuiet,
      readInput: () => Promise.resolve(Buffer.from(storyText)),
      colour: false,
    });
    if (![0, 1, 2].includes(code)) fail('an exit code', code);
    assertQuiet(out);
  },
};

/**
 * Every side, without those that look for time. To add one: a target here, with texts that it is given and what must
 * hold; both fuzzers, the short form and the kept cases then have it.
 */
export const targets: readonly Target[] = [
  article,
  claims,
  corpus,
  claimFile,
  frontMatter,
  reading,
  draft,
  bytes,
  commandLineTarget,
];
