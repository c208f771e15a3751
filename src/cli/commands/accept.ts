import type { AcceptOptions } from '../accept.ts';
import { collect, day } from '../arguments.ts';
import { examples } from './command.ts';
import type { AddCommand } from './command.ts';

export const addAccept: AddCommand = (program, io, done) => {
  program
    .command('accept')
    .summary('let a finding stand, or take out what no finding needs any more')
    .description(
      'Writes an entry under "stet:" that lets one finding stand. It goes into the claim file where something of that article\n' +
        'is let stand already, else into the file of the claim, else into "stet.yaml"; all else in the file is kept as it is.',
    )
    .argument('[FINGERPRINT]', 'the finding: the beginning of its fingerprint, or its place, FILE:LINE:COLUMN')
    .option('--reason <TEXT>', 'why it is let stand')
    .option('--until <DATE>', 'the last day on which it is, such as 2027-12-31', day)
    .option('--into <FILE>', 'the claim file that the entry goes into')
    .option('--unused', 'take out the entries that no finding needs, or whose day has passed')
    .option('--strict', 'with --unused: judge acceptances of articles outside the run too')
    .option('--claims <DIR>', 'folder of claims, may be repeated; instead of "claims"', collect)
    .option('--articles <DIR>', 'folder of articles, may be repeated; instead of "articles"', collect)
    .option('--today <DATE>', 'the day by which acceptances expire, such as 2025-02-11', day)
    .addHelpText(
      'after',
      examples(
        'stet accept 0f3a5c7e --reason "Printed so; corrected the next day." --until 2027-12-31',
        'stet accept --unused',
      ),
    )
    .action(async (fingerprint: string | undefined, options: AcceptOptions) =>
      done(await (await import('../accept.ts')).accept(fingerprint, options, io)),
    );
};
