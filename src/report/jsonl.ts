import type { Told } from '../model/finding.ts';
import type { Run } from '../model/run.ts';
import { findingOf, inOrder, relationOf } from './json.ts';
import { shownFindings } from './options.ts';
import type { ReportOptions } from './options.ts';

/** The first line of a stream: the claims, and what they say of one another, from a run without articles. */
export function renderClaimsLine(run: Run, options: ReportOptions = {}): string {
  const findings = shownFindings(run, options).filter(isOfClaims);
  return lineOf({ version: 1, claims: run.evidence.claims.length, findings: findings.map(findingOf) });
}

/** Where no article is, no acceptance is needed: whether one is unused only those can tell who have every line. */
export const isOfClaims = ({ check }: Told): boolean => check !== 'stet-unused';

/** Each other line: one article, from a run of it alone. What that run says of the claims is on the first line. */
export function renderArticleLine(run: Run, article: string, file: string, options: ReportOptions = {}): string {
  const findings = shownFindings(run, options).filter((finding) => isOfArticle(finding, file));
  const { relations } = run.evidence;
  return lineOf({
    article,
    file,
    findings: findings.map(findingOf),
    ...(options.relations && { relations: inOrder(relations).map(relationOf) }),
  });
}

export const isOfArticle = ({ primary }: Told, file: string): boolean => primary.span.source.path === file;

const lineOf = (value: unknown): string => `${JSON.stringify(value)}\n`;
