import { Option } from 'commander';
import type { Severity } from '../../model/finding.ts';
import { formats } from '../../report/formats.ts';
import type { CheckOptions } from '../check.ts';
import { collect, day } from '../arguments.ts';
import { examples } from './command.ts';
import type { AddCommand } from './command.ts';

const severities: readonly Severity[] = ['note', 'warning', 'error'];

export const addCheck: AddCommand = (program, io, done) => {
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
    .option('--fingerprints', 'show by which fingerprint "stet accept" knows each finding')
    .option('--watch', 'check again whenever a claim or an article changes, until Ctrl-C')
    .addHelpText('after', examples('stet check', 'stet check articles/nzcity-2025-02-11.md --format json'))
    .action(async (files: string[], options: CheckOptions) =>
      done(await (await import('../check.ts')).check(files, options, io)),
    );
};
