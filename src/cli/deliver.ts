import { appendFile, stat } from 'node:fs/promises';
import { InputError } from '../load/input-error.ts';
import type { Reported } from '../model/run.ts';
import { renderGithub } from '../report/github.ts';
import { loadReporter } from '../report/index.ts';
import type { ReportOptions } from '../report/index.ts';
import { mostBytes, renderSummary } from '../report/summary.ts';
import { onOneLine } from '../report/visible.ts';
import type { GithubActions } from './github-actions.ts';
import type { Io } from './io.ts';
import { printInert } from './print-inert.ts';
import type { WantedReport } from './wanted-reports.ts';
import { writeWhole } from './write-whole.ts';

/** What every report of a run is drawn with; colour and width are the terminal's alone. */
export type Shown = Pick<ReportOptions, 'minSeverity' | 'relations' | 'fingerprints' | 'guards'>;

/**
 * Writes each report where it was wanted, and on GitHub Actions what comes there by itself. `false`: one could not be written, and
 * the others are.
 */
export async function deliver(run: Reported, wanted: readonly WantedReport[], shown: Shown, io: Io): Promise<boolean> {
  const { github } = io;
  const options = { ...shown, version: io.version, ...(github?.prefix !== undefined && { prefix: github.prefix }) };
  let whole = true;
  for (const one of wanted) {
    try {
      await write(run, one, options, io);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      io.complain(`error: ${error.message}\n`);
      whole = false;
    }
  }
  if (!github) return whole;
  if (takesAnnotations(wanted)) await io.print(renderGithub(run, options));
  await summarise(run, options, github, io);
  return whole;
}

async function write(run: Reported, { format, output }: WantedReport, options: ReportOptions, io: Io): Promise<void> {
  const render = await loadReporter(format);
  if (output !== undefined) {
    await writeWhole(output, render(run, options), io.cwd, { links: 'replaced' });
    return;
  }
  const width = io.width === undefined ? {} : { width: io.width };
  const report = render(run, { ...options, colour: io.colour, ...width });
  if (typeof report !== 'string') await printPieces(report, io);
  // What another program reads must not be added to.
  else await (format === 'text' ? printInert(report, io) : io.print(report));
}

async function printPieces(report: Iterable<string>, io: Io): Promise<void> {
  for (const piece of report) {
    if (io.isRead?.() === false) return;
    await io.print(piece);
  }
}

/** Unless standard output is for another program, or annotations are wanted anyway. */
const takesAnnotations = (wanted: readonly WantedReport[]): boolean =>
  wanted.every(({ format, output }) => format !== 'github' && (output !== undefined || format === 'text'));

/** A summary comes unasked, and that it cannot be written is no fault of the run's. */
async function summarise(
  run: Reported,
  options: ReportOptions,
  { summary, files }: GithubActions,
  io: Io,
): Promise<void> {
  if (summary === undefined) return;
  try {
    const taken = await stat(summary).then(
      ({ size }) => size,
      () => 0,
    );
    const most = mostBytes - taken;
    if (most < 2000) return;
    await appendFile(summary, renderSummary(run, { ...options, most, ...(files !== undefined && { files }) }));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    io.complain(`note: the summary of the step was not written: ${onOneLine(reason)}\n`);
  }
}
