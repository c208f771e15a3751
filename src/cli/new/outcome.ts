import type { CheckId, Finding } from '../../model/finding.ts';
import type { Relation, Verdict } from '../../model/relation.ts';
import type { Source } from '../../model/source.ts';
import { checkSources } from '../../run.ts';
import type { Desk } from './desk.ts';

/** What a new claim would do, found out before it is written. */
export interface Effect {
  /** With these the claim could not be used at all. */
  readonly faults: readonly Finding[];
  /** With claims that stand there already. */
  readonly contradictions: readonly Finding[];
  /** The rest of what is found now and was not before. */
  readonly others: readonly Finding[];
  /** Of the new claim, each article that says anything of it. */
  readonly stances: ReadonlyMap<string, Verdict>;
  readonly articles: number;
}

const unusable = new Set<CheckId>(['claim-schema', 'reference-unknown']);
const betweenClaims = new Set<CheckId>([
  'time-contradiction', 'date-contradiction', 'figure-contradiction', 'post-contradiction', 'quote-contradiction', 'statement-contradiction', 'name-ambiguous',
]); // prettier-ignore

/** Nothing that `stet check` says of a claim asks for the day. */
const anyDay = 0;

/** Checks everything as it stands, and with the file as it would be; `name` is the new claim's. */
export function effectOf({ corpus }: Desk, path: string, text: string, name: string): Effect {
  const now: Source[] = [...corpus.claims.filter((one) => one.path !== path), { path, text }];
  const options = { today: anyDay, stet: false };
  const before = new Set(checkSources(corpus, options).findings.map(({ fingerprint }) => fingerprint));
  const run = checkSources({ ...corpus, claims: now }, options);
  const found = run.findings.filter(({ fingerprint }) => !before.has(fingerprint));
  const isFault = ({ check }: Finding): boolean => unusable.has(check);
  const contradicts = ({ check }: Finding): boolean => betweenClaims.has(check);
  return {
    faults: found.filter(isFault),
    contradictions: found.filter(contradicts),
    others: found.filter((finding) => !isFault(finding) && !contradicts(finding)),
    stances: stancesOf(run.evidence.relations.filter(({ claim }) => claim.name === name)),
    articles: run.evidence.articles.length,
  };
}

const weight: Readonly<Record<Verdict, number>> = { undecided: 0, agrees: 1, contradicts: 2 };

/** The strongest verdict of each article. */
function stancesOf(relations: readonly Relation[]): ReadonlyMap<string, Verdict> {
  const stances = new Map<string, Verdict>();
  for (const { article, verdict } of relations) {
    const known = stances.get(article.id);
    if (known === undefined || weight[verdict] > weight[known]) stances.set(article.id, verdict);
  }
  return stances;
}
