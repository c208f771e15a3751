import { createInterface } from 'node:readline';

export interface Terminal {
  readonly ask: (question: string) => Promise<string | undefined>;
  readonly close: () => void;
}

/** Somebody at a terminal who is asked one thing after another. Lines that are pasted at once answer one question each. */
export function openTerminal(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Terminal {
  const lines = createInterface({ input, output, terminal: true });
  const typed: string[] = [];
  let gone = false;
  let waiting: ((line: string | undefined) => void) | undefined;
  const tell = (line: string | undefined): void => {
    if (waiting) waiting(line);
    else if (line !== undefined) typed.push(line);
    waiting = undefined;
  };
  lines.on('line', tell);
  lines.on('SIGINT', () => lines.close());
  lines.on('close', () => {
    gone = true;
    // what is said next begins a line of its own
    if (waiting) output.write('\n');
    tell(undefined);
  });
  const ask = (question: string): Promise<string | undefined> => {
    lines.setPrompt(`${question}: `);
    if (!gone) lines.prompt();
    const [line] = typed.splice(0, 1);
    if (line !== undefined || gone) return Promise.resolve(line);
    return new Promise((done) => (waiting = done));
  };
  return { ask, close: () => lines.close() };
}
