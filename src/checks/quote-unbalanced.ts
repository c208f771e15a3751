import type { Article } from '../model/article.ts';
import { defineCheck } from '../model/check.ts';
import type { Report } from '../model/finding.ts';
import type { QuotationMention } from '../model/mention.ts';
import { type Span, textOf } from '../model/span.ts';

export const quoteUnbalanced = defineCheck({
  id: 'quote-unbalanced',
  severity: 'note',
  summary: 'A quotation is closed with another kind of mark than it was opened with, or never closed',
  docs: {
    what:
      'A quotation that double marks open and a single one closes, or the other way round; one that is never closed, where the ' +
      'next paragraph does not begin with an opening mark; and one inside another that is not closed before the outer one.',
    why: 'Where a quotation ends says what somebody said and what the paper says.',
    silent:
      'Straight and curly marks of one kind, „...“, «...» and ``...’’ are styles. So is ' +
      'whatever may be an apostrophe, inches or a slip of spaces; lists, captions and furniture; an article that breaks off; and a ' +
      'paragraph after which the quotation is closed or opened again.',
    example: {
      article: '“We will not raise the fares,’ Ms Holm said.',
      says: 'The quotation is opened with "“" and closed with "’"; expected two marks of one kind',
    },
  },
  messages: {
    mixed: 'The quotation is opened with "{opening}" and closed with "{closing}"; expected two marks of one kind',
    inside:
      'The quotation inside another that "{opening}" opens is never closed; expected a single mark before "{closing}"',
    open: 'The quotation that "{opening}" opens is never closed; expected a closing mark, or an opening one in the next paragraph',
  },
  run: ({ articles, mentions }) =>
    articles.flatMap((article) =>
      (mentions.get(article) ?? []).flatMap((mention) =>
        mention.kind === 'quotation' ? reportsOf(article, mention) : [],
      ),
    ),
});

function reportsOf(article: Article, mention: QuotationMention): Report[] {
  const { unbalanced, openInside, inner, span } = mention;
  const reports = unbalanced ? [toReport(article, mention, unbalanced)] : [];
  if (!openInside) return reports;
  const first = { ...openInside, end: Math.min(inner.end, wordEnd({ ...inner, start: openInside.end })) };
  return [
    ...reports,
    {
      messageId: 'inside',
      data: { opening: textOf(openInside), closing: textOf({ ...span, start: inner.end }) },
      primary: { span: first, text: 'opened here' },
      related: [],
      article,
    },
  ];
}

function toReport(article: Article, { span, inner }: QuotationMention, fault: 'mixed' | 'open'): Report {
  const opening = textOf({ ...span, end: inner.start });
  const first = { ...span, end: Math.min(span.end, wordEnd(inner)) };
  if (fault === 'open') {
    return {
      messageId: 'open',
      data: { opening },
      primary: { span: first, text: 'opened here' },
      related: [],
      article,
    };
  }
  const closing = textOf({ ...span, start: inner.end });
  return {
    messageId: 'mixed',
    data: { opening, closing },
    primary: { span: { ...span, start: wordStart(inner) }, text: `closed with ${closing}` },
    related: [{ span: first, text: `opened with ${opening}` }],
    article,
  };
}

/** A few words beside the mark, so that the place can be found again: at least so many characters. */
const beside = 20;

function wordEnd(inner: Span): number {
  const rest = textOf({ ...inner, start: Math.min(inner.end, inner.start + beside) });
  return inner.end - rest.length + (/^\S*/u.exec(rest)?.[0].length ?? 0);
}

function wordStart(inner: Span): number {
  const from = Math.max(inner.start, inner.end - 3 * beside);
  const head = textOf({ ...inner, start: from, end: Math.max(from, inner.end - beside) });
  return from + head.length - (/\S*$/u.exec(head.slice(-2 * beside))?.[0].length ?? 0);
}
