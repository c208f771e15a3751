/** How the runner of GitHub Actions reads the output of a step: its two forms of commands, and their pause. */

export interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

const known = [
  'error',
  'warning',
  'notice',
  'debug',
  'group',
  'add-mask',
  'add-matcher',
  'set-output',
  'stop-commands',
];

/** The commands that it obeys, in their order; while it waits for the token of `stop-commands`, none. */
export function commandsIn(output: string): Command[] {
  const obeyed: Command[] = [];
  let token: string | undefined;
  for (const line of output.split(/\r\n|\n|\r/)) {
    const command = ofToday(line, token) ?? ofOld(line, token);
    if (!command) continue;
    if (token !== undefined) {
      if (command.name === token) token = undefined;
    } else if (command.name === 'stop-commands') token = command.data;
    else obeyed.push(command);
  }
  return obeyed;
}

const isKnown = (name: string, token: string | undefined): boolean => known.includes(name) || name === token;

/** `::name a=b,c=d::data`, at the beginning of a line. */
function ofToday(line: string, token: string | undefined): Command | undefined {
  const match = /^\s*::(.*?)::(.*)$/su.exec(line);
  return match ? read(match[1] ?? '', match[2] ?? '', ',', token) : undefined;
}

/** `##[name a=b;c=d]data`, anywhere in a line. */
function ofOld(line: string, token: string | undefined): Command | undefined {
  const match = /##\[(.*?)\](.*)$/su.exec(line);
  return match ? read(match[1] ?? '', match[2] ?? '', ';', token) : undefined;
}

function read(head: string, data: string, between: string, token: string | undefined): Command | undefined {
  const [, name = '', given = ''] = /^(\S*) ?(.*)$/su.exec(head) ?? [];
  if (!isKnown(name, token)) return undefined;
  const properties = Object.fromEntries(
    given.split(between).flatMap((one) => {
      const at = one.indexOf('=');
      return at > 0 ? [[one.slice(0, at), unescape(one.slice(at + 1), { ':': '%3A', ',': '%2C' })]] : [];
    }),
  );
  return { name, properties, data: unescape(data, {}) };
}

function unescape(text: string, more: Readonly<Record<string, string>>): string {
  const all = { '\r': '%0D', '\n': '%0A', ...more, '%': '%25' };
  return Object.entries(all).reduce((read, [character, written]) => read.replaceAll(written, character), text);
}
