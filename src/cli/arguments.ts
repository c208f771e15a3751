import { InvalidArgumentError } from 'commander';
import type { Command } from 'commander';
import { nearest } from '../model/nearest.ts';
import { parseDay } from './day.ts';

// How the values of options are read; what cannot be read is refused with an example of what can.

export const collect = (value: string, previous: readonly string[] | undefined): readonly string[] => [
  ...(previous ?? []),
  value,
];

export function day(value: string): number {
  const read = parseDay(value);
  if (read === undefined) throw new InvalidArgumentError('Expected a date such as "2025-02-11".');
  return read;
}

export function whole(value: string): number {
  const read = Number(value);
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('Expected a whole number such as "20".');
  return read;
}

export function share(value: string): number {
  const read = Number(value);
  if (!/^\d{1,3}(?:\.\d+)?$/.test(value) || read > 100)
    throw new InvalidArgumentError('Expected a number from 0 to 100.');
  return read;
}

/** Where an option takes one of some words, a mistyped one is told the nearest. */
export function nameNearestChoices(command: Command): void {
  for (const option of command.options) {
    const { argChoices: choices, parseArg: parse } = option;
    if (!choices) continue;
    option.argParser((value: string, previous: unknown) => {
      if (choices.includes(value)) return parse ? parse(value, previous) : value;
      const meant = nearest(value, choices);
      const question = meant === undefined ? '' : ` Did you mean "${meant}"?`;
      throw new InvalidArgumentError(`Allowed choices are ${choices.join(', ')}.${question}`);
    });
  }
}
