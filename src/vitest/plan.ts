import { articleIdOf } from '../load/article-id.ts';
import type { Claim } from '../model/claim.ts';
import type { Finding, Problem } from '../model/finding.ts';
import type { Relation } from '../model/relation.ts';
import type { Run } from '../model/run.ts';
import { positionAt, type Position, type Source } from '../model/source.ts';
import { contains, type Span } from '../model/span.ts';
import type { Corpus } from '../run.ts';

/** A finding as one module tells it. */
export interface Told {
  readonly finding: Finding;
  /** Where in the module's own file it stands. */
  readonly at: Position;
  /**
   * Paths of the claim files that the finding belongs to, where it is not the module's own: it is told here only if none
   * of them is in the run, as when one article is run alone.
   */
  readonly insteadOf?: readonly string[];
}

export interface PlannedTest {
  readonly name: string;
  readonly at: Position;
  readonly told: readonly Told[];
  /** What is to be known though nothing is wrong. */
  readonly note?: string;
  /** A property that is tried in the worker: a claim notices changes of an article, or an article may be rewritten. */
  readonly property?: Property;
}

export type Property =
  | { readonly kind: 'guards'; readonly claim: string; readonly article: string }
  | { readonly kind: 'keeps'; readonly article: string };

/** The tests of each file of the corpus. */
export type Plan = ReadonlyMap<Source, readonly PlannedTest[]>;

const noMention = 'no article mentions it';

const start: Position = { line: 1, column: 1 };

/**
 * Shares the findings out: one belongs to its claim's file (a contradiction between claims to every claim in it), any other to its
 * primary's file. A claim file has a test for each claim and one for the file itself, an article has one. Of a run that tells of some of
 * the files `only`, a claim is proved with the article where its own file is told elsewhere.
 */
export function planTests(
  { evidence, findings }: Run,
  { claims, articles, problems = [] }: Corpus,
  only?: ReadonlySet<string>,
): Plan {
  const claimsOf = new Map<Source, Claim[]>();
  for (const claim of evidence.claims) push(claimsOf, claim.span.source, claim);
  const idOf = new Map(evidence.articles.map(({ source, id }) => [source, id]));
  const told = only && new Set(evidence.articles.filter(({ source }) => only.has(source.path)));
  const agreeing = agreeingArticles(evidence.relations.filter(({ article }) => told?.has(article) !== false));
  // what other articles mention is not known where only some are read
  const mentioned = new Set(only ? evidence.claims : evidence.relations.map(({ claim }) => claim));
  const shared = shareOut(findings);
  const isOurs = ({ path }: Source): boolean => !only || only.has(path);
  const plan = new Map<Source, readonly PlannedTest[]>();
  const unread = (check: Problem['check']): Source[] =>
    problems.filter((problem) => problem.check === check).map((problem) => problem.span.source);
  for (const file of [...claims, ...unread('claim-schema')]) {
    plan.set(file, claimFileTests(file, claimsOf.get(file) ?? [], shared, agreeing, mentioned));
  }
  for (const file of [...articles, ...unread('article-schema')]) {
    const id = idOf.get(file);
    const own = { name: id ?? articleIdOf(file.path), at: start, told: shared.ofFile.get(file) ?? [] };
    const rewritten = { name: `${own.name}, rewritten`, at: start, told: [] };
    const proved = only && id !== undefined ? provedWith(id, agreeing, isOurs) : [];
    plan.set(
      file,
      id === undefined ? [own] : [own, ...proved, { ...rewritten, property: { kind: 'keeps', article: id } }],
    );
  }
  return plan;
}

/** The proofs that claims guard an article, of claims whose files are told elsewhere. */
const provedWith = (
  article: string,
  agreeing: ReadonlyMap<Claim, readonly string[]>,
  isOurs: (source: Source) => boolean,
): PlannedTest[] =>
  [...agreeing]
    .filter(([claim, articles]) => !isOurs(claim.span.source) && articles.includes(article))
    .map(([claim]) => guardTest(claim, article, start));

function guardTest(claim: Claim, article: string, at: Position): PlannedTest {
  const property = { kind: 'guards', claim: claim.name, article } as const;
  return { name: `${claim.name} guards ${article}`, at, told: [], property };
}

interface Shared {
  readonly ofClaim: ReadonlyMap<Claim, readonly Told[]>;
  readonly ofFile: ReadonlyMap<Source, readonly Told[]>;
}

function shareOut(findings: readonly Finding[]): Shared {
  const ofClaim = new Map<Claim, Told[]>();
  const ofFile = new Map<Source, Told[]>();
  for (const finding of findings) {
    const { span } = finding.primary;
    const owners = ownersOf(finding);
    for (const claim of owners) push(ofClaim, claim, { finding, at: placeIn(finding, claim) });
    if (owners.some((claim) => claim.span.source === span.source)) continue;
    const insteadOf = [...new Set(owners.map((claim) => claim.span.source.path))];
    push(ofFile, span.source, { finding, at: begin(span), ...(insteadOf.length > 0 && { insteadOf }) });
  }
  return { ofClaim, ofFile };
}

const ownersOf = (finding: Finding): readonly Claim[] => [
  ...new Set([...(finding.claims ?? []), ...(finding.claim ? [finding.claim] : [])]),
];

/** Where the finding stands inside the claim's entry; the claim's key, where none of its sides does. */
function placeIn(finding: Finding, claim: Claim): Position {
  const sides = [finding.primary, ...finding.related].map((label) => label.span);
  return begin(sides.find((span) => contains(claim.entry, span)) ?? claim.span);
}

/** The ids of the articles that agree with each claim, in order; statements have nothing but their wording to agree with. */
function agreeingArticles(relations: readonly Relation[]): ReadonlyMap<Claim, readonly string[]> {
  const agreeing = new Map<Claim, string[]>();
  for (const { claim, article, verdict, kind } of relations) {
    if (kind === 'statement' || verdict !== 'agrees' || agreeing.get(claim)?.includes(article.id)) continue;
    push(agreeing, claim, article.id);
  }
  return agreeing;
}

function claimFileTests(
  file: Source,
  claims: readonly Claim[],
  shared: Shared,
  agreeing: ReadonlyMap<Claim, readonly string[]>,
  mentioned: ReadonlySet<Claim>,
): PlannedTest[] {
  const own = claims.flatMap((claim): PlannedTest[] => {
    const at = begin(claim.span);
    const articles = agreeing.get(claim) ?? [];
    const name = claim.what === undefined ? claim.name : `${claim.name}: ${claim.what}`;
    return [
      { name, at, told: shared.ofClaim.get(claim) ?? [], ...(mentioned.has(claim) ? {} : { note: noMention }) },
      ...articles.map((article) => guardTest(claim, article, at)),
    ];
  });
  return [{ name: 'is valid', at: start, told: shared.ofFile.get(file) ?? [] }, ...own];
}

const begin = (span: Span): Position => positionAt(span.source, span.start);

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const found = map.get(key);
  if (found) found.push(value);
  else map.set(key, [value]);
}
