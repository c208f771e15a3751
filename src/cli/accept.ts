import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { entryFor } from '../accept/entry-for.ts';
import { insertEntry } from '../accept/insert-entry.ts';
import type { EntryFields } from '../accept/insert-entry.ts';
import { sameElsewhere } from '../accept/same-elsewhere.ts';
import { InputError } from '../load/input-error.ts';
import type { LoadedCorpus } from '../load/corpus.ts';
import type { Finding } from '../model/finding.ts';
import type { Run } from '../model/run.ts';
import type { Source } from '../model/source.ts';
import type { Day } from '../model/time.ts';
import { isoOf } from '../parse/calendar.ts';
import { placeOf } from '../report/text.ts';
import { onOneLine } from '../report/visible.ts';
import { checkSources } from '../run.ts';
import { homeFor } from './accept-into.ts';
import type { EntryHome } from './accept-into.ts';
import { acceptUnused } from './accept-unused.ts';
import { loadAsked } from './asked-corpus.ts';
import { today } from './day.ts';
import { exitCodes } from './exit.ts';
import { findFinding } from './find-finding.ts';
import type { Io } from './io.ts';
import { newFindings, withSources } from './recheck.ts';
import { writeWhole } from './write-whole.ts';

export interface AcceptOptions {
  readonly reason?: string;
  readonly until?: Day;
  readonly into?: string;
  readonly unused?: boolean;
  readonly strict?: boolean;
  readonly claims?: readonly string[];
  readonly articles?: readonly string[];
  readonly today?: Day;
}

/** `stet accept`: lets one finding stand, or takes out what no finding needs. Nothing is written before it has been tried in memory. */
export async function accept(named: string | undefined, options: AcceptOptions, io: Io): Promise<number> {
  const day = options.today ?? today();
  const reason = refuseOptions(named, options, day);
  const corpus = await loadAsked([], options, io.cwd);
  if (named === undefined) return acceptUnused(corpus, { strict: options.strict ?? false, today: day }, io);
  const run = checkSources(corpus, { today: day });
  const finding = findFinding(named, run.findings);
  if (finding.stet) {
    const { span, reason: given } = finding.stet;
    await io.print(`${placeOf(span)} lets it stand already: ${onOneLine(given.value)}\n`);
    return exitCodes.clean;
  }
  const fields = fieldsFor(finding, run, {
    reason,
    ...(options.until !== undefined && { until: isoOf(options.until) }),
  });
  const home = homeFor(finding, run.evidence, corpus.claims, options, io.cwd);
  const changed = withEntry(home, fields);
  const stands = tried(finding, run, changed, corpus, day);
  if (home.isNew) mkdirSync(dirname(resolve(io.cwd, home.source.path)), { recursive: true });
  await writeWhole(home.source.path, changed.text, io.cwd, { expected: home.isNew ? null : home.source.text });
  await io.print(
    `${placeOf(stands)} lets stand\n  ${finding.check} ${placeOf(finding.primary.span)}\n  ${onOneLine(finding.message)}\n`,
  );
  return exitCodes.clean;
}

/** Gives the reason, which an acceptance cannot do without. */
function refuseOptions(
  named: string | undefined,
  { unused, reason = '', until, into }: AcceptOptions,
  day: Day,
): string {
  if (unused) {
    if (named !== undefined || reason !== '' || until !== undefined || into !== undefined) {
      throw new InputError(
        '"--unused" takes entries out, and goes with no fingerprint, "--reason", "--until" or "--into"',
      );
    }
    return '';
  }
  if (named === undefined) {
    throw new InputError('expected a fingerprint or a place such as "articles/bridge.md:6:24", or "--unused"; "stet check --fingerprints" shows them'); // prettier-ignore
  }
  if (reason.trim() === '') throw new InputError('expected a reason: --reason "Printed so; corrected the next day."');
  if (until !== undefined && until < day) {
    throw new InputError(
      `the acceptance would hold until "${isoOf(until)}", and today is "${isoOf(day)}"; expected a later date`,
    );
  }
  return reason.trim();
}

function fieldsFor(
  finding: Finding,
  run: Run,
  given: { readonly reason: string; readonly until?: string },
): EntryFields {
  if (finding.check === 'stet-unused' || finding.check === 'stet-expired') {
    throw new InputError(`${finding.check} cannot be let stand; "stet accept --unused" takes the entry out`);
  }
  const fields = entryFor(finding, run.findings, given);
  if (fields) return fields;
  const belongs = finding.article ?? finding.claim ?? finding.claims?.[0];
  const why = belongs
    ? 'no text stands there that an entry could quote'
    : 'it belongs to no article and no claim, so that only mending it helps';
  throw new InputError(`${finding.check} ${placeOf(finding.primary.span)} cannot be let stand: ${why}`);
}

function withEntry({ source }: EntryHome, fields: EntryFields): Source {
  const result = insertEntry(source, fields);
  if ('obstacle' in result) throw new InputError(`cannot add to "${source.path}": ${result.obstacle}`);
  const changed = { path: source.path, text: result.text };
  if (!sameElsewhere(source, changed, (entries) => [...entries, Object.fromEntries(fields)])) {
    throw new InputError(`cannot add to "${source.path}": its "stet:" is laid out in a way that Stet cannot add to`);
  }
  return changed;
}

/** Where the entry stands, once it is certain that it lets this finding stand, no other, and makes none. */
function tried(
  finding: Finding,
  before: Run,
  changed: Source,
  corpus: LoadedCorpus,
  day: Day,
): NonNullable<Finding['stet']>['span'] {
  const after = checkSources(withSources(corpus, [changed]), { today: day });
  const refuse = (why: string): never => {
    throw new InputError(`nothing was written to "${changed.path}": ${why}`);
  };
  const [made] = newFindings(before, after);
  if (made) refuse(`the entry would raise ${made.check} ${placeOf(made.primary.span)}: ${onOneLine(made.message)}`);
  const entry = after.findings.find(({ fingerprint }) => fingerprint === finding.fingerprint)?.stet;
  const settled = newFindings(after, before).filter(({ check }) => check !== 'claim-schema');
  if (settled.some(({ fingerprint }) => fingerprint !== finding.fingerprint))
    refuse('the entry would let other findings stand too');
  return entry?.span ?? refuse('the entry would not let the finding stand');
}
