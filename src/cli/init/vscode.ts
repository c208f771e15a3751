import { readJson, withMember } from '../edit/json-text.ts';
import { leave } from './step.ts';
import type { Repository, Step } from './step.ts';
import { json, schemaMapping, yamlExtension } from './templates.ts';

/** Claim files complete as they are typed: where the editor finds the schema. */
export const settingsStep = (repository: Repository): Step =>
  memberStep(repository, '.vscode/settings.json', 'yaml.schemas', schemaMapping, /claims\.schema\.json/);

export const extensionsStep = (repository: Repository): Step =>
  memberStep(repository, '.vscode/extensions.json', 'recommendations', [yamlExtension], new RegExp(yamlExtension, 'i'));

/** Adds one member to a file of settings; one that is there with other values is an editor's own, and is left to them. */
function memberStep({ read }: Repository, path: string, key: string, value: object, done: RegExp): Step {
  const before = read(path);
  if (before === undefined) return { path, action: 'make', text: json({ [key]: value }) };
  const root = readJson(before)?.root;
  const member = root?.members.find((one) => one.key === key);
  if (member && done.test(before.slice(member.start, member.end))) return leave(path, 'it is right already');
  if (!root || member) return leave(path, `add to "${key}": ${JSON.stringify(value).slice(1, -1)}`);
  return { path, action: 'add', text: withMember(before, root, key, value), before, what: key };
}
