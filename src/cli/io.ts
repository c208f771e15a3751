import type { GithubActions } from './github-actions.ts';

/** What a command has of the process that it runs in. */
export interface Io {
  /** Absolute. */
  readonly cwd: string;
  /** As `--version` prints it. */
  readonly version: string;
  /** Resolves when the text is handed over, or whoever read it has gone away. */
  readonly print: (text: string) => Promise<void>;
  /** Whether somebody still reads what is printed; where absent, somebody does. */
  readonly isRead?: () => boolean;
  readonly complain: (text: string) => void;
  /** One line that gives way to the next, on a terminal alone; empty: the line goes away. */
  readonly progress: (line: string) => void;
  readonly readInput: () => Promise<Uint8Array>;
  /** Asks whoever sits at the terminal, and gives the line typed; `undefined` where they went away. Absent where nobody sits there. */
  readonly ask?: (question: string) => Promise<string | undefined>;
  /** Whether standard output takes escape sequences for colour. */
  readonly colour: boolean;
  /** What wipes the screen, where standard output is a terminal. */
  readonly clear?: string;
  /** Once asked for, an interruption (Ctrl-C) no longer ends the process but aborts this. */
  readonly stopped?: () => AbortSignal;
  /** Columns of the terminal, where there is one. */
  readonly width?: number;
  /** Where it runs on GitHub Actions. */
  readonly github?: GithubActions;
}
