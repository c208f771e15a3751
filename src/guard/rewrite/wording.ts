import type { Article } from '../../model/article.ts';
import type { DateMention, Mention } from '../../model/mention.ts';
import { overlaps, textOf } from '../../model/span.ts';
import { months } from '../../parse/calendar.ts';
import { endingOf } from '../../parse/quantity/ordinals.ts';
import type { Rewrite } from './rewrite.ts';

const numbers = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** The same said as another house style prints it. What stands in quotation marks is left as it was said. */
export function wordingRewrites(article: Article, mentions: readonly Mention[]): Rewrite[] {
  const quotations = mentions.filter(({ kind }) => kind === 'quotation');
  const free = mentions.filter(
    (mention) =>
      mention.passage.kind === 'paragraph' &&
      mention.kind !== 'quotation' &&
      !quotations.some(({ span }) => overlaps(span, mention.span)),
  );
  return [
    ...free.filter((mention) => mention.kind === 'date').flatMap(dateFormats),
    ...free.filter((mention) => mention.kind === 'figure').flatMap(figureFormats),
    ...saidOrder(article, quotations),
    ...quotedFragments(article, mentions),
  ];
}

/** "24 February 2022", "February 24, 2022" and "24th February 2022". */
function dateFormats({ span }: DateMention): Rewrite[] {
  const text = textOf(span);
  const dayFirst = /^(\d{1,2}) ([A-Z][a-z]+)( \d{4})?$/.exec(text);
  const monthFirst = /^([A-Z][a-z]+) (\d{1,2})(, \d{4})?$/.exec(text);
  const [month, day, year] = dayFirst
    ? [dayFirst[2], dayFirst[1], dayFirst[3]?.trim()]
    : [monthFirst?.[1], monthFirst?.[2], monthFirst?.[3]?.replace(/^, /, '')];
  if (month === undefined || day === undefined || !months.some((name) => name === month)) return [];
  // "24 February 2022," would get a second comma behind the year in American style
  const british = `${day} ${month}${year ? ` ${year}` : ''}`;
  const forms = [
    british,
    `${month} ${day}${year ? `, ${year}` : ''}`,
    `${day}${endingOf(Number(day))} ${british.slice(day.length + 1)}`,
  ];
  return forms
    .filter((form) => form !== text)
    .map((form) => ({ kind: 'date-format', edits: [{ start: span.start, end: span.end, text: form }] }));
}

/** Part of a longer number or a range: "two hundred and five", "two and a half", "3 to 5", "two thirds", "2 million". */
const longer = '(?! (?:and|or|to|hundred|thousand|million|billion|trillion|dozen|half|halves|thirds|quarters|fifths|tenths)\\b)'; // prettier-ignore
const inner = '(?<!\\b(?:and|or|to) )';
const digitsAlone = new RegExp(`(?<![\\d.,$£€–-])${inner}(?:[2-9]|1[0-2])(?= [a-z])${longer}`);
const wordAlone = new RegExp(`(?<![\\w–-])${inner}(?:${numbers.slice(1).join('|')})(?= [a-z])${longer}`);

/** "5" and "five", "per cent" and "%". */
function figureFormats({ span }: Mention): Rewrite[] {
  const text = textOf(span);
  const rewrite = (kind: Rewrite['kind'], pattern: RegExp, replace: (found: string) => string): Rewrite[] => {
    const match = pattern.exec(text);
    if (!match) return [];
    const start = span.start + match.index;
    return [{ kind, edits: [{ start, end: start + match[0].length, text: replace(match[0]) }] }];
  };
  return [
    ...rewrite('number-words', digitsAlone, (digits) => numbers[Number(digits) - 1] ?? digits),
    ...rewrite('number-words', wordAlone, (word) => String(numbers.indexOf(word) + 1)),
    ...rewrite('per-cent', /(?<=\d) per cent$/, () => '%'),
    ...rewrite('per-cent', /(?<=\d)%$/, () => ' per cent'),
  ];
}

/** '..., X said.' and '..., said X.': the attribution right behind a quotation, where it ends its sentence. */
function saidOrder({ source }: Article, quotations: readonly Mention[]): Rewrite[] {
  return quotations.flatMap(({ span }): Rewrite[] => {
    const after = source.text.slice(span.end, span.end + 60);
    const match = /^ ((?:Mr |Ms |Mrs |Dr )?\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?) said(?=[.])/u.exec(after);
    const turned = /^ said ((?:Mr |Ms |Mrs |Dr )?\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?)(?=[.])/u.exec(after);
    const text = match ? ` said ${match[1]}` : turned ? ` ${turned[1]} said` : undefined;
    const length = (match ?? turned)?.[0].length ?? 0;
    return text === undefined
      ? []
      : [{ kind: 'said-order', edits: [{ start: span.end, end: span.end + length, text }] }];
  });
}

/** Two plain words of a paragraph without quotations are put in marks: a fragment, which says nothing of anybody's words. */
function quotedFragments({ passages, source }: Article, mentions: readonly Mention[]): Rewrite[] {
  return passages.flatMap((passage): Rewrite[] => {
    const text = textOf(passage.span);
    if (passage.kind !== 'paragraph' || /["“”‘’']/u.test(text)) return [];
    return [...text.matchAll(/(?<=\p{Ll} )\p{Ll}{4,} \p{Ll}{4,}(?= \p{Ll})/gu)].flatMap((match): Rewrite[] => {
      const start = passage.span.start + match.index;
      const end = start + match[0].length;
      if (mentions.some(({ span }) => span.start < end && start < span.end)) return [];
      return [{ kind: 'quoted-fragment', edits: [{ start, end, text: `“${source.text.slice(start, end)}”` }] }];
    });
  });
}
