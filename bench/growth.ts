/**
 * `npm run bench:growth`: how fast Stet is and how its cost grows, beside its peers, in one run of some minutes. `--quick` takes small
 * corpora and some seconds; `--write` puts the table into bench/README.md.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { today } from '../src/cli/day.ts';
import { isoOf } from '../src/parse/calendar.ts';
import { cli, costsOfCheck, leastCostOf } from './growth/command.ts';
import type { Cost } from './growth/command.ts';
import { corpusOf } from './growth/corpus.ts';
import { chronoSpeed, cspellSpeed, textlintSpeed } from './growth/peers.ts';
import type { PeerSpeed } from './growth/peers.ts';
import type { StageTimings } from './growth/stages.ts';
import { renderColumns, withTable } from './table.ts';

const root = fileURLToPath(new URL('../', import.meta.url));

interface Row {
  readonly what: string;
  readonly measure: string;
  readonly figure: string;
  readonly ratio?: string;
  readonly goal?: string;
}

interface Sizes {
  readonly articles: readonly [few: number, many: number];
  readonly claims: readonly [few: number, many: number, most: number];
  /** Articles that each of the peers reads. */
  readonly chrono: number;
  readonly slowPeers: number;
  readonly starts: number;
}

const sizes: Readonly<Record<'whole' | 'quick', Sizes>> = {
  whole: { articles: [1000, 10_000], claims: [100, 1000, 5000], chrono: 300, slowPeers: 40, starts: 7 },
  quick: { articles: [40, 400], claims: [100, 1000, 1000], chrono: 40, slowPeers: 4, starts: 2 },
};

const count = (number: number): string => String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
const speed = (megabytes: number, seconds: number, articles: number): string =>
  `${(megabytes / seconds).toFixed(2)} MB/s, ${count(Math.round(articles / seconds))} articles/s`;

/** Bundled as it is published: the loader of development wraps every function. */
async function timeStages(articles: number, claims: number): Promise<StageTimings> {
  const folder = `${root}node_modules/.cache/stet/bench`;
  mkdirSync(folder, { recursive: true });
  const outfile = `${folder}/stages.mjs`;
  await build({
    entryPoints: [`${root}bench/growth/stages.ts`],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  });
  return JSON.parse(execFileSync(process.execPath, [outfile, String(articles), String(claims)], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 })) as StageTimings; // prettier-ignore
}

function stageRows({ megabytes, articles, claims, seconds }: StageTimings): Row[] {
  const what = `${count(articles)} articles (${megabytes.toFixed(1)} MB), ${count(claims)} claims`;
  const all = seconds['all of check'] ?? 0;
  return Object.entries(seconds).map(([stage, taken]) => ({
    what,
    measure: stage,
    figure: stage.startsWith('claims')
      ? `${taken.toFixed(2)} s, ${count(Math.round(claims / taken))} claims/s`
      : speed(megabytes, taken, articles),
    ratio: `${((100 * taken) / all).toFixed(0)} % of check`,
  }));
}

function peerRows(peers: readonly PeerSpeed[], { megabytes, seconds }: StageTimings): Row[] {
  const ours = megabytes / (seconds['all of check'] ?? 1);
  const goals: Readonly<Record<string, string>> = { 'chrono-node 2.10.3': '>= 3 x', 'cspell-lib': '>= 50 x' };
  return peers.map(({ name, reads, megabytesASecond, articles }) => ({
    what: `${name}: ${reads}, ${count(articles)} of the articles`,
    measure: 'its speed; how many times as fast check is',
    figure: megabytesASecond === undefined ? 'NOT RUN: not installed' : `${megabytesASecond.toFixed(3)} MB/s`,
    ratio: megabytesASecond === undefined ? '' : `${(ours / megabytesASecond).toFixed(2)} x`,
    goal: goals[name] ?? '',
  }));
}

function growthRows({ articles: [few, many], claims: [fewClaims, someClaims, mostClaims] }: Sizes): Row[] {
  const seconds = ({ seconds: taken }: Cost): string => `${taken.toFixed(1)} s`;
  const row = (measure: string, before: Cost, after: Cost, goal: string): Row => ({
    what: 'stet check, each in a process of its own',
    measure,
    figure: `${seconds(before)}; ${seconds(after)}`,
    ratio: `${(after.seconds / before.seconds).toFixed(2)} x`,
    goal,
  });
  const { cold: base } = costsOfCheck(few, someClaims);
  const { cold: less } = costsOfCheck(few, fewClaims);
  const { cold: most } = costsOfCheck(few, mostClaims);
  const { cold: more, filling = more, warm = more } = costsOfCheck(many, someClaims, true);
  const memories: readonly (readonly [number, string, Cost])[] = [
    [few, 'nothing kept', base],
    [many, 'nothing kept', more],
    [many, 'filling a cache', filling],
    [many, 'nothing changed', warm],
  ];
  return [
    row(`${count(few)} and ${count(many)} articles, ${count(someClaims)} claims`, base, more, '<= 11 x'),
    row(`${count(fewClaims)} and ${count(someClaims)} claims, ${count(few)} articles`, less, base, '<= 1.5 x'),
    row(`${count(someClaims)} and ${count(mostClaims)} claims, ${count(few)} articles`, base, most, ''),
    {
      what: 'stet check, each in a process of its own',
      measure: `${count(many)} articles, ${count(someClaims)} claims, nothing changed since the last run`,
      figure: `${seconds(warm)}; ${warm.wallSeconds.toFixed(2)} s on the clock`,
      ratio: `${(more.wallSeconds / warm.wallSeconds).toFixed(0)} x as fast as cold`,
      goal: '<= 1 s, >= 20 x',
    },
    ...memories.map(([size, how, cost]): Row => ({
      what: 'stet check, each in a process of its own',
      measure: `peak memory, ${count(size)} articles, ${count(someClaims)} claims, ${how}`,
      figure: `${cost.megabytes.toFixed(0)} MB`,
      goal: size === 10_000 ? '<= 600 MB' : '',
    })),
  ]; // prettier-ignore
}

function startRows(runs: number): Row[] {
  const bare = leastCostOf(runs, ['-e', '0']);
  const version = leastCostOf(runs, [cli, '--version']);
  const report = ['--output', join(tmpdir(), 'stet-bench-report.txt')];
  const check = leastCostOf(runs, [cli, 'check', '--no-cache', ...report]);
  const warm = leastCostOf(runs + 1, [cli, 'check', ...report]);
  const most = 4 * bare.wallSeconds + 0.2;
  const ms = ({ wallSeconds }: Cost): string => `${(1e3 * wallSeconds).toFixed(0)} ms`;
  const times = ({ wallSeconds }: Cost): string => `${(wallSeconds / bare.wallSeconds).toFixed(1)} x`;
  return [
    { what: 'start-up, on the clock', measure: 'bare node', figure: ms(bare) },
    { what: 'start-up, on the clock', measure: 'stet --version', figure: ms(version), ratio: times(version) },
    {
      what: 'start-up, on the clock',
      measure: 'stet check on this repository, cold',
      figure: ms(check),
      ratio: times(check),
      goal: `<= 4 x + 200 ms (${(1e3 * most).toFixed(0)} ms)`,
    },
    { what: 'start-up, on the clock', measure: 'the same, warm', figure: ms(warm), ratio: times(warm) },
  ];
}

const tellProgress = (rows: readonly Row[]): void =>
  void process.stderr.write(
    `${rows.map(({ measure, figure, ratio }) => `${measure}: ${figure} ${ratio ?? ''}`).join('\n')}\n`,
  );

async function main(options: readonly string[]): Promise<void> {
  const size = options.includes('--quick') ? sizes.quick : sizes.whole;
  execFileSync(process.execPath, ['.ci/build.js'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  const starts = startRows(size.starts);
  const stages = await timeStages(size.articles[0], size.claims[1]);
  const { articles } = corpusOf(Math.max(size.chrono, size.slowPeers), size.claims[0]);
  const peers = [
    chronoSpeed(articles.slice(0, size.chrono)),
    await cspellSpeed(articles.slice(0, size.slowPeers)),
    await textlintSpeed(articles.slice(0, size.slowPeers)),
  ];
  const rows = [...stageRows(stages), ...peerRows(peers, stages), ...starts];
  // what comes now takes minutes
  tellProgress(rows);
  rows.push(...growthRows(size));
  const machine = `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`;
  const head = `Measured on ${isoOf(today())} (${machine}); seconds are of processor time.`;
  const table = `${head}\n\n${renderColumns({ what: 'on', measure: 'measure', figure: 'Stet', ratio: 'ratio', goal: 'goal' }, rows)}`;
  process.stdout.write(`${table}\n`);
  for (const { name } of peers.filter(({ megabytesASecond }) => megabytesASecond === undefined)) {
    process.stderr.write(`\n${name} WAS NOT MEASURED: it is not installed; bench/README.md says how to get it\n`);
  }
  if (!options.includes('--write')) return;
  const readme = new URL('README.md', import.meta.url);
  writeFileSync(readme, withTable(readFileSync(readme, 'utf8'), table, 'growth'));
}

await main(process.argv.slice(2));
