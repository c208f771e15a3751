import type { Article } from '../../model/article.ts';
import type { Claim, NameClaim } from '../../model/claim.ts';
import type { DateMention, FigureMention, Mention } from '../../model/mention.ts';
import type { Relation } from '../../model/relation.ts';
import { overlaps, textOf } from '../../model/span.ts';
import { joinClaims, parseClaims } from '../../parse/claims/index.ts';
import { findHidden } from '../../parse/hidden.ts';
import { isTyped, judge, judgeRead } from '../judge.ts';
import type { Judged } from '../judge.ts';
import { relationsOf } from '../coverage.ts';
import type { Candidate, Entry } from './candidate.ts';
import { eventsBehind, eventsFor } from './dates.ts';
import { figuresFor } from './figures.ts';
import { withIds } from './ids.ts';
import { askForNear, namesFor, personsOf } from './names.ts';
import { postsFor } from './posts.ts';
import { printAlone, printDraft } from './print.ts';
import { isWorthQuoting, quotesFor } from './quotes.ts';

/** A claim file that an editor prunes, and what is in it. */
export interface Draft {
  readonly text: string;
  readonly entries: readonly DraftEntry[];
}

export type DraftEntry = Entry & {
  /** The entry under its section, as lines of YAML. */
  readonly printed: string;
};

/** The findings that a draft would raise, each as the drafted entries that take part in it, by section and id. */
export type Faults = (text: string) => readonly (readonly string[])[];

const mostRounds = 12;

/**
 * Claims for what no claim decides yet. Each agrees with its own mention and with nothing else in the article. `faults` is asked
 * for the entries that would raise a finding, by whatever check: those are left out, until none does.
 */
export function draftClaims(article: Article, existing: readonly Claim[], faults: Faults): Draft {
  const judged = judge(article, existing);
  const open = judged.mentions.filter((mention) => isTold(mention) && isOpen(judged, mention));
  const taken = new Set(existing.map(({ name }) => name));
  const held = judged.mentions.filter((one) => one.kind === 'post');
  const names = withIds(namesFor(open.filter((one) => one.kind === 'name'), held, existing), taken); // prettier-ignore
  const personOf = personsOf(existing, names);
  const posts = postsFor(open.filter((one) => one.kind === 'post'), article, personOf); // prettier-ignore
  const ways = [...posts.map((post) => [post]), ...waysOf(open, judged, personOf)];
  const all = [...names, ...withIds(chosen(judged, ways, names, existing), taken)];
  const entries = withoutFaults(judged, all.filter(isPlain), existing, faults);
  const asked = askForNear(entries, [...namesOf(existing), ...namesOf(claimsOf(article, entries))]);
  return {
    text: printDraft(article, asked),
    entries: asked.map((entry) => ({ ...entry, printed: printAlone(entry) })),
  };
}

/** What hides something is to be mended in the article, and not claimed. */
const isPlain = (entry: Entry): boolean => findHidden(printAlone(entry)).length === 0;

/** Of entries that cannot stand together the last one goes, then whatever agrees with nothing any more, until nothing is wrong. */
function withoutFaults(judged: Judged, all: readonly Entry[], existing: readonly Claim[], faults: Faults): Entry[] {
  let entries = [...all];
  for (let round = 1; entries.length > 0; round += 1) {
    const names = entries.map(nameOf);
    const lastOf = (group: readonly string[]): string[] =>
      names.filter((name) => group.includes(name)).slice(round < mostRounds ? -1 : 0);
    const wrong = new Set([
      ...faults(printDraft(judged.article, entries)).flatMap(lastOf),
      ...idle(judged, entries, existing),
    ]);
    if (wrong.size === 0) break;
    entries = entries.filter((entry) => !wrong.has(nameOf(entry)));
  }
  return entries;
}

const nameOf = ({ section, id }: Entry): string => `${section}/${id}`;

/** Entries that agree with nothing once all stand together. */
function idle(judged: Judged, entries: readonly Entry[], existing: readonly Claim[]): string[] {
  const { relations } = judgeRead(judged, [...existing, ...claimsOf(judged.article, entries)]);
  const agreeing = new Set(relations.flatMap(({ claim, verdict }) => (verdict === 'agrees' ? [claim.name] : [])));
  return entries.map(nameOf).filter((name) => !agreeing.has(name));
}

const namesOf = (claims: readonly Claim[]): NameClaim[] =>
  claims.filter((claim): claim is NameClaim => claim.section === 'names');

const claimsOf = (article: Article, entries: readonly Entry[]): readonly Claim[] =>
  joinClaims([parseClaims({ path: 'draft.yaml', text: printDraft(article, entries) })]).claims;

/**
 * Whether the article itself says it: furniture does not, nor does a headline in a list, which is another story's. Headings have
 * capitals by habit, and tell no names.
 */
function isTold({ kind, passage }: Mention): boolean {
  if (passage.kind === 'paragraph' || passage.kind === 'caption') return true;
  if (passage.kind === 'heading') return kind !== 'name';
  return passage.kind === 'list-line' && /[.!?]["”’']*$/u.test(textOf(passage.span));
}

/** A mention that no claim is about. A claim that is, and yet decides nothing here, need not be written twice. */
function isOpen(judged: Judged, mention: Mention): boolean {
  if (relationsOf(judged, mention).length > 0) return false;
  return !judged.relations.some(
    (relation) =>
      isTyped(relation) &&
      (relation.kind === 'quote' ||
        relation.kind === 'post' ||
        ((relation.kind === 'date' || relation.kind === 'figure') && relation.attached)) &&
      overlaps(relation.found, mention.span),
  );
}

/** How the dates, figures and quotations may be claimed; what stands in a quotation is claimed with it. */
function waysOf(
  open: readonly Mention[],
  { article, mentions }: Judged,
  personOf: (called: string) => string | undefined,
): Candidate[][] {
  const quoted = mentions.flatMap((one) => (one.kind === 'quotation' && isWorthQuoting(one) ? [one.span] : []));
  const dates = mentions.filter((one): one is DateMention => one.kind === 'date');
  const valued = mentions.filter((one): one is DateMention | FigureMention => one.kind === 'date' || one.kind === 'figure'); // prettier-ignore
  return open.map((mention) => {
    if (mention.kind === 'quotation') return quotesFor(mention, personOf);
    if ((mention.kind !== 'date' && mention.kind !== 'figure') || quoted.some((span) => overlaps(span, mention.span)))
      return [];
    const others = valued.flatMap((one) =>
      one !== mention && one.sentence.start === mention.sentence.start ? [one.span] : [],
    );
    if (mention.kind === 'figure') return figuresFor(mention, others);
    return mention.offset ? eventsBehind(mention, article, dates) : eventsFor(mention, article, others);
  });
}

/** Of several ways to claim a mention the first that agrees with it and with nothing else: each round tries the next of those left. */
function chosen(
  judged: Judged,
  ways: readonly (readonly Candidate[])[],
  names: readonly Entry[],
  existing: readonly Claim[],
): Candidate[] {
  const fit = new Map<number, Candidate>();
  const most = Math.max(0, ...ways.map(({ length }) => length));
  for (let round = 0; round < most; round += 1) {
    const tried = ways.flatMap((candidates, at) => {
      const candidate = fit.has(at) ? undefined : candidates[round];
      return candidate ? [{ at, entry: { ...candidate, id: `trial-${at}` } }] : [];
    });
    if (tried.length === 0) continue;
    const drafted = claimsOf(judged.article, [...names, ...tried.map(({ entry }) => entry)]);
    const { relations } = judgeRead(judged, [...existing, ...drafted]);
    const decided = new Map<string, Relation[]>();
    for (const one of relations) {
      if (one.verdict !== 'undecided') decided.set(one.claim.name, [...(decided.get(one.claim.name) ?? []), one]);
    }
    for (const { at, entry } of tried) {
      const own = decided.get(`${entry.section}/${entry.id}`) ?? [];
      const agrees = own.every((one) => one.verdict === 'agrees' && (entry.section === 'posts' || overlaps(one.found, entry.mention.span))); // prettier-ignore
      if (own.length > 0 && agrees) fit.set(at, ways[at]?.[round] ?? entry);
    }
  }
  return ways.flatMap((_, at) => fit.get(at) ?? []);
}
