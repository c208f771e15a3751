import { randomUUID } from 'node:crypto';
import { withoutCommands } from '../report/github.ts';
import type { Io } from './io.ts';

/** Prints what quotes an article. The runner of GitHub Actions obeys commands in what is printed, and an article may hold one. */
export const printInert = (text: string, io: Io): Promise<void> =>
  io.print(io.github ? withoutCommands(text, randomUUID()) : text);
