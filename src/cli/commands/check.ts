import { InvalidArgumentError, Option } from 'commander';
import type { Severity } from '../../model/finding.ts';
import { takenFormats } from '../../report/formats.ts';
import type { CheckOptions } from '../check-options.ts';
import { collect, day, whole } from '../arguments.ts';
import { examples } from './command.ts';
import type { Asked } from '../wanted-reports.ts';
import type { AddCommand } from './command.ts';

const severities: readonly Severity[] = ['note', 'warning', 'error'];

export const addCheck: AddCommand = (program, io, done) => {
  // Which output belongs to which format is a matter of their order, which commander does not keep.
  const reports: Asked[] = [];
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
    .addOption(
      new Option(
        '--format <FORMAT>',
        'how to report, text where not given; may be repeated, with an --output after each',
      )
        .choices(takenFormats)
        .argParser((value) => void reports.push({ format: formatOf(value) })),
    )
    .option('--output <FILE>', 'write the report of the --format before it to a file', (value) => {
      reports.push({ output: value });
    })
    .addOption(new Option('--min-severity <SEVERITY>', 'show nothing below it').choices(severities).default('note'))
    .option('--no-stet', 'report what the desk lets stand like anything else')
    .option('--strict', 'judge acceptances of articles outside the run too')
    .option('--today <DATE>', 'the day by which acceptances expire, such as 2025-02-11', day)
    .option(
      '--guard [RUNS]',
      'html: try so many changes of each mention that a claim decides (5), as "stet guard" does',
      whole,
    )
    .option('--relations', 'list what each claim says of each mention')
    .option('--fingerprints', 'show by which fingerprint "stet accept" knows each finding')
    .option('--watch', 'check again whenever a claim or an article changes, until Ctrl-C')
    .option('--cache <DIR>', 'keep what was read for the next run in this folder; instead of node_modules/.cache/stet')
    .option('--no-cache', 'keep nothing, and use nothing that was kept')
    .addHelpText(
      'after',
      examples(
        'stet check',
        'stet check articles/nzcity-2025-02-11.md --format json',
        'stet check --format html --output report.html',
        'stet check --format text --format sarif --output stet.sarif --format junit --output stet.xml',
      ),
    )
    .action(async (files: string[], options: Omit<CheckOptions, 'reports'>) =>
      done(await (await import('../check.ts')).check(files, { ...options, reports }, io)),
    );
};

function formatOf(value: string): (typeof takenFormats)[number] {
  const format = takenFormats.find((one) => one === value);
  if (format === undefined) throw new InvalidArgumentError(`Allowed choices are ${takenFormats.join(', ')}.`);
  return format;
}
