import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { Severity } from '../model/finding.ts';
import { formats } from '../report/formats.ts';
import type { CheckOptions } from './check.ts';
import type { DraftOptions } from './draft.ts';
import type { GuardOptions } from './guard.ts';
import { parseDay } from './day.ts';
import { describeFailure, exitCodes } from './exit.ts';
import type { Io } from './io.ts';
import type { ReadOptions } from './read.ts';

// Whatever takes time to load is imported by the command that needs it.

/** Runs one command line and gives its exit code. */
export async function main(args: readonly string[], io: Io): Promise<number> {
  let code: number = exitCodes.couldNotRun;
  const done = (result: number): void => {
    code = result;
  };
  const program = new Command('stet')
    .description('Checks news articles against claims that an editor has written down')
    .version(io.version, '-V, --version', 'print the version')
    .exitOverride()
    .configureOutput({ writeOut: (text) => void io.print(text), writeErr: io.complain })
    .addHelpText('after', example('stet check', 'stet explain date-mismatch'));
  addCheck(program, io, done);
  addRead(program, io, done);
  addDraft(program, io, done);
  addGuard(program, io, done);
  addExplain(program, io, done);
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    // Commander has printed its message already.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.clean : exitCodes.couldNotRun;
    io.complain(`${describeFailure(error)}\n`);
    return exitCodes.couldNotRun;
  }
}

type Done = (code: number) => void;

const severities: readonly Severity[] = ['note', 'warning', 'error'];

function addCheck(program: Command, io: Io, done: Done): void {
  program
    .command('check')
    .summary('check the claims against one another, and the articles against them')
    .description(
      'Checks the claims against one another, and the articles against them.\n' +
        'Exit code 0: no error that is not let stand; 1: some; 2: could not run.',
    )
    .argument('[FILES...]', 'articles to check, instead of all')
    .option('--claims <DIR>', 'folder of claims, may be repeated; instead of "claims"', collect)
    .option('--articles <DIR>', 'folder of articles, may be repeated; instead of "articles"', collect)
    .addOption(new Option('--format <FORMAT>', 'how to report').choices(formats).default('text'))
    .option('--output <FILE>', 'write the report to a file')
    .addOption(new Option('--min-severity <SEVERITY>', 'show nothing below it').choices(severities).default('note'))
    .option('--no-stet', 'report what the desk lets stand like anything else')
    .option('--strict', 'judge acceptances of articles outside the run too')
    .option('--today <DATE>', 'the day by which acceptances expire, such as 2025-02-11', day)
    .option('--relations', 'list what each claim says of each mention')
    .addHelpText('after', example('stet check', 'stet check articles/nzcity-2025-02-11.md --format json'))
    .action(async (files: string[], options: CheckOptions) =>
      done(await (await import('./check.ts')).check(files, options, io)),
    );
}

function addRead(program: Command, io: Io, done: Done): void {
  program
    .command('read')
    .summary('show what Stet sees in a text, before any claim')
    .description('Shows the dates, figures, quotations and names that Stet sees in a text, before any claim.')
    .argument('<ARTICLE>', 'an article, with or without front matter; "-" reads standard input')
    .option('--published <DATE>', 'the day that "on Friday" is reckoned from; instead of the front matter', day)
    .addOption(new Option('--format <FORMAT>', 'how to print').choices(['text', 'json']).default('text'))
    .addHelpText('after', example('echo "It fell on Friday." | stet read - --published 2025-02-11'))
    .action(async (article: string, options: ReadOptions) =>
      done(await (await import('./read.ts')).read(article, options, io)),
    );
}

function addDraft(program: Command, io: Io, done: Done): void {
  program
    .command('draft')
    .summary('draft the claims that an article lacks')
    .description(
      'Prints a claim file for what no claim decides yet in an article, for an editor to prune.\n' +
        'It gives no finding on that article, and a comment stands where an editor must decide.',
    )
    .argument('<ARTICLE>', 'an article; "-" reads standard input')
    .option('--claims <DIR>', 'folder of claims, may be repeated; instead of "claims"', collect)
    .addHelpText('after', example('stet draft articles/bridge-2026-02-10.md > claims/bridge.yaml'))
    .action(async (article: string, options: DraftOptions) =>
      done(await (await import('./draft.ts')).draft(article, options, io)),
    );
}

function addGuard(program: Command, io: Io, done: Done): void {
  program
    .command('guard')
    .summary('show how far the claims guard the articles')
    .description(
      'Makes small changes to the facts of each article (a digit, a name, a dropped "not") and shows those that no claim\n' +
        'would notice, each with a claim that would. Exit code 1: an article scores below --min-score.',
    )
    .argument('[ARTICLES...]', 'articles, instead of all')
    .option('--claims <DIR>', 'folder of claims, may be repeated; instead of "claims"', collect)
    .option('--articles <DIR>', 'folder of articles, may be repeated; instead of "articles"', collect)
    .option('--runs <N>', 'changes tried for each mention that a claim decides', whole, 5)
    .option('--seed <N>', 'draws the same changes again', whole, 1)
    .option('--min-score <N>', 'per cent of the mentions of every article that claims must guard', share)
    .addOption(new Option('--format <FORMAT>', 'how to report').choices(['text', 'json']).default('text'))
    .addHelpText('after', example('stet guard', 'stet guard articles/nzcity-2025-02-11.md --runs 20 --min-score 95'))
    .action(async (articles: string[], options: GuardOptions) =>
      done(await (await import('./guard.ts')).guard(articles, options, io)),
    );
}

function addExplain(program: Command, io: Io, done: Done): void {
  program
    .command('explain')
    .summary("print a check's documentation")
    .description("Prints a check's documentation; without a name, lists every check.")
    .argument('[CHECK]', 'the name of a check')
    .addHelpText('after', example('stet explain date-mismatch'))
    .action(async (check: string | undefined) => done(await (await import('./explain.ts')).explain(check, io)));
}

const collect = (value: string, previous: readonly string[] | undefined): readonly string[] => [
  ...(previous ?? []),
  value,
];

function day(value: string): number {
  const read = parseDay(value);
  if (read === undefined) throw new InvalidArgumentError('Expected a date such as "2025-02-11".');
  return read;
}

function whole(value: string): number {
  const read = Number(value);
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('Expected a whole number such as "20".');
  return read;
}

function share(value: string): number {
  const read = Number(value);
  if (!/^\d{1,3}(?:\.\d+)?$/.test(value) || read > 100)
    throw new InvalidArgumentError('Expected a number from 0 to 100.');
  return read;
}

const example = (...lines: readonly string[]): string =>
  `\nExample${lines.length > 1 ? 's' : ''}:\n  ${lines.join('\n  ')}`;
