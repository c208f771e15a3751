import { Option } from 'commander';
import { collect } from '../arguments.ts';
import type { ShowOptions } from '../show.ts';
import { examples } from './command.ts';
import type { AddCommand } from './command.ts';

export const addShow: AddCommand = (program, io, done) => {
  program
    .command('show')
    .summary('show what each article says of a claim')
    .description(
      'Shows a claim, and what each article says of it: which contradict it, which agree, where it is undecided, each quoted\n' +
        'with the reason. An id that stands in several sections is shown in each.',
    )
    .argument('<CLAIM>', 'the id of a claim, or section/id')
    .option('--claims <DIR>', 'folder of claims, may be repeated; instead of "claims"', collect)
    .option('--articles <DIR>', 'folder of articles, may be repeated; instead of "articles"', collect)
    .addOption(new Option('--format <FORMAT>', 'how to print').choices(['text', 'json']).default('text'))
    .addHelpText(
      'after',
      examples('stet show full-scale-invasion', 'stet show events/full-scale-invasion --format json'),
    )
    .action(async (claim: string, options: ShowOptions) =>
      done(await (await import('../show.ts')).show(claim, options, io)),
    );
};
