import type { Weight, WordChange } from './relation.ts';

/** At most so many differences are told; a reader who needs more needs both texts. */
const mostTold = 4;
const longest = 160;
const weights: readonly Weight[] = ['number', 'date', 'name', 'negation'];

/**
 * How a wording differs, in plain words: `"10" stands for "12" (a number); "link" is missing after "found"`.
 */
export function describeChanges(changes: readonly WordChange[]): string {
  const told: string[] = [];
  changes.forEach((change, index) => {
    if (change.kind === 'same') return;
    const [before, after] = [changes[index - 1], changes[index + 1]];
    if (change.kind === 'claimed' && before?.kind === 'found') return;
    const claimed = change.kind === 'claimed' ? change : after?.kind === 'claimed' ? after : undefined;
    const found = change.kind === 'found' ? change : undefined;
    const held = new Set([...(found?.weights ?? []), ...(claimed?.weights ?? [])]);
    const kinds = weights.filter((weight) => held.has(weight)).map((weight) => `a ${weight}`);
    told.push(`${difference(found, claimed, before)}${kinds.length > 0 ? ` (${kinds.join(' and ')})` : ''}`);
  });
  const rest = told.length - mostTold;
  return [...told.slice(0, mostTold), ...(rest > 0 ? [`and ${rest} more`] : [])].join('; ');
}

function difference(
  found: WordChange | undefined,
  claimed: WordChange | undefined,
  before: WordChange | undefined,
): string {
  if (found && claimed) return `${quote(found.text)} stands for ${quote(claimed.text)}`;
  const last = before?.text.split(' ').at(-1);
  const where = last ? ` after ${quote(last)}` : ' at the beginning';
  return found ? `${quote(found.text)} is added${where}` : `${quote(claimed?.text ?? '')} is missing${where}`;
}

const quote = (text: string): string =>
  text.length <= longest ? `"${text}"` : `"${text.slice(0, text.lastIndexOf(' ', longest))} ..."`;

/** Both sides of what differs, for a fingerprint. */
export const valuesOf = (changes: readonly WordChange[]): string[] =>
  (['found', 'claimed'] as const).map(
    (kind) =>
    changes.filter((change) => change.kind === kind).map(({ text }) => text).join(' | '), // prettier-ignore
  );
