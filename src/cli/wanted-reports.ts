import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { InputError } from '../load/input-error.ts';
import { streamed } from '../report/formats.ts';
import type { Format } from '../report/formats.ts';

/** `--format` and `--output` as they stand on the command line, in its order. */
export type Asked = { readonly format: Format | typeof streamed } | { readonly output: string };

/** A report, and the file that takes it; without one, standard output. */
export interface WantedReport {
  readonly format: Format;
  readonly output?: string;
}

/** Whether articles are to be told of one by one. Throws an `InputError` where anything else is asked for beside. */
export function asksForStream(asked: readonly Asked[]): boolean {
  if (!asked.some((one) => 'format' in one && one.format === streamed)) return false;
  const [, other] = asked;
  if (other === undefined) return true;
  const beside = 'format' in other ? `--format ${other.format}` : `--output "${other.output}"`;
  throw new InputError(`"${streamed}" goes to standard output by itself, and ${beside} stands beside it`);
}

/**
 * Each `--output` takes the report of the `--format` before it; one alone takes the text. Throws an `InputError` where it cannot be
 * said which report goes where, or two go to one place.
 */
export function pairReports(asked: readonly Asked[], cwd: string): readonly WantedReport[] {
  const wanted = asked.some((one) => 'format' in one) ? pair(asked) : withoutFormat(asked);
  refuseTwoToStandardOutput(wanted);
  refuseTwoToOneFile(wanted, cwd);
  return wanted;
}

function withoutFormat(asked: readonly Asked[]): WantedReport[] {
  const [first, second] = asked.flatMap((one) => ('output' in one ? [one.output] : []));
  if (second !== undefined) throw withoutOwnFormat(second);
  return [wantedOf('text', first)];
}

function pair(asked: readonly Asked[]): WantedReport[] {
  const wanted: WantedReport[] = [];
  asked.forEach((one, index) => {
    const before = asked[index - 1];
    if ('format' in one) {
      if (one.format === streamed) return;
      const after = asked[index + 1];
      wanted.push(wantedOf(one.format, after && 'output' in after ? after.output : undefined));
    } else if (!before || !('format' in before)) throw withoutOwnFormat(one.output);
  });
  return wanted;
}

const standardOutput = '-';

const wantedOf = (format: Format, output: string | undefined): WantedReport =>
  output === undefined || output === standardOutput ? { format } : { format, output };

const withoutOwnFormat = (output: string): InputError =>
  new InputError(
    `no --format stands before --output "${output}"; expected one for each, such as --format json --output "${output}"`,
  );

function refuseTwoToStandardOutput(wanted: readonly WantedReport[]): void {
  const [first, second] = wanted.filter(({ output }) => output === undefined);
  if (!first || !second) return;
  throw new InputError(
    `two reports, "${first.format}" and "${second.format}", would go to standard output; expected an --output after one of them`,
  );
}

function refuseTwoToOneFile(wanted: readonly WantedReport[], cwd: string): void {
  const formatOf = new Map<string, Format>();
  for (const { format, output } of wanted) {
    if (output === undefined) continue;
    const file = fileOf(output, cwd);
    const other = formatOf.get(file);
    if (other !== undefined)
      throw new InputError(
        `two reports, "${other}" and "${format}", would go to "${output}"; expected a file for each`,
      );
    formatOf.set(file, format);
  }
}

/** The file that a path leads to, whatever links its folder is reached by. */
function fileOf(output: string, cwd: string): string {
  const path = resolve(cwd, output);
  const folder = dirname(path);
  return existsSync(folder) ? join(realpathSync(folder), basename(path)) : path;
}
