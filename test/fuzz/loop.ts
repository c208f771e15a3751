import { parentPort, workerData } from 'node:worker_threads';
import fc from 'fast-check';
import { everyTarget } from './every-target.ts';
import type { Target } from './target.ts';

/** What a thread is to do. */
export interface Task {
  readonly target: string;
  readonly runs: number;
  readonly seconds: number;
  readonly seed: number;
  /** Goes up with each input; beside it the length of the input. */
  readonly beat: Int32Array;
  /** The input that is tried now. */
  readonly input: Uint16Array;
}

export interface Failure {
  readonly message: string;
  /** Made as small as it fails. */
  readonly input: string;
}

export interface Outcome {
  readonly inputs: number;
  readonly seconds: number;
  /** Of text, in thousands of UTF-16 units. */
  readonly kilobytes: number;
  /** Milliseconds for one input. */
  readonly slowest: number;
  /** What the thread keeps in the end. */
  readonly megabytes: number;
  readonly failures: readonly Failure[];
}

/** Issue and design: no hang over 1 s for 100 kB; a small input gets a part of it, for what the compiler does meanwhile. */
const secondsFor = (length: number): number => Math.max(0.3, length / 100_000);
/** Inputs to each seed. */
const batch = 1_000;
/** More of one target say no more. */
const mostFailures = 10;

/** Milliseconds of processor time for an input; tried again where it took long, for only what is slow three times is slow. */
async function tryOne(target: Target, input: string): Promise<number> {
  let least = Infinity;
  for (let turn = 0; turn < 3; turn += 1) {
    const from = process.cpuUsage();
    await target.run(input);
    const { user, system } = process.cpuUsage(from);
    least = Math.min(least, (user + system) / 1000);
    if (least < 1000 * secondsFor(target.size ?? input.length)) return least;
  }
  throw new Error(`${least.toFixed(0)} ms for ${target.size ?? input.length} units`);
}

async function loop({ target: name, runs, seconds, seed, beat, input: kept }: Task): Promise<Outcome> {
  const target = everyTarget.find((one) => one.name === name);
  if (!target) throw new RangeError(`there is no target "${name}"`);
  const failures = new Map<string, Failure>();
  let [inputs, units, slowest] = [0, 0, 0];
  const from = performance.now();
  const left = (): boolean =>
    inputs < runs && (performance.now() - from) / 1000 < seconds && failures.size < mostFailures;
  const property = fc.asyncProperty(target.generate, async (input) => {
    const length = Math.min(input.length, kept.length);
    for (let at = 0; at < length; at += 1) kept[at] = input.charCodeAt(at);
    beat[1] = length;
    Atomics.add(beat, 0, 1);
    inputs += 1;
    units += target.size ?? input.length;
    slowest = Math.max(slowest, await tryOne(target, input));
  });
  for (let round = 0; left(); round += 1) {
    const numRuns = Math.min(batch, Math.max(1, runs - inputs));
    const rest = 1000 * seconds - (performance.now() - from);
    const report = await fc.check(property, {
      seed: seed * 1_000_003 + round,
      numRuns,
      ...(Number.isFinite(rest) && { interruptAfterTimeLimit: Math.max(0, rest) }),
    });
    // interrupted by the clock before its first input, a round has failed without one
    if (!report.failed || report.counterexample === null) continue;
    const message = report.errorInstance instanceof Error ? report.errorInstance.message : 'it failed';
    // the same fault in other words is one
    failures.set(message.slice(0, 50), { message, input: report.counterexample[0] });
  }
  const megabytes = process.memoryUsage().heapUsed / 1e6;
  return {
    inputs,
    seconds: (performance.now() - from) / 1000,
    kilobytes: units / 1000,
    slowest,
    megabytes,
    failures: [...failures.values()],
  };
}

parentPort?.postMessage(await loop(workerData as Task));
