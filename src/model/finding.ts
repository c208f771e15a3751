import type { Article } from './article.ts';
import type { Claim, StetEntry } from './claim.ts';
import type { Label, Span } from './span.ts';

/** An `error` fails a run; a `warning` and a `note` are shown. */
export type Severity = 'error' | 'warning' | 'note';

export const severityRank: Readonly<Record<Severity, number>> = { note: 0, warning: 1, error: 2 };

/** The name of a check, as `stet explain` takes it. */
export type CheckId =
  | 'claim-schema'
  | 'article-schema'
  | 'hidden-character'
  | 'reference-unknown'
  | 'claim-broad'
  | 'date-mismatch'
  | 'date-impossible'
  | 'figure-mismatch'
  | 'figure-outdated'
  | 'quote-altered'
  | 'quote-misattributed'
  | 'quote-varies'
  | 'quote-unbalanced'
  | 'headline-quote-absent'
  | 'name-misspelt'
  | 'name-varies'
  | 'post-mismatch'
  | 'headline-near-duplicate'
  | 'headline-duplicate'
  | 'self-contradiction'
  | 'articles-differ'
  | 'statement-altered'
  | 'statement-missing'
  | 'statement-forbidden'
  | 'time-contradiction'
  | 'date-contradiction'
  | 'figure-contradiction'
  | 'post-contradiction'
  | 'quote-contradiction'
  | 'name-ambiguous'
  | 'statement-contradiction'
  | 'claim-text-differs'
  | 'accounts-differ'
  | 'stet-unused'
  | 'stet-expired';

/** What a check draws up; severity and fingerprint are added afterwards. */
export interface Report {
  readonly messageId: string;
  /** What the template of the message names in braces. */
  readonly data: Readonly<Record<string, string>>;
  /** Where an editor would mend it. Its text says, in a few words, what stands there. */
  readonly primary: Label;
  /** The other sides; a contradiction has at least one. */
  readonly related: readonly Label[];
  readonly article?: Article;
  readonly claim?: Claim;
  /** Every claim that the finding belongs to, where there are several (a contradiction between claims). */
  readonly claims?: readonly Claim[];
  readonly suggestion?: string;
  /** The normalised values of both sides, for the fingerprint; where absent, the primary's text. */
  readonly values?: readonly string[];
  /** Overrides the check's severity ("translated" quotations are warnings). */
  readonly severity?: Severity;
}

/** One thing that a check reports: what, where, the other sides, and how to mend it. */
export interface Finding extends Report {
  readonly check: CheckId;
  readonly severity: Severity;
  readonly message: string;
  /** Names the finding across edits elsewhere: 16 hexadecimal digits. */
  readonly fingerprint: string;
  /** The entry that lets it stand. */
  readonly stet?: StetEntry;
}

/** What reports tell of a finding: of the article and the claims no more than what they are called. */
export type Told = Pick<
  Finding,
  'check' | 'severity' | 'message' | 'fingerprint' | 'primary' | 'related' | 'suggestion' | 'stet'
> & {
  readonly article?: Pick<Article, 'id'>;
  readonly claim?: Pick<Claim, 'name'>;
  readonly claims?: readonly Pick<Claim, 'name'>[];
};

/** Something wrong with a file itself, found while it was loaded or parsed. */
export interface Problem {
  readonly check: 'claim-schema' | 'article-schema' | 'hidden-character';
  /** Overrides the check's severity. */
  readonly severity?: Severity;
  readonly message: string;
  readonly span: Span;
  readonly related?: readonly Label[];
  readonly suggestion?: string;
  /** The id of the article it is about. */
  readonly article?: string;
}
