import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { checkCached } from '../../src/cache/cached-check.ts';
import { renderJson } from '../../src/report/json.ts';
import { checkSources } from '../../src/run.ts';
import { desk, smallDesk, story } from './desk.ts';
import { fail } from './invariants.ts';
import type { Target } from './target.ts';

const corpus = { claims: [smallDesk], articles: [story] };
const options = { today: 20_150 };
const name = 'fuzz';

interface Kept {
  readonly file: string;
  readonly text: string;
}

/** What a run keeps, and what it reports. */
async function keptByRun(folder: string): Promise<{ readonly kept: readonly Kept[]; readonly report: string }> {
  const report = renderJson(await checkCached(corpus, options, { folder, name }, checkSources));
  const kept = readdirSync(folder).map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }));
  return { kept, report };
}

let known: ReturnType<typeof keptByRun> | undefined;

/** One damage: where (a share of the text), how much is taken out there, and what is put in. */
const damage = fc.tuple(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.nat(40),
  fc.oneof(
    fc.constant(''),
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom('\n', '[', '{"', '0', desk.text),
  ),
);

/** Files of a cache, damaged anywhere, say what a run without one says: they are read whole or not at all. */
export const cache: Target = {
  name: 'cache',
  generate: fc.array(damage, { minLength: 1, maxLength: 3 }).map((damages) => JSON.stringify(damages)),
  size: 100,
  run: async (input) => {
    const folder = mkdtempSync(join(tmpdir(), 'stet-fuzz-cache-'));
    try {
      known ??= keptByRun(folder);
      const { kept, report } = await known;
      for (const { file, text } of kept) writeFileSync(join(folder, file), damaged(text, input));
      const again = renderJson(await checkCached(corpus, options, { folder, name }, checkSources));
      if (again !== report) fail('another report beside a damaged cache', [report, again]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** What a coverage-guided fuzzer gives is no list of damages: it stands in the file's place. */
function damaged(text: string, input: string): string {
  let damages: unknown;
  try {
    damages = JSON.parse(input);
  } catch {
    return input;
  }
  if (!Array.isArray(damages)) return input;
  return damages.reduce((rest: string, one: unknown) => {
    const [share, out, put] = Array.isArray(one) ? (one as unknown[]) : [];
    if (typeof share !== 'number' || typeof out !== 'number' || typeof put !== 'string') return rest;
    const at = Math.floor(share * rest.length);
    return rest.slice(0, at) + put + rest.slice(at + out);
  }, text);
}
