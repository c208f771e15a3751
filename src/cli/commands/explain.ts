import { examples } from './command.ts';
import type { AddCommand } from './command.ts';

export const addExplain: AddCommand = (program, io, done) => {
  program
    .command('explain')
    .summary("print a check's documentation")
    .description("Prints a check's documentation; without a name, lists every check.")
    .argument('[CHECK]', 'the name of a check')
    .addHelpText('after', examples('stet explain date-mismatch'))
    .action(async (check: string | undefined) => done(await (await import('../explain.ts')).explain(check, io)));
};
