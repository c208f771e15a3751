import { acceptFindings } from '../accept/index.ts';
import { removeEntries } from '../accept/remove-entries.ts';
import { sameElsewhere } from '../accept/same-elsewhere.ts';
import { InputError } from '../load/input-error.ts';
import type { LoadedCorpus } from '../load/corpus.ts';
import type { StetEntry } from '../model/claim.ts';
import type { Run } from '../model/run.ts';
import type { Source } from '../model/source.ts';
import type { Day } from '../model/time.ts';
import { placeOf } from '../report/text.ts';
import { onOneLine } from '../report/visible.ts';
import { checkSources } from '../run.ts';
import { exitCodes } from './exit.ts';
import type { Io } from './io.ts';
import { newFindings, withSources } from './recheck.ts';
import { writeWhole } from './write-whole.ts';

interface Stale {
  readonly entry: StetEntry;
  readonly why: 'unused' | 'expired';
}

/** Takes out the acceptances that `stet check` calls unused or expired; each file is written whole, or not at all. */
export async function acceptUnused(
  corpus: LoadedCorpus,
  options: { readonly strict: boolean; readonly today: Day },
  io: Io,
): Promise<number> {
  const before = checkSources(corpus, options);
  const stale = staleIn(before);
  const sources = [...new Set(stale.map(({ entry }) => entry.span.source))];
  const changed = sources.map((source) => withoutStale(source, stale));
  const [made] = newFindings(before, checkSources(withSources(corpus, changed), options));
  if (made) {
    throw new InputError(
      `nothing was written: without the entries there would be ${made.check} ${placeOf(made.primary.span)}`,
    );
  }
  for (const [at, source] of sources.entries()) {
    const removed = stale.filter(({ entry }) => entry.span.source === source);
    await writeWhole(source.path, changed[at]?.text ?? source.text, io.cwd, { expected: source.text });
    await io.print(removed.map(describe).join(''));
  }
  const count = `${stale.length} ${stale.length === 1 ? 'acceptance' : 'acceptances'}`;
  await io.print(stale.length === 0 ? 'No acceptance is unused or expired\n' : `${count} removed\n`);
  return exitCodes.clean;
}

function staleIn({ findings, evidence }: Run): Stale[] {
  const judged = findings.filter(({ check }) => check !== 'stet-unused' && check !== 'stet-expired');
  const { unused, expired } = acceptFindings(judged, evidence).acceptance;
  const stale = [
    ...unused.map((entry) => ({ entry, why: 'unused' }) as const),
    ...expired.map((entry) => ({ entry, why: 'expired' }) as const),
  ];
  return stale.sort((a, b) => a.entry.span.start - b.entry.span.start);
}

function withoutStale(source: Source, stale: readonly Stale[]): Source {
  const entries = stale.map(({ entry }) => entry).filter(({ span }) => span.source === source);
  const result = removeEntries(source, entries);
  const refuse = (why: string): never => {
    throw new InputError(`nothing was written; cannot take entries out of "${source.path}": ${why}`);
  };
  if ('obstacle' in result) return refuse(result.obstacle);
  const changed = { path: source.path, text: result.text };
  const kept = (all: readonly unknown[]): unknown[] => all.filter((_, at) => !result.gone[at]);
  if (!sameElsewhere(source, changed, kept))
    return refuse('its "stet:" is laid out in a way that Stet cannot take from');
  return changed;
}

function describe({ entry, why }: Stale): string {
  const of = entry.article?.value ?? entry.claim?.value ?? '';
  return `${placeOf(entry.span)} removed (${why})\n  ${onOneLine(of)}: "${onOneLine(entry.text.value)}"\n  reason: ${onOneLine(entry.reason.value)}\n`;
}
