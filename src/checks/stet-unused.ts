import { defineAcceptanceCheck } from '../model/check.ts';
import type { StetEntry } from '../model/claim.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Report } from '../model/finding.ts';
import type { Source } from '../model/source.ts';
import { textOf } from '../model/span.ts';
import type { Span } from '../model/span.ts';

export const stetUnused = defineAcceptanceCheck({
  id: 'stet-unused',
  severity: 'error',
  summary: 'An acceptance that no finding needs',
  docs: {
    what:
      'An entry under `stet:` lets the findings of its article (or claim) stand whose place overlaps an exact occurrence of its ' +
      '`text`, of its `check` and `fingerprint` where it has them. This check tells of an entry that lets nothing stand.',
    why:
      'An acceptance that has outlived its error would let the next error in the same place pass unseen. A corrected article ' +
      'should lose its entry in the same change.',
    silent:
      'Of an article outside the run nothing is said, unless with `--strict`; nor of an article or a claim file that could not ' +
      'be read. An entry whose date has passed is `stet-expired` instead. With `--no-stet` no entry is judged.',
    example: {
      claim: 'stet:\n  - {article: bridge-2024-05-02, text: 15 April 2014, reason: Printed so.}',
      article: 'The bridge fell on 15 April 2019.',
      says: 'The text "15 April 2014" does not stand in article "bridge-2024-05-02"; remove the entry if it was corrected there',
    },
  },
  messages: {
    settled: 'Nothing is found{at} at "{text}" in {where} any more; remove the entry',
    gone: 'The text "{text}" does not stand in {where}; remove the entry if it was corrected there',
    near: 'The text "{text}" does not stand in {where} letter for letter; copy it from there, spaces and marks included',
    outside: 'There is no {where} in this run; remove the entry, or correct its id',
  },
  run: ({ unused }, evidence) => unused.map((entry) => judge(entry, evidence)),
});

function judge(entry: StetEntry, evidence: Evidence): Report {
  const text = entry.text.value;
  const where = entry.article ? `article "${entry.article.value}"` : `claim "${entry.claim?.value ?? ''}"`;
  const base = { primary: { span: entry.text.span, text: 'lets nothing stand' }, related: [], values: [where, text] };
  const sources = sourcesOf(entry, evidence);
  if (sources.length === 0) return { ...base, messageId: 'outside', data: { where } };
  if (sources.some((source) => source.text.includes(text))) {
    const at = (entry.check ? ` by ${entry.check.value}` : '') + (entry.fingerprint ? ' with this fingerprint' : '');
    return { ...base, messageId: 'settled', data: { text, where, at } };
  }
  const near = sources.map((source) => nearest(text, source)).find((span) => span !== undefined);
  if (!near) return { ...base, messageId: 'gone', data: { text, where } };
  const related = [{ span: near, text: 'differs only in case, spaces or marks' }];
  return { ...base, messageId: 'near', data: { text, where }, related, suggestion: textOf(near) };
}

/** Where the text may stand: its article; for a claim, the claim's own file first, then any article. */
function sourcesOf(entry: StetEntry, evidence: Evidence): Source[] {
  const id = entry.article?.value;
  if (id !== undefined) return evidence.articles.filter((article) => article.id === id).map(({ source }) => source);
  const named = entry.claim?.value;
  const claims = evidence.claims.filter((claim) => claim.name === named || claim.id === named);
  if (claims.length === 0) return [];
  return [...claims.map(({ span }) => span.source), ...evidence.articles.map(({ source }) => source)];
}

/** The same letters and digits with other spaces, marks or case between them. */
function nearest(text: string, source: Source): Span | undefined {
  const words = text.match(/[\p{L}\p{M}\p{N}]+/gu);
  if (!words) return undefined;
  const match = new RegExp(words.join('[^\\p{L}\\p{M}\\p{N}]{1,4}'), 'iu').exec(source.text);
  return match ? { source, start: match.index, end: match.index + match[0].length } : undefined;
}
