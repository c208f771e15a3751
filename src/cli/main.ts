import { Command, CommanderError } from 'commander';
import { nameNearestChoices } from './arguments.ts';
import { examples } from './commands/command.ts';
import { commands } from './commands/index.ts';
import { describeFailure, exitCodes } from './exit.ts';
import type { Io } from './io.ts';

/** Runs one command line and gives its exit code. */
export async function main(args: readonly string[], io: Io): Promise<number> {
  let code: number = exitCodes.couldNotRun;
  const done = (result: number): void => {
    code = result;
  };
  const program = new Command('stet')
    .description('Checks news articles against claims that an editor has written down')
    .version(io.version, '-V, --version', 'print the version')
    .exitOverride()
    .configureOutput({ writeOut: (text) => void io.print(text), writeErr: io.complain })
    .addHelpText('after', examples('stet check', 'stet explain date-mismatch'));
  for (const add of commands) add(program, io, done);
  for (const command of program.commands) nameNearestChoices(command);
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    // Commander has printed its message already.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.clean : exitCodes.couldNotRun;
    io.complain(`${describeFailure(error)}\n`);
    return exitCodes.couldNotRun;
  }
}
