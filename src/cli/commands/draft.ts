import { collect } from '../arguments.ts';
import type { DraftOptions } from '../draft.ts';
import { examples } from './command.ts';
import type { AddCommand } from './command.ts';

export const addDraft: AddCommand = (program, io, done) => {
  program
    .command('draft')
    .summary('draft the claims that an article lacks')
    .description(
      'Prints a claim file for what no claim decides yet in an article, for an editor to prune.\n' +
        'It gives no finding on that article, and a comment stands where an editor must decide.',
    )
    .argument('<ARTICLE>', 'an article; "-" reads standard input')
    .option('--claims <DIR>', 'folder of claims, may be repeated; instead of "claims"', collect)
    .option('--into <FILE>', 'write it into a new claim file; one that is there is left alone')
    .addHelpText('after', examples('stet draft articles/bridge-2026-02-10.md --into claims/bridge.yaml'))
    .action(async (article: string, options: DraftOptions) =>
      done(await (await import('../draft.ts')).draft(article, options, io)),
    );
};
