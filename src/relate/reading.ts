import type { Article } from '../model/article.ts';
import type { Claim } from '../model/claim.ts';
import type { Mention } from '../model/mention.ts';
import { overlapping } from '../model/time.ts';

/** What the stage works on. */
export interface Reading {
  readonly claims: readonly Claim[];
  readonly articles: readonly Article[];
  readonly mentions: ReadonlyMap<Article, readonly Mention[]>;
}

export type MentionOf<K extends Mention['kind']> = Extract<Mention, { readonly kind: K }>;

export function mentionsOf<K extends Mention['kind']>(reading: Reading, article: Article, kind: K): MentionOf<K>[] {
  return (reading.mentions.get(article) ?? []).filter((mention): mention is MentionOf<K> => mention.kind === kind);
}

/**
 * A function of a list that is worked out once for each list, however often it is asked: what is made of the claims alone serves all
 * articles, and all changes of them that are tried.
 */
export function oncePerList<T, R>(make: (list: readonly T[]) => R): (list: readonly T[]) => R {
  const made = new WeakMap<readonly T[], R>();
  return (list) => {
    if (made.has(list)) return made.get(list) as R;
    const result = make(list);
    made.set(list, result);
    return result;
  };
}

/** A function whose last results, so many of them, are kept by what they were made of. */
export function keepingLast<K extends object, V>(make: (of: K) => V, most: number): (of: K) => V {
  const kept = new Map<K, V>();
  return (of) => {
    const made = kept.get(of) ?? make(of);
    kept.delete(of);
    kept.set(of, made);
    const [oldest] = kept.keys();
    if (kept.size > most && oldest) kept.delete(oldest);
    return made;
  };
}

function group(claims: readonly Claim[]): ReadonlyMap<Claim['section'], readonly Claim[]> {
  const groups = new Map<Claim['section'], Claim[]>();
  for (const claim of claims) {
    const group = groups.get(claim.section);
    if (group) group.push(claim);
    else groups.set(claim.section, [claim]);
  }
  return groups;
}

const bySection = oncePerList(group);

/** The claims of one section; the same list for the same claims. */
export function claimsOf<S extends Claim['section']>(
  { claims }: Pick<Reading, 'claims'>,
  section: S,
): readonly Extract<Claim, { section: S }>[] {
  return (bySection(claims).get(section) ?? none) as readonly Extract<Claim, { section: S }>[];
}

const none: readonly Claim[] = [];

/**
 * Whether a claim judges an article. One with `covers` judges none whose day of publication is not known; where that
 * day is inferred, the day itself counts and not the days around it.
 */
export function admits(claim: Claim, article: Article): boolean {
  if (!claim.covers) return true;
  const day = article.published?.day;
  return day !== undefined && overlapping(claim.covers.value.range, { lo: day, hi: day });
}

/** Whether a claim gives no value, and only asks that articles agree. */
export const isOpen = (claim: Claim): boolean =>
  claim.section === 'events' ? claim.when === undefined : claim.section === 'figures' && claim.values.length === 0;
