import { defineCheck } from '../model/check.ts';
import type { Claim, Section, StetEntry } from '../model/claim.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Report } from '../model/finding.ts';
import { nearest } from '../model/nearest.ts';
import type { Located } from '../model/span.ts';

export const referenceUnknown = defineCheck({
  id: 'reference-unknown',
  severity: 'error',
  summary: 'An id that no claim or article has',
  docs: {
    what:
      'Claims name one another: an event the events that it is before, after, during or on the same day as, a quotation its speaker ' +
      'and its occasion, a post its holders, an entry under `stet:` its article or its claim. This check tells of an id that nothing has.',
    why: 'A misspelt id ties a claim to nothing: the order of events is then not checked, nor is who spoke.',
    silent:
      'An id that stands in a claim file with mistakes may belong to a claim that was left out, and is not called unknown. An article ' +
      'under `stet:` may be outside the run; it is judged with `--strict`.',
    example: {
      claim: 'events:\n  opening: {when: 2024-05-02, after: bridge-fal}\n  bridge-fall: {when: 2019-04-15}',
      says: 'No event has the id "bridge-fal"; did you mean "bridge-fall"?',
    },
  },
  messages: {
    near: 'No {kind} has the id "{id}"; did you mean "{nearest}"?',
    none: 'No {kind} has the id "{id}"; expected one that stands in the claim files, or a claim for it',
    article: 'No article of this run has the id "{id}"; expected the name of a file, without its ending',
  },
  run: (evidence) => [
    ...evidence.claims.flatMap((claim) => referencesOf(claim).flatMap((one) => judge(one, evidence, claim))),
    ...evidence.stets.flatMap((entry) => referencesOfStet(entry, evidence).flatMap((one) => judge(one, evidence))),
  ],
});

interface Reference {
  readonly id: Located<string>;
  readonly kind: 'event' | 'name' | 'claim' | 'article';
}

const named = (ids: readonly (Located<string> | undefined)[], kind: Reference['kind']): Reference[] =>
  ids.flatMap((id) => (id ? [{ id, kind }] : []));

// Of digits and marks alone: the file was parsed, so that it is a right date.
const isDate = ({ value }: Located<string>): boolean => /^\P{L}*$/u.test(value);

function referencesOf(claim: Claim): Reference[] {
  if (claim.section === 'events') return named(claim.links.map(({ target }) => target), 'event'); // prettier-ignore
  if (claim.section === 'posts') return named(claim.held.map(({ holder }) => holder), 'name'); // prettier-ignore
  if (claim.section !== 'quotes') return [];
  return [...named(claim.speakers, 'name'), ...named(claim.at && !isDate(claim.at) ? [claim.at] : [], 'event')];
}

const referencesOfStet = ({ article, claim }: StetEntry, { strict, unread }: Evidence): Reference[] => [
  ...named([claim], 'claim'),
  ...named(strict && article && !unread.articles.has(article.value) ? [article] : [], 'article'),
];

const sections: Readonly<Partial<Record<Reference['kind'], Section>>> = { event: 'events', name: 'names' };

function judge({ id, kind }: Reference, evidence: Evidence, claim?: Claim): Report[] {
  const section = sections[kind];
  const of = evidence.claims.filter((one) => section === undefined || one.section === section);
  const ids = kind === 'article' ? evidence.articles.map((one) => one.id) : of.map((one) => one.id);
  const names = kind === 'claim' ? of.map((one) => one.name) : [];
  if (ids.includes(id.value) || names.includes(id.value)) return [];
  if (kind !== 'article' && mayBeLeftOut(id, evidence)) return [];
  const near = nearest(id.value, id.value.includes('/') ? names : ids);
  const base = { primary: { span: id.span, text: 'names nothing' }, related: [], ...(claim && { claim }) };
  if (near !== undefined) {
    return [{ ...base, messageId: 'near', data: { kind, id: id.value, nearest: near }, suggestion: near }];
  }
  return [kind === 'article' ? { ...base, messageId: 'article', data: { id: id.value } } : { ...base, messageId: 'none', data: { kind, id: id.value } }]; // prettier-ignore
}

/** Whether a file with mistakes has the id as a key in another place, or was meant to, or could not be read at all. */
function mayBeLeftOut({ value, span }: Located<string>, { problems, unread }: Evidence): boolean {
  if (!unread.claims) return false;
  const meant = problems.map(({ check, suggestion }) =>
    check === 'claim-schema' ? suggestion?.split(':')[0] : undefined,
  );
  if (meant.includes(value)) return true;
  const id = value.slice(value.indexOf('/') + 1).replace(/[^\p{L}\p{N}-]/gu, '\\$&');
  const key = new RegExp(`(?<![\\p{L}\\p{N}-])${id}(?![\\p{L}\\p{N}-])["']?\\s*:`, 'gu');
  const spoilt = problems.filter(({ check }) => check === 'claim-schema').map((problem) => problem.span.source);
  return spoilt.some((source) => {
    const own = (at: number): boolean => source === span.source && at === span.start;
    return source.text === '' || [...source.text.matchAll(key)].some(({ index }) => !own(index));
  });
}
