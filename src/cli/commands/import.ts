import type { ImportOptions } from '../import.ts';
import { examples } from './command.ts';
import type { AddCommand } from './command.ts';

export const addImport: AddCommand = (program, io, done) => {
  program
    .command('import')
    .summary('make an article of a web page')
    .description(
      'Makes an article of a page, from a file or from the web: front matter and the text of the story. It overwrites nothing.\n' +
        'A page is fetched over http or https, within 10 seconds and up to 5 MB, and never from a private address.',
    )
    .argument('<PAGE>', 'an HTML file, or the address of a page')
    .option('--id <ID>', 'the id of the article; made of outlet and date where not given')
    .option('--into <FILE>', 'the file of the article, in the folder of articles')
    .option('--articles <DIR>', 'folder of articles; instead of "articles"')
    .option('--published <DATE>', 'when it appeared; instead of what the page says')
    .option('--outlet <NAME>', 'who published it; instead of what the page says')
    .option('--headline <TEXT>', 'its headline; instead of what the page says')
    .option('--language <CODE>', 'its language; instead of what the page says')
    .option('--allow-private', 'fetch from private addresses too, such as localhost')
    .addHelpText(
      'after',
      examples(
        'stet import https://example.org/2026/02/10/bridge.html',
        'stet import saved.html --published 2026-02-10 --id post-2026-02-10',
      ),
    )
    .action(async (page: string, options: ImportOptions) =>
      done(await (await import('../import.ts')).importPage(page, options, io)),
    );
};
