import type { QuotationMention } from '../../model/mention.ts';
import { textOf } from '../../model/span.ts';
import { wordsOf } from '../../parse/words.ts';
import type { Candidate } from './candidate.ts';
import { onOneLine } from './candidate.ts';
import { isTelling } from './telling.ts';

/** A quotation of fewer words is a fragment, which decides nothing. */
const fewestQuoted = 4;
/** Words of the quotation in its id. */
const mostInId = 3;

/** Whether a quotation says enough to be claimed, has an end, and is no title of a book. */
export function isWorthQuoting({ inner, span, passage, continues }: QuotationMention): boolean {
  const closed = inner.end < span.end || continues;
  const text = textOf(inner);
  const words = text.match(/\p{L}[\p{L}’'-]*/gu) ?? [];
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  const isTitle = words.length < 12 && capitals > words.length / 2;
  return closed && passage.kind !== 'heading' && wordsOf(text).length >= fewestQuoted && !isTitle;
}

/** Words with who said them: a name, or else whoever the article has, for an editor to name. */
export function quotesFor(mention: QuotationMention, personOf: (called: string) => string | undefined): Candidate[] {
  if (!isWorthQuoting(mention)) return [];
  const words = onOneLine(textOf(mention.inner)).replace(/[,;]$/u, '');
  const [said, meant] = [mention.speaker, mention.speakerName].map((span) => span && onOneLine(textOf(span)));
  const id = [meant, said].flatMap((called) => (called === undefined ? [] : (personOf(called) ?? [])))[0];
  const telling = wordsOf(words).flatMap(({ text, start, end }) => (isTelling(text) ? [words.slice(start, end)] : []));
  const about = [id ?? said ?? '', ...telling.slice(0, mostInId)].join(' ');
  const ask = id !== undefined ? undefined : said === undefined ? 'who says this?' : `who is "${meant ?? said}"?`;
  const speaker = id ?? { unnamed: meant ?? said ?? 'somebody' };
  return [{ section: 'quotes', about, value: { speaker, words }, mention, ...(ask ? { ask } : {}) }];
}
