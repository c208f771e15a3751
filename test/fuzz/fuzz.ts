/**
 * The long run: `npm run fuzz -- [--minutes N | --runs N] [--seed N] [--target NAME] [--guided]`, N for each target. Every target runs in a
 * thread of its own, so that one that hangs is noticed, with the input that it hangs on. `--guided` gives the inputs to Jazzer.js instead,
 * which watches what code they reach.
 */
import { parseArgs } from 'node:util';
import { isMainThread, Worker } from 'node:worker_threads';
import { runGuided } from './guided.ts';
import type { Failure, Outcome, Task } from './loop.ts';
import { everyTarget } from './every-target.ts';
import { targets } from './targets.ts';

/** An input that takes longer is a hang, in milliseconds: even a busy machine is done with so little text. */
const longestSilence = 60_000;
/** Units of an input that are kept for whoever asks what the thread hangs on. */
const keptUnits = 1 << 20;

interface Options extends Omit<Task, 'target' | 'beat' | 'input'> {
  readonly names: readonly string[];
  readonly guided: boolean;
}

function readOptions(args: string[]): Options {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args,
    options: { minutes: text, runs: text, seed: text, target: text, guided: { type: 'boolean' } },
  });
  const number = (given: string | undefined, otherwise: number): number => {
    const read = Number(given ?? otherwise);
    if (!(read > 0)) throw new RangeError(`expected a number above 0, and not "${given}"`);
    return read;
  };
  const all = everyTarget.map(({ name }) => name);
  if (values.target !== undefined && !all.includes(values.target))
    throw new RangeError(`there is no target "${values.target}"; expected one of ${all.join(', ')}`);
  return {
    names: values.target === undefined ? all : [values.target],
    runs: values.runs === undefined && values.minutes !== undefined ? Infinity : number(values.runs, 10_000),
    seconds: values.minutes === undefined ? Infinity : 60 * number(values.minutes, 1),
    seed: number(values.seed, 1),
    guided: values.guided ?? false,
  };
}

/** A thread does not have the loader of TypeScript from the one that began it. */
const inThread = `import('tsx/esm/api').then(({ register }) => {
  register();
  return import(${JSON.stringify(new URL('loop.ts', import.meta.url).href)});
});`;

/** Fuzzes one target in a thread, which is stopped where it hangs. */
function fuzz(target: string, { runs, seconds, seed }: Options): Promise<Outcome> {
  const beat = new Int32Array(new SharedArrayBuffer(8));
  const input = new Uint16Array(new SharedArrayBuffer(2 * keptUnits));
  const task: Task = { target, runs, seconds, seed, beat, input };
  const thread = new Worker(inThread, { eval: true, workerData: task });
  const from = performance.now();
  return new Promise((done, fail) => {
    let [last, since] = [0, performance.now()];
    const watch = setInterval(() => {
      const now = Atomics.load(beat, 0);
      if (now !== last) [last, since] = [now, performance.now()];
      else if (performance.now() - since > longestSilence) {
        const text = String.fromCharCode(...input.slice(0, Math.min(beat[1] ?? 0, 10_000)));
        const hang: Failure = { message: `no answer for ${longestSilence / 1000} s`, input: text };
        void thread.terminate();
        finish({
          inputs: last,
          seconds: (performance.now() - from) / 1000,
          kilobytes: 0,
          slowest: Infinity,
          megabytes: NaN,
          failures: [hang],
        });
      }
    }, 1_000);
    const finish = (outcome: Outcome): void => {
      clearInterval(watch);
      done(outcome);
    };
    thread.on('message', finish).on('error', (error) => {
      clearInterval(watch);
      fail(error);
    });
  });
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (options.guided)
    return runGuided({ ...options, names: options.names.filter((name) => targets.some((one) => one.name === name)) });
  console.log(`seed ${options.seed}\n\ntarget            inputs  seconds  inputs/s  slowest ms  heap MB  failures`);
  let failed = 0;
  let inputs = 0;
  for (const name of options.names) {
    const outcome = await fuzz(name, options);
    inputs += outcome.inputs;
    failed += outcome.failures.length;
    const { seconds, slowest, megabytes, failures } = outcome;
    const cells = [
      outcome.inputs,
      seconds.toFixed(1),
      Math.round(outcome.inputs / seconds),
      slowest.toFixed(0),
      megabytes.toFixed(0),
      failures.length,
    ];
    console.log(
      name.padEnd(14) + [10, 9, 10, 12, 9, 10].map((width, at) => String(cells[at]).padStart(width)).join(''),
    );
    // as it would stand among the kept cases
    for (const { message, input } of failures)
      console.log(JSON.stringify({ name: message, target: name, text: input }));
  }
  console.log(`\n${inputs} inputs, ${failed} failures`);
  process.exitCode = failed > 0 ? 1 : 0;
}

if (isMainThread) await main();
