import { extractMentions } from '../extract/index.ts';
import type { Article } from '../model/article.ts';
import type { Claim } from '../model/claim.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Mention } from '../model/mention.ts';
import type { HeadlinePair, NameRelation, Relation } from '../model/relation.ts';
import type { Span } from '../model/span.ts';
import { parseArticle } from '../parse/article/index.ts';
import { pairHeadlines } from '../relate/headlines.ts';
import { relateFacts } from '../relate/index.ts';
import { applyEdits } from './edits.ts';
import type { Edit } from './edits.ts';

/** One article as the claims see it. */
export interface Judged {
  readonly article: Article;
  readonly mentions: readonly Mention[];
  readonly relations: readonly Relation[];
}

export function judge(article: Article, claims: readonly Claim[]): Judged {
  return judgeRead({ article, mentions: extractMentions(article) }, claims);
}

/** The same of an article whose mentions are known: to read them is most of the work. */
export function judgeRead({ article, mentions }: Omit<Judged, 'relations'>, claims: readonly Claim[]): Judged {
  const relations = relateFacts({ claims, articles: [article], mentions: new Map([[article, mentions]]) });
  return { article, mentions, relations };
}

/** Each article of a run as it was judged there. */
export function judgedIn({ articles, mentions, relations }: Evidence): Judged[] {
  const byArticle = new Map<Article, Relation[]>(articles.map((article) => [article, []]));
  for (const relation of relations) byArticle.get(relation.article)?.push(relation);
  return articles.map((article) => ({
    article,
    mentions: mentions.get(article) ?? [],
    relations: byArticle.get(article) ?? [],
  }));
}

/** The same after edits of its text. */
export function judgeAnew({ article }: Judged, edits: readonly Edit[], claims: readonly Claim[]): Judged {
  const { path, text } = article.source;
  return judge(parseArticle({ path, text: applyEdits(text, edits) }).article, claims);
}

/** List lines of the article that are alike but for a misprint, which no claim has to tell. */
export function nearHeadlines({ article, mentions, relations }: Judged, claims: readonly Claim[]): HeadlinePair[] {
  const names = relations.filter((relation): relation is NameRelation => relation.kind === 'name');
  const pairs = pairHeadlines({ claims, articles: [article], mentions: new Map([[article, mentions]]) }, names);
  return pairs.filter(({ kind }) => kind === 'near');
}

/** Statements only compare wording: they guard no fact. */
export const isTyped = ({ kind }: Relation): boolean => kind !== 'statement';

export const decides = (relation: Relation): boolean => isTyped(relation) && relation.verdict !== 'undecided';

export const touches = (span: { readonly start: number; readonly end: number }, other: Span): boolean =>
  span.start <= other.end && other.start <= span.end;
