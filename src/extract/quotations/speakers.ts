import { readActs } from './attributions.ts';
import type { Act } from './attributions.ts';
import { endingOf, isComma, isNameWord, placesOf, readPieces } from './clauses.ts';
import type { Piece } from './clauses.ts';
import { goneOn } from './gone-on.ts';
import type { Pair } from './marks.ts';
import type { Subject } from './subjects.ts';
import { auxiliaries, circumstances, determiners, isAdverb, namings, prepositions } from './words.ts';
import type { Page, Speaker } from './spoken-page.ts';

/**
 * Who speaks: the subject of the verb of speech that a quotation hangs on. Only sure patterns count: "...," X said; "...,"
 * said X; X said "..."; X, the mayor, said ..., adding: "..."; according to X; "..." of the plan, X said; and the quotation
 * that goes on after its attribution ("..." X said. "...").
 */

/** A paragraph as it was read for its speakers. */
export interface Reading {
  readonly pieces: readonly Piece[];
  readonly acts: readonly Act[];
  /** One for each quotation. */
  readonly speakers: readonly (Speaker | undefined)[];
}

/** How far from a quotation its verb may stand, in pieces. */
const farthest = 60;

export function readSpeakers(text: string, pairs: readonly Pair[]): Reading {
  const pieces = readPieces(text, pairs);
  const acts = readActs(pieces);
  const nextAct: number[] = [];
  let next = 0;
  pieces.forEach((_, at) => {
    while (next < acts.length && (acts[next]?.at ?? 0) <= at) next += 1;
    nextAct.push(next);
  });
  const page: Page = { text, pairs, pieces, acts, nextAct };
  const speakers: (Speaker | undefined)[] = [];
  placesOf(pieces).forEach((at, index) => {
    const subject = speakerOf(page, at);
    speakers.push(subject === undefined ? goneOn(page, at, speakers[index - 1]) : spanOf(page, subject));
  });
  return { pieces, acts, speakers };
}

/** `false`: surely nobody whom the text names here, so that no quotation before lends its speaker. */
type Found = Subject | false | undefined;

function speakerOf(page: Page, at: number): Found {
  if (isNaming(page, at)) return false;
  return beside(page, at) ?? before(page, at) ?? labelled(page, at) ?? trailing(page, at);
}

function spanOf({ pieces }: Page, subject: Subject | false): Speaker | undefined {
  if (!subject) return undefined;
  const { from } = subject;
  // "Jo Old Jr." is printed as "Jo Old": what tells people apart is the name
  const to =
    subject.to - from > 1 && /^(?:jr|sr|ii|iii)\.?$/u.test(pieces[subject.to - 1]?.key ?? '')
      ? subject.to - 1
      : subject.to;
  const [first, last] = [pieces[from], pieces[to - 1]];
  if (!first || !last) return undefined;
  // "He's"
  const end = subject.kind === 'pronoun' ? first.start + (/^\p{L}+/u.exec(first.text)?.[0].length ?? 0) : last.end;
  return { start: first.start, end, from, to };
}

/** The word "blockade"; quoting "secret reports"; the film "Long Winter". */
function isNaming({ pieces, text, pairs }: Page, at: number): boolean {
  const before = pieces[at - 1];
  const same = before?.sentence === pieces[at]?.sentence;
  if (same && before?.kind === 'word' && namings.has(before.key)) return true;
  const pair = pairs[pieces[at]?.pair ?? -1];
  if (!pair) return true;
  if (pair.to - pair.from > 80) return false;
  const words = text.slice(pair.from, pair.to).match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu) ?? [];
  const long = words.filter((word) => word.length > 3);
  return words.length >= 2 && long.length >= 2 && long.every((word) => /^\p{Lu}/u.test(word));
}

const inSentence = ({ pieces }: Page, act: Act, at: number): boolean =>
  pieces[act.at]?.sentence === pieces[at]?.sentence;

/** "...," X said; "...," said X; "...," according to X; "...," as X put it. */
function beside(page: Page, at: number): Found {
  const { pieces, acts, text, pairs } = page;
  const ending = endingOf(text, pairs[pieces[at]?.pair ?? -1]);
  let from = at + 1;
  while (from < at + 4 && /^[,–—-]$/u.test(pieces[from]?.text ?? '')) from += 1;
  const joined = from > at + 1 || /[,?!–—-]/u.test(ending);
  if (pieces[from]?.key === 'as') from += 1;
  for (let next = page.nextAct[at] ?? 0; next < acts.length; next += 1) {
    const act = acts[next];
    if (!act || act.at > at + farthest || act.from > from + 8) return undefined;
    if (!act.subject || (act.from !== from && !isLongPhrase(page, from, act))) continue;
    const crosses = !inSentence(page, act, at);
    if (act.order === 'verb first') {
      if (!crosses && (joined || ending !== '')) return act.subject;
    } else if (crosses && act.from === from && breaksOff(page, at) && isBare(page, act)) {
      return act.subject;
    } else if (joined && (!crosses || /[?!]/u.test(ending)) && act.kind !== 'label') {
      // behind a part of a sentence, "X said that" begins another one: only what leads to the quotation tells
      return opensSentence(page, at) || isClosed(page, act) ? act.subject : (before(page, at) ?? false);
    }
  }
  return undefined;
}

/** "...," Friends of the Old Pier chairman Jo Old said: what stands before the name is of the same phrase. */
function isLongPhrase({ pieces }: Page, from: number, act: Act): boolean {
  if (act.order === 'verb first' || act.from <= from) return false;
  return pieces
    .slice(from, act.from)
    .every(({ kind, key, sentence }) => kind === 'word' && sentence === pieces[act.at]?.sentence && !auxiliaries.has(key) && !noClause.test(key)); // prettier-ignore
}
const noClause = /^(?:that|who|which|when|while|after|before|because|as|if|and|but)$/u;

/** "... and so on …" Holm had said on Sunday. */
function breaksOff({ pieces, pairs, text }: Page, at: number): boolean {
  const pair = pairs[pieces[at]?.pair ?? -1];
  return pair !== undefined && /(?:…|\.\s?\.)\s*$/u.test(text.slice(Math.max(pair.from, pair.to - 5), pair.to));
}

/** Nothing but when, where and to whom stands behind the verb in its sentence: it tells nothing of its own. */
function isBare({ pieces }: Page, act: Act): boolean {
  const { sentence } = pieces[act.at] ?? { sentence: -1 };
  let at = act.to;
  while (at < act.to + longestCircumstance && pieces[at]?.kind === 'word' && pieces[at]?.sentence === sentence) {
    if (noCircumstance.test(pieces[at]?.key ?? '')) return false;
    at += 1;
  }
  if (at === act.to) return pieces[at]?.sentence !== sentence || /^[.!?]$/u.test(pieces[at]?.text ?? '');
  const next = pieces[at];
  return circumstances.has(pieces[act.to]?.key ?? '') && (next?.sentence !== sentence || /^[.!?]$/u.test(next.text));
}
const longestCircumstance = 6;
const noCircumstance = /^(?:that|he|she|it|they|we|i|there|is|are|was|were|will|would|had|has|have|can|could)$/u;

/** Nothing but a conjunction stands before the quotation in its sentence. */
function opensSentence({ pieces }: Page, at: number): boolean {
  const before = pieces[at - 1];
  if (!before || before.sentence !== pieces[at]?.sentence) return true;
  const again = pieces[at - 2];
  return /^(?:and|but|yet|so|[,:–—-])$/u.test(before.key || before.text) && again?.sentence !== before.sentence;
}

/** The attribution ends with its verb, but for when, where and to whom: it tells nothing of its own. */
function isClosed({ pieces }: Page, act: Act): boolean {
  let at = act.to;
  const { sentence } = pieces[act.at] ?? { sentence: -1 };
  if (/^(?:told|tells|asked|asks)$/u.test(pieces[act.at]?.key ?? '')) {
    let words = 0;
    while (words < 7 && pieces[at]?.kind === 'word' && !prepositions.has(pieces[at]?.key ?? '')) {
      at += 1;
      words += 1;
    }
  }
  const next = pieces[at];
  if (!next || next.sentence !== sentence || next.kind !== 'word') return true;
  return next.key !== 'about' && (circumstances.has(next.key) || isAdverb(next.key));
}

/** X said: "..."; X said Y was "..."; X left, saying "...": the last act before, if it is the only one or stands right beside. */
function before(page: Page, at: number): Found {
  const { acts, pieces } = page;
  const found: Act[] = [];
  for (let index = actsUpTo(page, at) - 1; index >= 0; index -= 1) {
    const act = acts[index];
    if (!act || at - act.at > farthest || !inSentence(page, act, at)) break;
    if (act.kind === 'label' || (act.kind === 'manner' && at - act.to > 2)) continue;
    found.push(act);
  }
  const [last] = found;
  const label = lastLabel(page, at);
  if (label && (!last || label.at > last.at)) return labels(page, label, at) ? (label.subject ?? false) : false;
  if (!last) return undefined;
  const between = pieces.slice(last.to, at);
  if (between.some(({ text }) => text === ';')) return undefined;
  // (See also "...") is nobody's words outside the bracket
  if (between.findLastIndex(({ text }) => text === '(') > between.findLastIndex(({ text }) => text === ')'))
    return false;
  if (/^(?:asked|asks|asking)$/u.test(pieces[last.at]?.key ?? '') && between.length > 3) {
    if (between.some(({ key }) => /^(?:whether|if|about|for|to|why)$/u.test(key))) return false;
  }
  if (isOtherClause(page, last.to, at)) return false;
  const adjoins =
    between.filter(({ kind }) => kind === 'word').length <= 3 && between.every(({ kind }) => kind !== 'quotation');
  if (isOwnClause(page, last)) return last.subject ?? false;
  const only = found.every(({ subject }) => subject && last.subject && subject.from === last.subject.from);
  return adjoins || only ? (last.subject ?? false) : false;
}

/** "..., after the council said": a clause of its own, so that no other act reaches behind it. */
function isOwnClause({ pieces }: Page, act: Act): boolean {
  const [comma, link] = [pieces[act.from - 2], pieces[act.from - 1]];
  return isComma(comma) && /^(?:after|as|while|when|and|but|although|though|because)$/u.test(link?.key ?? '');
}

/** "..., but the council was "furious"": no longer what was said, nor is what belongs to something that was named. */
function isOtherClause({ pieces }: Page, from: number, at: number): boolean {
  for (let place = from; place < at - 1; place += 1) {
    if (!isComma(pieces[place])) continue;
    // "wrote nine books, of which “...”"
    if (pieces[place + 1]?.key === 'of' && /^wh/u.test(pieces[place + 2]?.key ?? '')) return true;
    if (/^(?:but|while|whereas|although|though)$/u.test(pieces[place + 1]?.key ?? '')) {
      const next = pieces[place + 2];
      if (next && (isNameWord(next) || determiners.has(next.key) || /^(?:he|she|they|it|in|on|at)$/u.test(next.key))) {
        return next.key !== 'that';
      }
    }
  }
  return false;
}

const actsUpTo = ({ nextAct }: Page, at: number): number => (at === 0 ? 0 : (nextAct[at - 1] ?? 0));

function lastLabel(page: Page, at: number): Act | undefined {
  for (let index = actsUpTo(page, at) - 1; index >= 0; index -= 1) {
    const act = page.acts[index];
    if (!act || at - act.at > 16 || !inSentence(page, act, at)) return undefined;
    if (act.kind === 'label') return act;
  }
  return undefined;
}

/** called the order "grave"; described her as a "thinker"; what he calls "a merger": the quotation is the name given. */
function labels({ pieces, text, pairs }: Page, act: Act, at: number): boolean {
  const words = pieces.slice(act.to, at);
  if (words.length > 14 || words.some(({ kind, text }) => kind === 'quotation' || text === ';')) return false;
  const what =
    pieces[(act.subject?.phrase ?? 0) - 1]?.key === 'what' &&
    words.every(({ key }) => determiners.has(key) || key === 'as');
  if (what) return true;
  const next = pieces[at + 1];
  // the "old" boats; but "highly old," Ms Holm
  const modifies =
    !/[,.!?]/u.test(endingOf(text, pairs[pieces[at]?.pair ?? -1])) &&
    next?.sentence === pieces[at]?.sentence &&
    next?.kind === 'word' &&
    !prepositions.has(next.key) &&
    !isAdverb(next.key);
  const last = words.at(-1);
  if (!last || last.kind !== 'word') return last?.text === ':';
  const article = /^(?:a|an|the|as)$/u.test(last.key);
  const held = article ? words.at(-2) : last;
  if (last.key === 'as' || held?.key === 'as') return true;
  if (modifies) return false;
  return (
    words.length === 1 ||
    (held !== undefined &&
      held.kind === 'word' &&
      !prepositions.has(held.key) &&
      !determiners.has(held.key) &&
      !/(?:ing|ed|able|ible|ous|ive|ful|less|ic)$/u.test(held.key))
  );
}

/** Holm: "..." */
function labelled({ pieces }: Page, at: number): Found {
  const { sentence } = pieces[at] ?? { sentence: -1 };
  if (pieces[at - 1]?.text !== ':' || pieces[at - 1]?.sentence !== sentence) return undefined;
  let from = at - 1;
  while (from > 0 && pieces[from - 1]?.sentence === sentence && at - from < 7) {
    if (pieces[from - 1]?.kind !== 'word' || !pieces[from - 1]?.capital) return undefined;
    from -= 1;
  }
  if (pieces[from - 1]?.sentence === sentence || at - 1 - from < 2) return undefined;
  return { kind: 'name', from, to: at - 1, phrase: from };
}

/** "..." was the plan, X said on Monday: the one act behind, at the end of its sentence. */
function trailing(page: Page, at: number): Found {
  const { acts, pieces } = page;
  const index = page.nextAct[at] ?? 0;
  const act = acts[index];
  if (!act?.subject || act.at - at > farthest || !inSentence(page, act, at)) return undefined;
  if (act.kind !== 'speech' || !isComma(pieces[act.from - 1])) return undefined;
  if (pieces.slice(at + 1, act.from - 1).some(({ text }) => text === ';')) return undefined;
  if (act.order === 'verb first')
    return /^(?:said|says|according|added|wrote)$/u.test(pieces[act.at]?.key ?? '') ? act.subject : undefined;
  return isClosed(page, act) ? act.subject : undefined;
}
