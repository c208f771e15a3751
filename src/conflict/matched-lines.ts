import { extractMentions } from '../extract/index.ts';
import type { EventClaim, FigureClaim, Phrase } from '../model/claim.ts';
import { overlaps } from '../model/span.ts';
import { describeDay } from '../parse/calendar.ts';
import { relateDates } from '../relate/dates.ts';
import { relateFigures } from '../relate/figures.ts';
import { wordsOf } from '../parse/words.ts';
import { phraseIndex } from '../relate/values/phrase-index.ts';
import { lineOf, littleArticle, timeless } from './little-article.ts';

export interface MatchedLine<C extends EventClaim | FigureClaim> {
  /** Whose line it is, by which of its phrases. */
  readonly claim: C;
  readonly phrase: Phrase;
  /** Whose phrase stands in that line and takes the value there, by its slot or by attachment. */
  readonly other: C;
  readonly matching: Phrase;
}

/**
 * Lines of claims, the value in its place, that a phrase of another claim matches: an article that prints the line is then judged by
 * the other claim too. What the two values are is not compared.
 */
export function matchedLines<C extends EventClaim | FigureClaim>(claims: readonly C[]): MatchedLine<C>[] {
  const readers = claims.flatMap((claim) => claim.said.map((phrase) => readerOf(claim, phrase)));
  const candidates = phraseIndex(readers.map((reader) => [reader.phrase, reader]));
  return claims.flatMap((claim) =>
    claim.said.flatMap((phrase): MatchedLine<C>[] => {
      const value = valueIn(claim);
      if (!phrase.hasSlot || value === undefined) return [];
      const { text, slot } = lineOf(phrase, value);
      const others = [...candidates(wordsOf(text).map((word) => word.text))].filter((reader) => reader.claim !== claim);
      if (others.length === 0) return [];
      const article = littleArticle(text, claim.name);
      const place = { source: article.source, start: slot[0], end: slot[1] };
      const mentions = new Map([[article, extractMentions(article)]]);
      const reading = { claims: others.map(({ judging }) => judging), articles: [article], mentions };
      const relations = [...relateDates(reading), ...relateFigures(reading)];
      const taken = new Set(
        relations.filter((one) => one.attached && overlaps(one.found, place)).map((one): unknown => one.claim),
      );
      return others
        .filter(({ judging }) => taken.has(judging))
        .map((reader) => ({ claim, phrase, other: reader.claim, matching: reader.phrase }));
    }),
  );
}

/** A claim as if it had one phrase and judged every article. */
function readerOf<C extends EventClaim | FigureClaim>(claim: C, phrase: Phrase) {
  return { claim, phrase, judging: timeless({ ...claim, said: [phrase] }) };
}

/** Some value of the claim as print has it. */
function valueIn(claim: EventClaim | FigureClaim): string | undefined {
  if (claim.section === 'figures') return claim.values[0]?.text;
  const range = claim.when?.value.range;
  const day = [range?.lo, range?.hi].find((one) => one !== undefined && Number.isFinite(one));
  return day === undefined ? undefined : describeDay(day);
}
