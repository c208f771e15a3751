import type { Article } from '../../model/article.ts';
import type { DateMention } from '../../model/mention.ts';
import type { Span } from '../../model/span.ts';
import type { DayRange } from '../../model/time.ts';
import { shifted } from '../../extract/dates/deictic.ts';

/**
 * The days on which an event may lie that a duration leads to ("nearly three years after ..."), by design section 5:
 * reckoned from the clause's own date; without one, from publication in a clause in the present, perfect or future; else
 * from nothing. Empty: nothing can be concluded. Several ranges: each reading is admissible.
 */
export function reckonOffset(
  mention: DateMention,
  phrase: Span,
  article: Article,
  dates: readonly DateMention[],
): readonly DayRange[] {
  const { offset } = mention;
  if (!offset) return [];
  const beside = dates.filter(
    (date) => date !== mention && date.sentence === mention.sentence && !date.offset && inOneClause(date, mention),
  );
  const references =
    tenseAt(mention, phrase) === 'present'
      ? [...(article.published ? [article.published.range] : []), ...beside.flatMap((date) => date.readings)]
      : ownDates(mention, beside).flatMap((date) => date.readings);
  const sign = offset.direction === 'after' ? -1 : 1;
  return references.map((reference) => shifted(reference, offset.min, offset.max, offset.unit, sign));
}

// "..., and the last of them is due in 2028" is a clause of its own.
function inOneClause(a: DateMention, b: DateMention): boolean {
  const [first, second] = a.span.start < b.span.start ? [a.span, b.span] : [b.span, a.span];
  const between = first.source.text.slice(first.end, second.start);
  return !/[;:]|,[\s\u00A0]+(?:and|but|so|while|as|when|where)\b|\b(?:which|who|because|although)\b/i.test(between);
}

// In a clause in the past only a date in full, close by, is surely the clause's own ("signed in 2025, three years after").
const ownDates = (mention: DateMention, beside: readonly DateMention[]): DateMention[] =>
  beside.filter((date) => {
    const [first, second] =
      date.span.start < mention.span.start ? [date.span, mention.span] : [mention.span, date.span];
    const between = first.source.text.slice(first.end, second.start);
    return date.anchor === 'absolute' && second === mention.span && /^[\s\u00A0]*,?[\s\u00A0]*$/.test(between);
  });

type Tense = 'present' | 'past' | 'unknown';

const present =
  "is|are|am|has|have|will|shall|comes|come|marks|remains|remain|says|say|continues|continue|means|faces|stands|shows|lies|lives|['’]s|['’]re|['’]ve|['’]ll";
const irregular =
  'was|were|had|did|began|became|came|went|took|made|won|lost|died|fell|rose|struck|hit|got|gave|left|led|met|held|told|said|saw|sold|bought|brought|built|broke|chose|drew|drove|fought|flew|found|grew|kept|knew|laid|meant|paid|put|ran|rode|sank|sat|sent|set|shot|shut|sought|spent|spoke|stood|stole|swept|swore|taught|thought|threw|tore|understood|withdrew|wore|wrote|quit|cut|let|could|would';
const marker = new RegExp(`(?:\\b|(?=['’]))(?<present>${present})\\b|\\b(?<past>${irregular}|\\p{Ll}{2,}ed)\\b`, 'giu');

/**
 * The tense of the clause that a duration hangs on: the nearest verb form before it in its sentence or, where it opens
 * the sentence, the first one after the event's phrase. A participle after "has", "is" or "will" goes with that word.
 */
function tenseAt(mention: DateMention, phrase: Span): Tense {
  const { sentence, span } = mention;
  const text = span.source.text;
  const before = withoutQuotations(text.slice(sentence.start, span.start));
  const markers = [...before.matchAll(marker)];
  const last = markers.at(-1);
  if (last) return tenseOf(last, markers.at(-2), before);
  if (/^[\s\u00A0"'“‘(]*$/.test(before)) {
    const rest = withoutQuotations(text.slice(Math.max(phrase.end, span.end), sentence.end)).replace(/^[^,]*,/, '');
    const [first] = rest.matchAll(marker);
    if (first) return tenseOf(first, undefined, rest);
  }
  return 'unknown';
}

function tenseOf(verb: RegExpExecArray, earlier: RegExpExecArray | undefined, text: string): Tense {
  if (verb.groups?.present) return 'present';
  const close = earlier && text.slice(earlier.index + earlier[0].length, verb.index);
  const auxiliary = earlier !== undefined && /^(?:is|are|am|has|have|will|shall|['’](?:s|re|ve|ll))$/i.test(earlier[0]);
  const beside =
    close !== undefined &&
    /^[\s\u00A0]+(?:(?:\w+ly|not|now|also|already|just|been|since|ever|never)[\s\u00A0]+){0,2}$/i.test(close);
  return auxiliary && beside ? 'present' : 'past';
}

const withoutQuotations = (text: string): string =>
  text.replace(/["“][^"“”]*["”]/g, (quoted) => ' '.repeat(quoted.length));
