import { noNames, particles } from '../names/words.ts';
import type { Pair } from './marks.ts';
import { speechVerbs } from './verbs.ts';

/**
 * Who speaks: the subject of the verb of speech in the clause beside a quotation. Only sure patterns count: "...," X said;
 * "...," said X; according to X; X said "..."; and the quotation that goes on after its attribution ("..." X said. "...").
 * Windows are of fixed length, so the cost follows the number of quotations.
 */

/** A speaker as printed, by offsets into the paragraph. */
export interface Speaker {
  readonly start: number;
  readonly end: number;
}

const windowBefore = 300;
const windowAfter = 200;
/** An attribution between two parts of one quotation is at most so many characters. */
const longestInset = 110;
/** Stands for each character of a quotation while attributions are looked for. */
const quoted = '\u0001';

const space = '[\\s\\u00A0]+';
const capital =
  "(?:(?:\\p{Lu}\\.)+|(?:Mrs?|Ms|Dr|St|Prof|Gen|Sen|Rep|Gov|Lt|Col)\\.|\\p{Lu}[\\p{L}\\p{M}\\p{N}]*(?:['’\\-–]\\p{L}[\\p{L}\\p{M}]*)*)";
const particle = `(?:${[...particles].join('|')}|al-)`;
const named = `${capital}(?:${space}(?:${particle}${space})?${capital}|-${capital})*`;
const lower =
  "(?!(?:and|or|that|who|which|is|was|were|are|has|had|have|will|would|to|with|for|by|from|on|in|at|as|but|of|after|during|when|while|because)\\b)[\\p{L}'’\\-]+";
const described = `(?:[Tt]he|[Aa]n?|[Oo]ne|[Aa]nother|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts)${space}${lower}(?:${space}${lower}){0,5}`;
const pronoun = '(?:[Hh]e|[Ss]he|[Tt]hey|I|[Ww]e)';
const verb = `(?:${speechVerbs.join('|')})`;
const auxiliary = `(?:(?:has|had|have|also|then|later|once|again|previously|simply|repeatedly|publicly|\\p{Ll}+ly)${space})*`;
const aside = '(?:,[^,\\u0001]{1,80},)?';

const subjectThenVerb = new RegExp(
  `(?<![\\p{L}\\p{N}'’\\-])(?<subject>${pronoun}|${described.replace('{0,5}', '{0,5}?')}|${named})${aside}${space}${auxiliary}(?<verb>${verb})(?![\\p{L}\\-])`,
  'gu',
);
const afterQuotation = new RegExp(`^[\\s,–—-]*(?:${subjectThenVerb.source})`, 'u');
const invertedAfter = new RegExp(
  `^[\\s,–—-]*${verb}${space}(?<subject>${pronoun}(?![\\p{L}])|${described}|${named})`,
  'u',
);
const accordingAfter = new RegExp(`^[\\s,–—-]*according to (?<subject>${described}|${named})`, 'u');
const accordingBefore = new RegExp(`[Aa]ccording to (?<subject>${described}|${named}),`, 'u');
const anySpeech = new RegExp(`\\b(?:${verb}|according to)\\b`, 'iu');

/** The speaker of each quotation of a paragraph, where its sentence names one. */
export function speakersOf(text: string, pairs: readonly Pair[]): (Speaker | undefined)[] {
  const masked = mask(text, pairs);
  if (!anySpeech.test(masked)) return pairs.map(() => undefined);
  const speakers: (Speaker | undefined)[] = [];
  pairs.forEach((pair, index) => {
    const next = pairs[index + 1]?.start ?? text.length;
    const previous = pairs[index - 1];
    speakers.push(
      attributedAfter(masked, text, pair, Math.min(next, pair.end + windowAfter)) ??
        attributedBefore(masked, pair) ??
        (previous && isInset(text, masked, previous, pair) ? speakers[index - 1] : undefined),
    );
  });
  return speakers;
}

function mask(text: string, pairs: readonly Pair[]): string {
  let masked = '';
  let at = 0;
  for (const pair of pairs) {
    masked += text.slice(at, pair.start) + quoted.repeat(pair.end - pair.start);
    at = pair.end;
  }
  return masked + text.slice(at);
}

/** "...," X said; "...," said X; "...," according to X. */
function attributedAfter(masked: string, text: string, pair: Pair, limit: number): Speaker | undefined {
  const window = masked.slice(pair.end, limit);
  const ending = text[pair.to - 1] ?? '';
  const according = found(accordingAfter.exec(window), pair.end);
  if (according) return according;
  const comma = /^\s*[,–—]/u.test(window);
  if (!comma && !/[,?!–—-]/u.test(ending)) {
    // After a full stop a new sentence may begin with a name; only a verb in lower case is surely of this one.
    return ending === '.' ? found(invertedAfter.exec(window), pair.end) : undefined;
  }
  return found(afterQuotation.exec(window), pair.end) ?? found(invertedAfter.exec(window), pair.end);
}

/** X said: "..."; X said Y was "...": the one subject of speech in the clause before, or the one right before the mark. */
function attributedBefore(masked: string, pair: Pair): Speaker | undefined {
  const from = clauseStart(masked, pair.start);
  const clause = masked.slice(from, pair.start);
  const matches = [...clause.matchAll(subjectThenVerb)].filter(
    (match) => !/\b(?:of|by|in|for|with|to|at|on|who)\s+$/iu.test(clause.slice(0, match.index)),
  );
  const last = matches.at(-1);
  if (!last) return found(accordingBefore.exec(clause), from);
  const rest = clause.slice(last.index + last[0].length).trim();
  const adjoins = rest.split(/\s+/u).filter((word) => word !== '').length <= 3 && !rest.includes(quoted);
  return matches.length === 1 || adjoins ? found(last, from) : undefined;
}

function found(match: RegExpExecArray | RegExpMatchArray | null, offset: number): Speaker | undefined {
  const printed = match?.groups?.['subject'];
  if (match?.index === undefined || printed === undefined || isNobody(printed)) return undefined;
  const start = offset + match.index + match[0].indexOf(printed);
  return { start, end: start + printed.length };
}

/** "That said", and "the minister's remarks", where the verb is a noun: no speaker. */
const isNobody = (printed: string): boolean =>
  /['’]s?$/u.test(printed) || (noNames.has(printed.toLowerCase()) && !/^(?:he|she|they|i|we)$/iu.test(printed));

/** Where the sentence before `end` begins; abbreviations and initials end none, and quoted text is not looked into. */
function clauseStart(masked: string, end: number): number {
  const from = Math.max(0, end - windowBefore);
  const window = masked.slice(from, end);
  let start = from === 0 ? 0 : from + Math.max(0, window.search(/\s/u));
  for (const stop of window.matchAll(
    /(?<!\b(?:Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov|Lt|Col|Prof|Jr|Sr|vs|\p{Lu}))[.!?…][\s]+/gu,
  )) {
    start = from + stop.index + stop[0].length;
  }
  return start;
}

/** "..." X said. "...": between two quotations stands nothing but the attribution of the first. */
function isInset(text: string, masked: string, previous: Pair, pair: Pair): boolean {
  const between = masked.slice(previous.end, pair.start);
  if (between.length > longestInset || !/[.,;:]\s*$/u.test(between)) return false;
  const inner = between.trim().slice(0, -1);
  const oneSentence = !/(?<!\b(?:Mr|Mrs|Ms|Dr|St|\p{Lu}))[.!?]\s/u.test(inner);
  return oneSentence && attributedAfter(masked, text, previous, pair.start) !== undefined;
}
