import type { Claim } from '../../model/claim.ts';
import { nearest } from '../../model/nearest.ts';
import { parseClaims } from '../../parse/claims/index.ts';
import type { Desk } from './desk.ts';
import { fileOf, linesOf, valueOf } from './entry.ts';
import { sectionOf } from './fields.ts';
import type { Given, Kind } from './fields.ts';

/** What stands in for fields that are needed and not known yet. */
const fillers: Readonly<Record<Kind, Given>> = {
  name: { name: ['X'] },
  post: { called: ['post of X'], held: ['2000-01-01=x'] },
  event: {},
  figure: { said: ['{} of X'] },
  quote: { speaker: ['x'], words: ['words of X'] },
  statement: { printed: ['words of X'] },
};

/** What is wrong with the texts of a field, in the words that a claim file with them would get; nothing, where they are right. */
export function faultOf(
  kind: Kind,
  field: string,
  texts: readonly string[],
  given: Given,
  desk: Desk,
): string | undefined {
  if (texts.some((text) => text.trim() === '')) return 'expected some text';
  if (texts.some((text) => field === 'held' && !/^\s*\S+\s*=\s*\S|^\s*\S+\s+\S+\s*$/u.test(text))) return `"${texts.at(-1) ?? ''}" does not say since when and who; expected a date and an id, as in "2021-01-20=joe-biden"`; // prettier-ignore
  const filler = field === 'unnamed' ? { words: ['words of X'] } : fillers[kind];
  const text = fileOf(sectionOf[kind], linesOf(kind, 'x', valueOf(kind, { ...filler, ...given, [field]: texts })));
  const { claims, problems } = parseClaims({ path: 'x.yaml', text });
  return problems[0]?.message ?? faultOfReference(claims[0], field, desk);
}

function faultOfReference(claim: Claim | undefined, field: string, { claims }: Desk): string | undefined {
  const [section, ids] = claim ? referencesOf(claim, field) : ['names', []];
  const known = claims.filter((one) => one.section === section).map(({ id }) => id);
  const unknown = ids.find((id) => !known.includes(id));
  if (unknown === undefined) return undefined;
  const near = nearest(unknown, known);
  const noun = section === 'names' ? 'name' : 'event';
  const help = near === undefined ? `write that ${noun} first: stet new ${noun}` : `is "${near}" meant?`;
  return `no ${noun} has the id "${unknown}"; ${help}`;
}

function referencesOf(claim: Claim, field: string): [section: 'names' | 'events', ids: readonly string[]] {
  if (claim.section === 'posts' && field === 'held') return ['names', claim.held.flatMap(({ holder }) => holder?.value ?? [])]; // prettier-ignore
  if (claim.section === 'quotes' && field === 'speaker') return ['names', claim.speakers.map(({ value }) => value)];
  if (claim.section === 'quotes' && field === 'at' && claim.at && /\p{L}/u.test(claim.at.value)) return ['events', [claim.at.value]]; // prettier-ignore
  if (claim.section === 'events') return ['events', claim.links.flatMap(({ kind, target }) => (kind === field ? [target.value] : []))]; // prettier-ignore
  return ['names', []];
}
