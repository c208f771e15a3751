import { Option } from 'commander';
import { day } from '../arguments.ts';
import type { ReadOptions } from '../read.ts';
import { examples } from './command.ts';
import type { AddCommand } from './command.ts';

export const addRead: AddCommand = (program, io, done) => {
  program
    .command('read')
    .summary('show what Stet sees in a text, before any claim')
    .description('Shows the dates, figures, quotations and names that Stet sees in a text, before any claim.')
    .argument('<ARTICLE>', 'an article, with or without front matter; "-" reads standard input')
    .option('--published <DATE>', 'the day that "on Friday" is reckoned from; instead of the front matter', day)
    .addOption(new Option('--format <FORMAT>', 'how to print').choices(['text', 'json']).default('text'))
    .addHelpText('after', examples('echo "It fell on Friday." | stet read - --published 2025-02-11'))
    .action(async (article: string, options: ReadOptions) =>
      done(await (await import('../read.ts')).read(article, options, io)),
    );
};
