import { toFindings } from '../../src/accept/fingerprint.ts';
import type { Article } from '../../src/model/article.ts';
import { defineCheck } from '../../src/model/check.ts';
import type { Check } from '../../src/model/check.ts';
import type { EventClaim, StetEntry } from '../../src/model/claim.ts';
import type { Evidence } from '../../src/model/evidence.ts';
import type { Finding, Report } from '../../src/model/finding.ts';
import type { Run } from '../../src/model/run.ts';
import { countAgreeing } from '../../src/relate/agreements.ts';
import type { Source } from '../../src/model/source.ts';
import type { Label, Located, Span } from '../../src/model/span.ts';

/** Runs made by hand, so that what is tested depends on no stage before. */

export const source = (path: string, text: string): Source => ({ path, text });

/** The nth occurrence (from 0) of a text that must be there. */
export function spanOf(of: Source, text: string, nth = 0): Span {
  let start = -1;
  for (let i = 0; i <= nth; i += 1) {
    start = of.text.indexOf(text, start + 1);
    if (start === -1) throw new Error(`no "${text}" in ${of.path}`);
  }
  return { source: of, start, end: start + text.length };
}

export const label = (of: Source, text: string, says = '', nth = 0): Label => ({
  span: spanOf(of, text, nth),
  text: says,
});

export const articleOf = (of: Source): Article => ({
  id: of.path.replace(/^.*\/|\.\w+$/g, ''),
  source: of,
  dateline: false,
  body: { source: of, start: 0, end: of.text.length },
  passages: [],
});

export function eventIn(of: Source, id: string): EventClaim {
  const span = spanOf(of, id);
  return { section: 'events', id, name: `events/${id}`, span, entry: span, said: [], links: [] };
}

export const located = (of: Source, text: string): Located<string> => ({ value: text, span: spanOf(of, text) });

type StetFields = Partial<Record<'article' | 'claim' | 'text' | 'reason' | 'check' | 'fingerprint', string>>;

/** An entry as one line of a file of its own; `until` in days. */
export function stetOf(fields: StetFields & { readonly until?: number }): StetEntry {
  const written = { text: 'text', reason: 'Printed so', ...fields };
  const file = source('claims/stet.yaml', `stet:\n  - {${Object.values(written).join(', ')}}\n`);
  const at = (value: string | number): Located<string> => located(file, String(value));
  return {
    span: { source: file, start: file.text.indexOf('{'), end: file.text.length - 1 },
    text: at(written.text),
    reason: at(written.reason),
    ...(fields.article !== undefined && { article: at(fields.article) }),
    ...(fields.claim !== undefined && { claim: at(fields.claim) }),
    ...(fields.check !== undefined && { check: at(fields.check) }),
    ...(fields.fingerprint !== undefined && { fingerprint: at(fields.fingerprint) }),
    ...(fields.until !== undefined && {
      until: { value: { lo: fields.until, hi: fields.until }, span: at(fields.until).span },
    }),
  };
}

export const dateMismatch = defineCheck({
  id: 'date-mismatch',
  severity: 'error',
  summary: 'An article dates an event otherwise than the claim',
  docs: { what: 'What.', why: 'Why.', silent: 'Silent.', example: { says: 'Says' } },
  messages: { differs: 'The article says "{found}"; the claim says "{claimed}"', bare: '{text}' },
  run: () => [],
});

export const draw = (report: Partial<Report> & Pick<Report, 'primary'>, check: Check = dateMismatch): Finding => {
  const [finding] = toFindings([
    { check, report: { messageId: 'bare', data: { text: 'Found' }, related: [], ...report } },
  ]);
  if (!finding) throw new Error('a report gives a finding');
  return finding;
};

export const evidenceOf = (parts: Partial<Evidence> = {}): Evidence => ({
  claims: [],
  stets: [],
  articles: [],
  mentions: new Map(),
  relations: [],
  agreements: new Map(),
  clashes: [],
  articleClashes: [],
  broadPhrases: [],
  headlinePairs: [],
  quoteVariants: [],
  headlineQuotes: [],
  missingStatements: [],
  nameVariations: [],
  conflicts: [],
  problems: [],
  unread: { articles: new Set(), claims: false },
  strict: false,
  whole: true,
  today: 20_000,
  ...parts,
});

export function runOf(findings: readonly Finding[], parts: Partial<Evidence> = {}): Run {
  const evidence = evidenceOf(parts);
  const { articles, claims, relations } = evidence;
  const counts = { articles: articles.length, claims: claims.length, agreeing: countAgreeing(relations) };
  return { counts, evidence, findings };
}
