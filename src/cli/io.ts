/** What a command has of the process that it runs in. */
export interface Io {
  /** Absolute. */
  readonly cwd: string;
  /** As `--version` prints it. */
  readonly version: string;
  /** Resolves when the text is handed over, or whoever read it has gone away. */
  readonly print: (text: string) => Promise<void>;
  readonly complain: (text: string) => void;
  /** One line that gives way to the next, on a terminal alone; empty: the line goes away. */
  readonly progress: (line: string) => void;
  readonly readInput: () => Promise<Uint8Array>;
  /** Asks whoever sits at the terminal, and gives the line typed; `undefined` where they went away. Absent where nobody sits there. */
  readonly ask?: (question: string) => Promise<string | undefined>;
  /** Whether standard output takes escape sequences for colour. */
  readonly colour: boolean;
  /** Columns of the terminal, where there is one. */
  readonly width?: number;
}
