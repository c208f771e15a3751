import type { Article, Passage } from '../model/article.ts';
import type { DateMention, FigureMention } from '../model/mention.ts';
import { overlaps, textOf } from '../model/span.ts';
import type { Span } from '../model/span.ts';
import { findQuantities } from '../parse/quantity.ts';
import type { FoundQuantity } from '../parse/quantity.ts';

/** Figures outside the dates that were found. Menus, forms and addresses have none. */
export function extractFigures(article: Article, dates: readonly DateMention[]): FigureMention[] {
  return article.passages
    .filter((passage) => passage.kind !== 'furniture' && /\p{N}|\p{L}/u.test(textOf(passage.span)))
    .flatMap((passage) => figuresOf(passage, dates));
}

function figuresOf(passage: Passage, dates: readonly DateMention[]): FigureMention[] {
  const text = textOf(passage.span);
  const offset = passage.span.start;
  const here = dates.filter((date) => overlaps(date.span, passage.span));
  return findQuantities(text).flatMap((found) => {
    if (vetoes.some((veto) => veto(found, text))) return [];
    const span: Span = { source: passage.span.source, start: offset + found.start, end: offset + found.end };
    // a duration that leads to an event ("three years after ...") is a date; one that only measures is a figure
    if (here.some((date) => overlaps(date.span, span))) return [];
    const sentence = passage.sentences.find((one) => one.start <= span.start && span.start < one.end) ?? passage.span;
    return [{ kind: 'figure', span, passage, sentence, quantity: found.quantity }];
  });
}

type Veto = (found: FoundQuantity, text: string) => boolean;

const before = (found: FoundQuantity, text: string, count = 24): string =>
  text.slice(Math.max(0, found.start - count), found.start);
const after = (found: FoundQuantity, text: string, count = 24): string => text.slice(found.end, found.end + count);

/** What looks like a number and measures nothing. Each is one reason. */
const vetoes: readonly Veto[] = [
  // telephone and account numbers: groups of digits with only a space or a hyphen between
  (found, text) =>
    (/^\d/.test(text.slice(found.start)) && /\d[\s\u00A0-]$/.test(before(found, text))) ||
    /^[\s\u00A0-]\d/.test(after(found, text)),
  // a leading zero: codes, lottery numbers, dialling prefixes
  (found, text) => /^0\d/.test(text.slice(found.start, found.end)),
  // page, room, flight, article and version numbers, and what stands in an address or a hashtag
  (found, text) =>
    /(?:\b(?:page|pp?\.|no\.|nr\.|flight|room|article|section|chapter|version|route|highway|interstate|channel|platform|gate)[\s\u00A0]|[#/@_=?&]|\b[A-Z]{1,3}-)$/i.test(
      before(found, text),
    ),
  // glued to letters on the left ("G7", "B52", "Covid-19" has its hyphen)
  (found, text) => /\p{L}[-–]?$/u.test(before(found, text, 2)) && /^\d/.test(text.slice(found.start)),
  // clock times written with a meridiem, or after "at"
  (found, text) => /^[\s\u00A0]?(?:[ap]\.?m\b|o['’]clock|GMT|BST|CET|EST|EDT|PST|UTC)/i.test(after(found, text)),
  // "one" as a pronoun
  (found, text) =>
    /^one$/i.test(text.slice(found.start, found.end)) &&
    /(?:\b(?:no|the|this|that|any|every|each|which|another)[\s\u00A0-]$)|^$/i.test(before(found, text)) &&
    /^(?:[\s\u00A0]+(?:of|that|who|which|another|to|can|must|should|is|was|day)\b|[.,;:!?'’-])/i.test(
      after(found, text),
    ),
  // a fraction is no ordinal: "a third of the price", "two-thirds"
  (found, text) =>
    found.quantity.dimension === 'ordinal' &&
    found.inWords &&
    (/^s\b/.test(text.slice(found.end)) ||
      (/\b(?:a|one|two|three|four|five|six|seven|eight|nine)[\s\u00A0-]$/i.test(before(found, text)) &&
        /^[\s\u00A0]+of\b/.test(text.slice(found.end)))),
  (found, text) => /^-(?:halves|half|thirds?|quarters?|\w+ths?)\b/i.test(text.slice(found.end)),
  // part of a name ("Air Force One", "Channel Four")
  (found, text) =>
    /^\p{Lu}\p{Ll}/u.test(text.slice(found.start)) && /\p{Lu}[\p{L}'’-]*[\s\u00A0]$/u.test(before(found, text)),
  // a rate: "twice a day", "five times a year", "$10 an hour", "19,347 vehicles a day"
  (found, text) =>
    /^an?[\s\u00A0]/i.test(text.slice(found.start)) &&
    /(?:\b(?:once|twice|times|per)|\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|hundred|thousand|million|billion|cents?|pounds?|dollars?|euros?|hours?|days?|weeks?|months?)|\d[\d,.]*(?:[\s\u00A0]\p{L}+){1,2})[\s\u00A0]$/iu.test(
      before(found, text, 40),
    ),
];
