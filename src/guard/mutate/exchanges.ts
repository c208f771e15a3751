import type { Claim } from '../../model/claim.ts';
import type { FigureMention, Mention, PostMention, QuotationMention } from '../../model/mention.ts';
import { textOf } from '../../model/span.ts';
import type { Span } from '../../model/span.ts';
import type { Edit } from '../edits.ts';
import type { Mutation } from '../mutation.ts';
import { asPrinted } from './numbers.ts';

/**
 * Slips that put one thing of an article in another's place: a post that somebody else there has, another holder for a post, another
 * speaker for a quotation, two values changed about. A name that is neither a holder's nor a speaker's is not exchanged: no claim says
 * whose name stands where. `others` are mentions of the same article, in the order of the text.
 */
export function exchangesOf(mention: Mention, others: readonly Mention[], claims: readonly Claim[]): Mutation[] {
  switch (mention.kind) {
    case 'post':
      return [...othersPosts(mention, others, claims), ...otherHolders(mention, others, claims)];
    case 'quotation':
      return otherSpeakers(mention, others, claims);
    case 'figure':
    case 'date':
      return swaps(mention, others);
    case 'name':
      return [];
  }
}

const mostExchanges = 4;

/** Each text once. */
function once<T>(list: readonly T[], textOfOne: (one: T) => string): T[] {
  const seen = new Set<string>();
  return list.filter((one) => !seen.has(textOfOne(one)) && seen.add(textOfOne(one)));
}

const replacing = ({ start, end }: { readonly start: number; readonly end: number }, text: string): Edit => ({
  start,
  end,
  text,
});

/** Posts as claims call them; a single word ("President") is a post of many. */
const calledIn = (claims: readonly Claim[]): ReadonlySet<string> =>
  new Set(
    claims
      .flatMap((claim) => (claim.section === 'posts' ? claim.called : []))
      .map(({ value }) => value.toLowerCase())
      .filter((called) => called.includes(' ')),
  );

function othersPosts(mention: PostMention, others: readonly Mention[], claims: readonly Claim[]): Mutation[] {
  // "Ms Lee's adviser" would leave its owner behind, and no article before the other
  if (/['’]/u.test(textOf(mention.span))) return [];
  const called = calledIn(claims);
  const posts = others.filter(
    (one): one is PostMention =>
      one.kind === 'post' &&
      called.has(textOf(one.span).toLowerCase()) &&
      textOf(one.holder) !== textOf(mention.holder) &&
      textOf(one.span).toLowerCase() !== textOf(mention.span).toLowerCase(),
  );
  return once(posts, ({ span }) => textOf(span).toLowerCase())
    .slice(0, mostExchanges)
    .map(({ span }) => ({
      kind: 'person',
      mention,
      edits: [replacing(mention.span, asPrinted(textOf(span), textOf(mention.span)))],
    }));
}

/** The full names of whoever the claims know as a speaker or a holder of a post. */
function personsIn(claims: readonly Claim[]): ReadonlySet<string> {
  const ids = new Set(
    claims.flatMap((claim) =>
      claim.section === 'quotes'
        ? claim.speakers.map(({ value }) => value)
        : claim.section === 'posts'
          ? claim.held.flatMap(({ holder }) => holder?.value ?? [])
          : [],
    ),
  );
  const names = claims.filter((claim) => claim.section === 'names').filter(({ id }) => ids.has(id));
  return new Set(names.map(({ spelling }) => spelling.value).filter((name) => name.includes(' ')));
}

function otherSpeakers(mention: QuotationMention, others: readonly Mention[], claims: readonly Claim[]): Mutation[] {
  const { speaker, passage } = mention;
  const within = speaker && speaker.start >= passage.span.start && speaker.end <= passage.span.end;
  if (!speaker || !within) return [];
  return otherPersons(speaker, others, claims).map((name) => ({
    kind: 'speaker',
    mention,
    edits: [replacing(speaker, name)],
  }));
}

const otherHolders = (mention: PostMention, others: readonly Mention[], claims: readonly Claim[]): Mutation[] =>
  otherPersons(mention.holder, others, claims).map((name) => ({
    kind: 'person',
    mention,
    edits: [replacing(mention.holder, name)],
  }));

/** Whom else of the article somebody may be mistaken for; a surname alone may be anybody's, and so the names are full ones. */
function otherPersons(person: Span, others: readonly Mention[], claims: readonly Claim[]): string[] {
  // a name takes the place of a name, and not of "the minister" or "he"
  if (!/^\p{Lu}\p{Ll}+ /u.test(textOf(person))) return [];
  const persons = personsIn(claims);
  const full = others
    .filter((one) => one.kind === 'name')
    .map(({ span }) => textOf(span))
    .filter((name) => persons.has(name) && !shareWord(name, textOf(person)));
  return once(full, (name) => name).slice(0, mostExchanges);
}

const shareWord = (a: string, b: string): boolean => a.split(/\s+/u).some((word) => b.split(/\s+/u).includes(word));

/** The value of this mention and that of the next of its kind, in another passage, changed about. */
function swaps(mention: Mention, others: readonly Mention[]): Mutation[] {
  const next = others.find(
    (one) => one.span.start > mention.span.end && one.passage !== mention.passage && isAlike(mention, one),
  );
  if (!next || textOf(next.span) === textOf(mention.span)) return [];
  const edits = [replacing(mention.span, textOf(next.span)), replacing(next.span, textOf(mention.span))];
  return [{ kind: 'values-swapped', mention, other: next, edits }];
}

function isAlike(mention: Mention, other: Mention): boolean {
  if (mention.kind === 'figure') return other.kind === 'figure' && sameDimension(mention, other);
  if (mention.kind !== 'date' || other.kind !== 'date') return false;
  return [mention, other].every(({ anchor, offset }) => anchor === 'absolute' && !offset);
}

const sameDimension = (a: FigureMention, b: FigureMention): boolean => a.quantity.dimension === b.quantity.dimension;
