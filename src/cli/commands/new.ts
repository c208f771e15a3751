import { Option } from 'commander';
import { collect } from '../arguments.ts';
import { fields, kinds } from '../new/fields.ts';
import type { NewOptions } from '../new.ts';
import { examples } from './command.ts';
import type { AddCommand } from './command.ts';

export const addNew: AddCommand = (program, io, done) => {
  const command = program
    .command('new')
    .summary('write a claim')
    .description(
      `Writes a claim into a claim file: ${kinds.join(', ')}. On a terminal it asks for what is not given.\n` +
        'Nothing is written that could not be used or, without --force, that contradicts another claim: then the exit code is 1.',
    )
    .argument('[KIND]', `${kinds.join(', ')}; or the name of the section`)
    .option('--into <FILE>', 'the claim file; it is made where it is not there')
    .option('--id <ID>', 'the id of the claim; made from its text where not given');
  for (const { name, value, many, help, kinds: of } of fields) {
    const whose = of.length < kinds.length ? ` (${of.join(', ')})` : '';
    const option = new Option(`--${name}${value === undefined ? '' : ` <${value}>`}`, `${help}${whose}`);
    command.addOption(many ? option.argParser(collect) : option);
  }
  command
    .option('--claims <DIR>', 'folder of claims, may be repeated; instead of "claims"', collect)
    .option('--articles <DIR>', 'folder of articles, may be repeated; instead of "articles"', collect)
    .option('--force', 'write it although it contradicts another claim')
    .option('--dry-run', 'show what would be written, and write nothing')
    .addHelpText(
      'after',
      examples(
        'stet new event --said "bridge opened {3 May 1961}" --into claims/bridge.yaml',
        'stet new quote --speaker jo-bloggs --words "We will not reopen it" --into claims/bridge.yaml',
      ),
    )
    .action(async (kind: string | undefined, options: NewOptions) =>
      done(await (await import('../new.ts')).newClaim(kind, options, io)),
    );
};
