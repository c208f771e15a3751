import { objectIn, readJson, withMember } from '../edit/json-text.ts';
import { leave } from './step.ts';
import type { Repository, Step } from './step.ts';
import { json } from './templates.ts';

const path = 'package.json';
const test = 'vitest run';
/** What `npm init` writes into every package. */
const noTest = 'echo "Error: no test specified" && exit 1';

/** The script `test` and the two packages, where they are missing. */
export function packageStep({ read }: Repository, version: string): Step {
  const wanted = { stet: `^${version}`, vitest: '^4.1.0' };
  const before = read(path);
  if (before === undefined) {
    const text = json({ private: true, type: 'module', scripts: { test }, devDependencies: wanted });
    return { path, action: 'make', text };
  }
  if (!readJson(before))
    return leave(path, 'it is no JSON that can be read; it needs "stet" and "vitest" in "devDependencies"');
  const added: string[] = [];
  let text = before;
  const put = (section: string, key: string, value: string): void => {
    const changed = withEntry(text, section, key, value);
    if (changed === undefined) return;
    text = changed;
    added.push(`${section}.${key}`);
  };
  put('scripts', 'test', test);
  for (const [name, range] of Object.entries(wanted)) if (!isNeeded(before, name)) put('devDependencies', name, range);
  return text === before ? leave(path, 'it has all that is needed') : { path, action: 'add', text, before, what: added.join(', ') }; // prettier-ignore
}

/** The text with an entry in a section, or `undefined` where it has one already. */
function withEntry(text: string, section: string, key: string, value: string): string | undefined {
  const root = readJson(text)?.root;
  if (!root) return undefined;
  const within = objectIn(text, root, section);
  if (!within)
    return root.members.some((one) => one.key === section)
      ? undefined
      : withMember(text, root, section, { [key]: value });
  const member = within.members.find((one) => one.key === key);
  if (!member) return withMember(text, within, key, value);
  const isPlaceholder = section === 'scripts' && text.slice(member.start, member.end) === JSON.stringify(noTest);
  return isPlaceholder ? text.slice(0, member.start) + JSON.stringify(value) + text.slice(member.end) : undefined;
}

function isNeeded(text: string, name: string): boolean {
  const value = readJson(text)?.value ?? {};
  return ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'].some((section) => {
    const entries = value[section];
    return typeof entries === 'object' && entries !== null && Object.hasOwn(entries, name);
  });
}
