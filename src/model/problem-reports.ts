import type { Evidence } from './evidence.ts';
import type { Problem, Report } from './finding.ts';

/** What is wrong with the files of articles, as the check that it is named for reports it; `says` stands at its place. */
export function problemReports(
  { problems, articles }: Pick<Evidence, 'problems' | 'articles'>,
  check: Problem['check'],
  messageId: string,
  says: string,
): Report[] {
  const bySource = new Map(articles.map((article) => [article.source, article]));
  return problems
    .filter((problem) => problem.check === check)
    .map(({ message, span, related, suggestion, severity }) => {
      const article = bySource.get(span.source);
      return {
        messageId,
        data: { problem: message },
        primary: { span, text: says },
        related: related ?? [],
        ...(severity === undefined ? {} : { severity }),
        ...(suggestion === undefined ? {} : { suggestion }),
        ...(article === undefined ? {} : { article }),
      };
    });
}
