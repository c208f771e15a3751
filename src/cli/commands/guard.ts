import { Option } from 'commander';
import { collect, share, whole } from '../arguments.ts';
import { usualRuns, usualSeed } from '../guard-options.ts';
import type { GuardOptions } from '../guard.ts';
import { examples } from './command.ts';
import type { AddCommand } from './command.ts';

export const addGuard: AddCommand = (program, io, done) => {
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
    .option('--runs <N>', 'changes tried for each mention that a claim decides', whole, usualRuns)
    .option('--seed <N>', 'draws the same changes again', whole, usualSeed)
    .option('--min-score <N>', 'per cent of the mentions of every article that claims must guard', share)
    .addOption(new Option('--format <FORMAT>', 'how to report').choices(['text', 'json']).default('text'))
    .addHelpText('after', examples('stet guard', 'stet guard articles/nzcity-2025-02-11.md --runs 20 --min-score 95'))
    .action(async (articles: string[], options: GuardOptions) =>
      done(await (await import('../guard.ts')).guard(articles, options, io)),
    );
};
