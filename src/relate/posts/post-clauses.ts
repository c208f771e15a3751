import type { PostMention } from '../../model/mention.ts';
import type { Span } from '../../model/span.ts';
import { speechVerbs } from '../../extract/quotations/verbs.ts';
import { isBygone } from './post-dates.ts';
import type { Surroundings } from './post-dates.ts';

/** The sentence of a post before and behind it and its holder, and what stands between the two. */
export interface Clause {
  readonly before: string;
  readonly between: string;
  readonly after: string;
}

/** So much of a sentence is looked at, to either side. */
export const window = 150;

export function clauseOf({ span, holder, sentence }: PostMention): Clause {
  const { text } = span.source;
  const [first, second] = holder.start < span.start ? [holder, span] : [span, holder];
  return {
    before: text.slice(Math.max(sentence.start, first.start - window), first.start),
    between: text.slice(first.end, second.start),
    after: text.slice(second.end, Math.min(sentence.end, second.end + window)),
  };
}

/** What a sentence tells of the future: all behind "Ann Lee, the mayor, will". */
export function futureOf(mention: PostMention): Span | undefined {
  const { span, holder, sentence } = mention;
  const will = /^,\s+will\b/u.test(clauseOf(mention).after);
  return will ? { ...sentence, start: Math.max(span.end, holder.end) } : undefined;
}

const anyOf = (words: string): string => words.trim().split(/\s+/u).join('|');

/** In the present, of those that are no nouns in a list ("nurses"); the forms of speech are in both lists. */
const present = anyOf(`is are has have will can may must does wants thinks believes knows seems appears prefers refuses
  agrees hopes ${[...speechVerbs].filter((verb) => verb.endsWith('s')).join(' ')}`);
const past = anyOf(`was were had would could might did arrived met left spoke sent took gave made went came thought knew
  held kept led won lost saw found got ran sat stood brought bought sought fell grew threw rose drove broke shook signed
  began became`);

/** Verbs that a subject is followed by. */
export const finite = `${[...speechVerbs].join('|')}|${present}|${past}|\\p{Ll}+ed`;
const adverb = '(?:(?:also|still|never|rarely|often|always|already|(?!famil|all)\\p{Ll}+ly)\\s+)?';
/** "likes to say", "runs the bank": with an object no noun of a list, where nothing but a subject stands before. */
const acting = `\\p{Ll}+s\\s+(?:to|the|a|an|his|her|their|its|it|him|them|nothing)`;

const actsBehind = new RegExp(`^,\\s+${adverb}(?:${finite}|${acting})\\b`, 'u');
const opens = /^["“'‘(\s]*(?:the\s+)?(?:(?:Mr|Mrs|Ms|Dr|Sir|Dame|Lord|Lady)\.?\s+)?$/iu;

/** "Ann Lee, the mayor, likes to walk": the two are the subject of the sentence. */
export const isSubject = ({ before, after }: Clause): boolean => opens.test(before) && actsBehind.test(after);

/** Of other verbs only "likes to": "hires her" may be told of the past. */
const presently = new RegExp(
  `^,\\s+${adverb}(?:${present}|would\\s+(?:like|love|prefer|rather)|\\p{Ll}+s\\s+to)\\b`,
  'u',
);
const saysBefore = new RegExp(
  `\\b(?:${[...speechVerbs].filter((verb) => verb.endsWith('s')).join('|')})\\s+(?:the\\s+)?$`,
  'u',
);
/** The present of what is told about the past, and of partings. */
const bygone =
  /\b(?:now|late|dead|death|died|dies|killed|buried|laid|funeral|remember\w*|recall\w*|surviv\w+|legacy|retire\w*|leav(?:es?|ing)|left|depart\w*|stand\w* down|stood down|gives? up|given up|(?:is|are|been) (?:said|believed|thought|known|understood|credited|reported|alleged|supposed)|chapters?|books?|novels?|diary|diaries|letters?|portraits?|photographs?|pictures?|pictured|statues?|paintings?|recordings?|documents?|scenes?|episodes?)\b/iu;

/** The passage, as far as its dates may still be meant. */
const near = ({ span, passage }: PostMention): Span => ({
  ...span,
  start: Math.max(passage.span.start, span.start - 8 * window),
  end: Math.min(passage.span.end, span.end + 8 * window),
});

/** Whether the two are the subject of a clause in the present, the perfect or the future. */
export const isPresent = ({ before, after }: Clause): boolean => opens.test(before) && presently.test(after);

/**
 * Whether somebody is given a post for the day on which the article appeared: it stands beside his name, with "the" or without, and
 * the clause is in the present, the perfect or the future. "The mayor, Ann Lee, hired her" may be history, and so may "Mayor Lee".
 */
export function isGivenNow(mention: PostMention, around: Surroundings): boolean {
  const clause = clauseOf(mention);
  const { before, between, after } = clause;
  const beside = mention.holder.start < mention.span.start ? /^["”’']?,\s+(?:the\s+)?$/u : /^,\s+/u;
  if (!beside.test(between)) return false;
  const now = isPresent(clause) || (saysBefore.test(before) && /^["”’']?[.;!?]/u.test(after));
  return now && !bygone.test(`${before} ${after}`) && !isBygone(near(mention), around, futureOf(mention));
}
