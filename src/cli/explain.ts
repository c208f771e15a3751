import { checks } from '../checks/index.ts';
import { InputError } from '../load/input-error.ts';
import type { Check } from '../model/check.ts';
import { nearest } from '../model/nearest.ts';
import { exitCodes } from './exit.ts';
import type { Io } from './io.ts';

const lineWidth = 80;

/** `stet explain`: the documentation that stands in the check's own file; without a name, the list of all. */
export async function explain(name: string | undefined, io: Io): Promise<number> {
  if (name === undefined) {
    await io.print(listChecks(checks));
    return exitCodes.clean;
  }
  const check = checks.find(({ id }) => id === name);
  if (!check) {
    const meant = nearestCheck(name);
    const help = meant === undefined ? '"stet explain" lists them all' : `did you mean "${meant}"?`;
    throw new InputError(`there is no check "${name}"; ${help}`);
  }
  await io.print(describeCheck(check));
  return exitCodes.clean;
}

/** A name mistyped, or one of which a part was forgotten: "mismatch", "headline". */
function nearestCheck(name: string): string | undefined {
  const ids = checks.map(({ id }) => id);
  const part = name.trim().toLowerCase().replaceAll('_', '-');
  return nearest(part, ids) ?? (part.length > 2 ? ids.find((id) => id.includes(part)) : undefined);
}

export function listChecks(all: readonly Check[]): string {
  const width = Math.max(0, ...all.map(({ id }) => id.length));
  const lines = all.map(({ id, severity, summary }) => `${id.padEnd(width)}  ${severity.padEnd(7)}  ${summary}\n`);
  return lines.join('');
}

export function describeCheck({ id, severity, summary, docs }: Check): string {
  const { claim, article, says } = docs.example;
  const example = [
    ...(claim === undefined ? [] : ['A claim:', ...indent(claim, 2)]),
    ...(article === undefined ? [] : ['An article:', ...indent(article, 2)]),
    'Stet says:',
    ...indent(wrap(says, lineWidth - 4), 2),
  ];
  const sections = [
    `${id} (${severity})\n${summary}`,
    section('What it checks', docs.what),
    section('Why it matters', docs.why),
    section('When it stays silent', docs.silent),
    ['Example', ...example.map((line) => `  ${line}`)].join('\n'),
  ];
  return `${sections.join('\n\n')}\n`;
}

const section = (title: string, text: string): string => [title, ...indent(wrap(text, lineWidth - 2), 2)].join('\n');

const indent = (text: string, by: number): string[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => `${' '.repeat(by)}${line}`.trimEnd());

/** Breaks a paragraph at spaces, into lines of at most so many characters where its words allow. */
function wrap(text: string, width: number): string {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
}
