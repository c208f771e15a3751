import type { InitOptions } from '../init.ts';
import { examples } from './command.ts';
import type { AddCommand } from './command.ts';

export const addInit: AddCommand = (program, io, done) => {
  program
    .command('init')
    .summary('set up a repository')
    .description(
      'Puts into a repository what Stet needs: folders of claims and articles with an example, the line of vitest.config.ts, a\n' +
        'script and packages in package.json, a workflow for GitHub, settings for VS Code. Nothing that is there is overwritten.',
    )
    .argument('[DIR]', 'the folder of the repository; made where it is not there', '.')
    .option('--dry-run', 'say what would be made, and make nothing')
    .addHelpText('after', examples('stet init', 'stet init newsroom --dry-run'))
    .action(async (folder: string, options: InitOptions) =>
      done(await (await import('../init.ts')).init(folder, options, io)),
    );
};
