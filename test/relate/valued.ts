import type { EventClaim, FigureClaim, Phrase } from '../../src/model/claim.ts';
import type { Source } from '../../src/model/source.ts';
import type { Span } from '../../src/model/span.ts';
import { textOf } from '../../src/model/span.ts';
import { extractDates } from '../../src/extract/dates.ts';
import { extractFigures } from '../../src/extract/figures.ts';
import { extractQuotations } from '../../src/extract/quotations.ts';
import { parseClaims } from '../../src/parse/claims/index.ts';
import { parseEdtf } from '../../src/parse/edtf.ts';
import { parsePhrase } from '../../src/parse/phrase.ts';
import { findClashes } from '../../src/relate/values/clashes.ts';
import { relateDates } from '../../src/relate/dates.ts';
import { relateFigures } from '../../src/relate/figures.ts';
import { articleOf } from '../article.ts';

const spanOf = (text: string): Span => {
  const source: Source = { path: 'claims/sample.yaml', text };
  return { source, start: 0, end: text.length };
};

function phraseOf(text: string): Phrase {
  const parsed = parsePhrase(text, spanOf(text));
  if ('fault' in parsed) throw new Error(`${text}: ${parsed.fault}`);
  return parsed.phrase;
}

const base = (id: string, section: string) => ({ id, name: `${section}/${id}`, span: spanOf(id), entry: spanOf(id) });

/** An event claim as a file would give it; `when` is EDTF, or empty for none. */
export function eventOf(when: string, ...said: readonly string[]): EventClaim {
  const value = when === '' ? undefined : parseEdtf(when);
  if (when !== '' && !value) throw new Error(`not EDTF: ${when}`);
  return {
    ...base('sample', 'events'),
    section: 'events',
    said: said.map(phraseOf),
    links: [],
    ...(value ? { when: { value, span: spanOf(when) } } : {}),
  };
}

/** A figure claim as a file gives it, with one value (empty for none), or a map of sources or dates. */
export function figureOf(is: string | Readonly<Record<string, string>>, ...said: readonly string[]): FigureClaim {
  // JSON is YAML
  const text = `figures:\n  sample: ${JSON.stringify({ ...(is === '' ? {} : { is }), said })}\n`;
  const { claims, problems } = parseClaims({ path: 'claims/sample.yaml', text });
  const claim = claims.find((one): one is FigureClaim => one.section === 'figures');
  if (!claim || problems.length > 0) throw new Error(problems.map(({ message }) => message).join('; '));
  return claim;
}

/** "verdict text" for each relation of the claim to the text, in its order; the reasons beside. */
export function verdictsOf(claim: EventClaim | FigureClaim, text: string, published?: string, front?: string) {
  const article = articleOf(text, published, front);
  const dates = extractDates(article);
  const mentions = new Map([[article, [...dates, ...extractFigures(article, dates), ...extractQuotations(article)]]]);
  const reading = { claims: [claim], articles: [article], mentions };
  const relations = [...relateDates(reading), ...relateFigures(reading)];
  return {
    verdicts: relations.map((one) => `${one.verdict} ${textOf(one.found)}`),
    reasons: relations.map((one) => one.reason),
    clashes: findClashes(relations).map((clash) => [textOf(clash.earlier.span), textOf(clash.later.span)]),
  };
}
