/**
 * `npm run bench:time`: how long the engine for time takes to a verdict and a first core, beside z3 on the sizes that z3
 * manages; and its verdicts on TimeBank's networks, which people drew (the data lie outside the repository, see bench/README.md).
 */
import { cpus } from 'node:os';
import { init, killThreads } from 'z3-solver';
import { eachTimeConflict, findTimeConflicts } from '../src/conflict/time-network.ts';
import type { TimeConstraint } from '../src/conflict/time-network.ts';
import { dataFolder, readRows } from './data.ts';
import { randomFrom } from './random.ts';

type Constraint = TimeConstraint<string>;

const linksAnEvent = 5;
/** At 1,000 events z3 gave no verdict within minutes, and does not keep to a limit of its own. */
const mostForZ3 = 300;

/** Events that begin before they end, and five links each to others, a third with gaps; where it shall not hold, one runs against the order. */
function networkOf(events: number, holds: boolean): Constraint[] {
  const random = randomFrom(events);
  const pick = (below: number): number => Math.floor(random() * below);
  const lasting = Array.from({ length: events }, (_, event): Constraint => ({ from: `b${event}`, to: `e${event}`, min: 0, strict: true, origin: `event ${event}` })); // prettier-ignore
  const links = Array.from({ length: linksAnEvent * events }, (_, link): Constraint => {
    // against all the others, which lead from the first events to the last
    if (!holds && link === 0) return { from: `e${events - 1}`, to: 'b0', min: 0, origin: 'link 0' };
    const [a, b] = [pick(events), pick(events)];
    const [earlier, later] = a < b ? [a, b] : [b, a];
    const far = later - earlier;
    const origin = `link ${link}`;
    if (far === 0) return { from: `b${a}`, to: `e${a}`, max: 20, origin };
    return pick(3) > 0
      ? { from: `e${earlier}`, to: `b${later}`, min: 0, origin }
      : { from: `e${earlier}`, to: `b${later}`, min: Math.max(0, far - 1 - pick(4)), max: 20 * far, origin };
  });
  return [...lasting, ...links];
}

const z3 = await init();
const { Solver } = z3.Context('bench');

async function askZ3(network: readonly Constraint[]): Promise<string> {
  const points = [...new Set(network.flatMap(({ from, to }) => [from, to]))];
  const lines = network.flatMap(({ from, to, min, max, strict }) => [
    ...(min === undefined ? [] : [`(assert (${strict ? '<' : '<='} ${min} (- ${to} ${from})))`]),
    ...(max === undefined ? [] : [`(assert (<= (- ${to} ${from}) ${max}))`]),
  ]);
  const solver = new Solver();
  solver.fromString([...points.map((point) => `(declare-const ${point} Int)`), ...lines].join('\n'));
  return solver.check();
}

async function timed<T>(run: () => T | Promise<T>): Promise<{ readonly outcome: T; readonly ms: number }> {
  const begun = performance.now();
  const outcome = await run();
  return { outcome, ms: performance.now() - begun };
}

async function row(events: number, holds: boolean): Promise<string> {
  const network = networkOf(events, holds);
  const stet = await timed(() => eachTimeConflict(network).next().value);
  const links = stet.outcome ? `core of ${stet.outcome.length}` : 'holds';
  if ((stet.outcome === undefined) !== holds) throw new Error(`${events} events: wrong verdict`);
  const ask = events <= mostForZ3 ? await timed(() => askZ3(network)) : undefined;
  if (ask && (ask.outcome === 'sat') !== holds) throw new Error(`${events} events: z3 says ${ask.outcome}`);
  const peer = ask ? `${ask.ms.toFixed(0)} ms` : 'not run';
  return `| ${events} | ${linksAnEvent * events} | ${links} | ${stet.ms.toFixed(0)} ms | ${peer} |`;
}

interface HumanNetwork {
  readonly doc: string;
  readonly links: readonly { readonly lid: string; readonly a: string; readonly rel: string; readonly b: string }[];
  readonly consistent: boolean;
}

/** Allen's relations as bounds: what of the one lies before (or with) what of the other. */
const relations: Readonly<Record<string, readonly string[]>> = {
  BEFORE: ['e<b'],
  IBEFORE: ['e=b'],
  INCLUDES: ['b<b', 'e>e'],
  BEGINS: ['b=b', 'e<e'],
  ENDS: ['e=e', 'b>b'],
  SIMULTANEOUS: ['b=b', 'e=e'],
  IDENTITY: ['b=b', 'e=e'],
};
const inverses: Readonly<Record<string, string>> = {
  AFTER: 'BEFORE', IAFTER: 'IBEFORE', IS_INCLUDED: 'INCLUDES', DURING: 'INCLUDES', BEGUN_BY: 'BEGINS', ENDED_BY: 'ENDS',
}; // prettier-ignore

function constraintsOf({ links }: HumanNetwork): Constraint[] {
  const between = links.flatMap(({ lid, a, rel, b }): Constraint[] => {
    const inverse = inverses[rel];
    const [first, second] = inverse === undefined ? [a, b] : [b, a];
    const bounds = relations[inverse ?? rel];
    if (!bounds) throw new Error(`There is no relation "${rel}"`);
    return bounds.map((bound): Constraint => {
      const [end, sign, other] = [bound[0] ?? '', bound[1], bound[2] ?? ''];
      const [from, to] =
        sign === '>' ? [`${other}-${second}`, `${end}-${first}`] : [`${end}-${first}`, `${other}-${second}`];
      return { from, to, min: 0, ...(sign === '=' ? { max: 0 } : { strict: true }), origin: lid };
    });
  });
  const nodes = [...new Set(links.flatMap(({ a, b }) => [a, b]))];
  return [
    ...between,
    ...nodes.map((node): Constraint => ({ from: `b-${node}`, to: `e-${node}`, min: 0, strict: true, origin: '' })),
  ];
}

/** Whether a core needs each of its links: without any one of them the rest holds. */
function isMinimal(network: readonly Constraint[], core: readonly Constraint[]): boolean {
  const lids = new Set(core.map(({ origin }) => origin).filter((lid) => lid !== ''));
  return [...lids].every((lid) => {
    const rest = network.filter(({ origin }) => origin === '' || (origin !== lid && lids.has(origin)));
    return findTimeConflicts(rest).length === 0;
  });
}

function timeBank(): string[] {
  const rows = readRows<HumanNetwork>('tlink_networks_timebank.jsonl');
  if (!rows) return [`TimeBank's networks: not run: no data (${dataFolder})`];
  let [right, cores, minimal] = [0, 0, 0];
  for (const one of rows) {
    const network = constraintsOf(one);
    const found = findTimeConflicts(network);
    right += (found.length === 0) === one.consistent ? 1 : 0;
    cores += found.length;
    minimal += found.filter((core) => isMinimal(network, core)).length;
  }
  return [`TimeBank's ${rows.length} networks: ${right} verdicts right, ${minimal} of ${cores} cores minimal`];
}

try {
  console.log(
    `Node ${process.versions.node}, ${cpus().length} cores. Time to a verdict and a first core; z3 gives a verdict alone.\n`,
  );
  console.log('| events | links | outcome | Stet | z3 5.2.0 |\n| --- | --- | --- | --- | --- |');
  // so that nothing is timed cold
  findTimeConflicts(networkOf(100, false));
  await askZ3(networkOf(10, true));
  for (const events of [10, 100, 300, 1_000, 3_000, 10_000]) {
    console.log(await row(events, true));
    console.log(await row(events, false));
  }
  console.log(`\n${timeBank().join('\n')}`);
} finally {
  await killThreads(z3.em);
}
