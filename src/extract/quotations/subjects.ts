import { isTitle } from '../names/words.ts';
import { isComma, isNameWord, isParticle, isPossessive } from './clauses.ts';
import type { Piece } from './clauses.ts';
import { mayBeNoun, speechVerbs } from './verbs.ts';
import { auxiliaries, determiners, isAdverb, isPersonRole, isPlural, isRole, prepositions } from './words.ts';

/** Who does something: a noun phrase, by its pieces `[from, to)`; `to` is behind it, `from` where what is printed of it begins. */
export interface Subject {
  readonly kind: 'name' | 'pronoun' | 'described';
  readonly from: number;
  readonly to: number;
  /** Where the whole phrase begins: "spokesman Jo Old" is the name alone, and begins with "spokesman". */
  readonly phrase: number;
}

type Pieces = readonly Piece[];

/** No noun phrase is longer, in pieces. */
const longest = 9;
/** How far back a clause is read for its subject. */
const farthest = 48;

const isPronoun = ({ kind, key, text }: Piece): boolean =>
  kind === 'word' && (/^(?:he|she|they|it|we|(?:some|every|any)(?:body|one))$/u.test(key) || text === 'I');
/** "said one", "one said": of several who are not named. */
const isOne = (pieces: Pieces, at: number): boolean => pieces[at]?.key === 'one' && pieces[at - 1]?.kind !== 'word';
const isStop = ({ kind, key }: Piece): boolean =>
  kind !== 'word' ||
  prepositions.has(key) ||
  auxiliaries.has(key) ||
  isAdverb(key) ||
  (speechVerbs.has(key) && !mayBeNoun.has(key));
/** "the bank of Kessel", "a spokesman for Holm": what may tie a name to the noun before it. */
const ties = /^(?:of|at|for|with|from|in)$/u;

/** The noun phrase that ends before `end`, in the same sentence. */
export function subjectBefore(pieces: Pieces, end: number, depth = 0): Subject | undefined {
  const last = pieces[end - 1];
  if (!last || last.kind !== 'word' || last.sentence !== pieces[end]?.sentence || isPossessive(last)) return undefined;
  if (isPronoun(last) || isOne(pieces, end - 1)) return { kind: 'pronoun', from: end - 1, to: end, phrase: end - 1 };
  const name = nameBefore(pieces, end);
  if (name === undefined) return describedBefore(pieces, end, depth);
  const before = pieces[name - 1];
  const same = before?.sentence === last.sentence;
  if (same && /^(?:and|or|&|amp)$/u.test(before.key) && isNameWord(pieces[name - 2])) return undefined;
  if (same && before.key === 'of' && isNameWord(pieces[name - 2]) && isTitle(pieces[name - 2]?.text ?? '')) {
    // "Secretary of State James Baker"
    const title = nameBefore(pieces, name - 1) ?? name;
    return { kind: 'name', from: title, to: end, phrase: phraseStart(pieces, title) };
  }
  if (same && ties.test(before.key)) return depth < 2 ? tiedBefore(pieces, name - 1, end, depth) : undefined;
  if (same && /^(?:to|by|against|between|about|into|through|than|over)$/u.test(before.key)) return undefined;
  if (name === end - 1 && isFirst(pieces, name) && isRole(last.key) && isPlural(last.key)) {
    return { kind: 'described', from: name, to: end, phrase: name };
  }
  // "a Foreign Office spokesman" ends in a small letter; "the White House" is a name with its article.
  const article = same && before.kind === 'word' && /^the$/iu.test(before.text);
  const from = article ? name - 1 : name;
  return { kind: 'name', from, to: end, phrase: phraseStart(pieces, from) };
}

const isFirst = (pieces: Pieces, at: number): boolean => pieces[at - 1]?.sentence !== pieces[at]?.sentence;

/** Where a run of capitalised words begins that ends before `end`; a possessive before it is not part of it. */
function nameBefore(pieces: Pieces, end: number): number | undefined {
  let from = end;
  while (from > 0 && end - from < longest) {
    const piece = pieces[from - 1];
    if (!piece || piece.sentence !== pieces[end]?.sentence) break;
    if (from < end && isPossessive(piece)) break;
    if (isNameWord(piece)) from -= 1;
    else if (from < end && isJoint(pieces, from - 1)) from -= 1;
    else break;
  }
  return from < end ? from : undefined;
}

/** "de", "van der" inside a name: a capital stands before. */
const isJoint = (pieces: Pieces, at: number): boolean =>
  isParticle(pieces[at]) && (isNameWord(pieces[at - 1]) || (isParticle(pieces[at - 1]) && isNameWord(pieces[at - 2])));

/** "Jo Old of Old and Sons", "a spokesman for the bank": what stands before the preposition speaks. */
function tiedBefore(pieces: Pieces, tie: number, end: number, depth: number): Subject | undefined {
  const head = subjectBefore(pieces, tie, depth + 1);
  if (!head || head.kind === 'pronoun') return undefined;
  if (head.kind === 'name') return isFirst(pieces, head.phrase) || isComma(pieces[head.phrase - 1]) ? head : undefined;
  return isRole(pieces[head.to - 1]?.key ?? '') ? { ...head, to: end } : undefined;
}

/** The titles in small letters before a name: "national security adviser". */
function phraseStart(pieces: Pieces, from: number): number {
  let at = from;
  while (at > 0 && from - at < longest) {
    const piece = pieces[at - 1];
    if (!piece || piece.sentence !== pieces[from]?.sentence || isStop(piece)) break;
    at -= 1;
    if (determiners.has(piece.key)) break;
  }
  return at;
}

/** "the chief spokesman", "officials", "Holm's lawyer": back to the article, the possessive or where the clause begins. */
function describedBefore(pieces: Pieces, end: number, depth: number): Subject | undefined {
  const head = pieces[end - 1];
  if (!head) return undefined;
  for (let at = end - 1; at >= -1 && end - at <= longest; at -= 1) {
    const piece = pieces[at];
    const same = piece?.sentence === head.sentence;
    if (piece && same && determiners.has(piece.key) && at < end - 1) return whole(pieces, at, end);
    if (piece && same && isPossessive(piece) && at < end - 1) {
      const from = possessorStart(pieces, at);
      return isRole(head.key) ? { kind: 'described', from, to: end, phrase: from } : undefined;
    }
    if (piece && same && !isStop(piece)) continue;
    if (piece && same && ties.test(piece.key) && depth < 2) {
      const tied = tiedBefore(pieces, at, end, depth);
      if (tied) return tied;
    }
    const bare = at + 1 < end && isPlural(head.key) && (isRole(head.key) || isNameWord(pieces[at + 1]));
    const free =
      !piece || !same || piece.kind !== 'word' || /^(?:and|but|as|when|that|while|because|where)$/u.test(piece.key);
    return bare && free ? { kind: 'described', from: at + 1, to: end, phrase: at + 1 } : undefined;
  }
  return undefined;
}

/** "the chairman"; but behind "of" it is only what something else belongs to. */
function whole(pieces: Pieces, from: number, end: number): Subject | undefined {
  const before = pieces[from - 1];
  const same = before?.sentence === pieces[from]?.sentence;
  if (
    same &&
    before &&
    /^(?:of|at|for|with|from|in|to|by|on|about|against|between|into|than|over)$/u.test(before.key)
  ) {
    const tied = ties.test(before.key) ? tiedBefore(pieces, from - 1, end, 1) : undefined;
    return tied;
  }
  if (same && before && /^(?:and|or)$/u.test(before.key) && isNameWord(pieces[from - 2])) return undefined;
  return { kind: 'described', from, to: end, phrase: from };
}

function possessorStart(pieces: Pieces, at: number): number {
  let from = at;
  while (from > 0 && at - from < longest && pieces[from - 1]?.sentence === pieces[at]?.sentence) {
    const piece = pieces[from - 1];
    if (!piece || piece.kind !== 'word') break;
    if (determiners.has(piece.key)) return from - 1;
    if (!isNameWord(piece) || isPossessive(piece)) break;
    from -= 1;
  }
  return from;
}

/** The noun phrase that begins at `from` and is not gone on with by a verb: "said Jo Old, the mayor". */
export function subjectAfter(pieces: Pieces, from: number): Subject | undefined {
  const first = pieces[from];
  if (!first || first.kind !== 'word') return undefined;
  if (isPronoun(first)) return { kind: 'pronoun', from, to: from + 1, phrase: from };
  const determined = determiners.has(first.key);
  let to = determined ? from + 1 : from;
  while (to - from < longest && continuesPhrase(pieces, to, from)) to += 1;
  const next = pieces[to];
  if (to === (determined ? from + 1 : from)) {
    return first.key === 'one' && next?.kind !== 'word' ? { kind: 'pronoun', from, to, phrase: from } : undefined;
  }
  if (next?.sentence === first.sentence && next.kind === 'word') {
    if (auxiliaries.has(next.key) || next.key === 'that' || determiners.has(next.key)) return undefined;
    if (/^(?:and|or|amp)$/u.test(next.key) && isNameWord(pieces[to + 1])) return undefined;
    if (!prepositions.has(next.key) && !isAdverb(next.key) && !/^(?:last|late|early|this)$/u.test(next.key))
      return undefined;
  }
  return (determined ? apposedAfter(pieces, from, to) : undefined) ?? phraseOf(pieces, from, to, determined);
}

/** "said the chair umpire, Jo Old, who": the name between commas to a description. */
function apposedAfter(pieces: Pieces, from: number, comma: number): Subject | undefined {
  const head = pieces[comma - 1];
  if (!isComma(pieces[comma]) || !head || isPossessive(head)) return undefined;
  if (head.capital && !isPersonRole(head.key)) return undefined;
  const start = comma + 1;
  let to = start;
  while (to - start < longest && continuesName(pieces, to, start)) to += 1;
  const next = pieces[to];
  const ends = next?.sentence !== head.sentence || next.kind !== 'word';
  const last = pieces[to - 1];
  if (to === start || !last || isPossessive(last) || !ends || /^[(&/]$/u.test(next?.text ?? '')) return undefined;
  // "said the captain, Monday": one word is a name only to what a person is
  if (to - start < 2 && !isPersonRole(head.key)) return undefined;
  return { kind: 'name', from: start, to, phrase: from };
}

function continuesPhrase(pieces: Pieces, at: number, from: number): boolean {
  const piece = pieces[at];
  if (piece?.kind !== 'word' || piece.sentence !== pieces[from]?.sentence) return false;
  if (isNameWord(piece)) return true;
  if (isParticle(piece) && at > from && isNameWord(pieces[at - 1]) && isNameWord(pieces[at + 1])) return true;
  return !isStop(piece) && !determiners.has(piece.key) && !/^(?:last|late|early|this)$/u.test(piece.key);
}

/** The name at the end of a phrase, else the phrase where it says what somebody is. */
function phraseOf(pieces: Pieces, from: number, to: number, determined: boolean): Subject | undefined {
  const last = pieces[to - 1];
  if (!last || isPossessive(last)) return undefined;
  let start = to;
  while (start > from) {
    const piece = pieces[start - 1];
    if (!piece || (start < to && isPossessive(piece))) break;
    if (isNameWord(piece)) start -= 1;
    else if (start < to && isJoint(pieces, start - 1)) start -= 1;
    else break;
  }
  const article = start === from + 1 && /^the$/iu.test(pieces[from]?.text ?? '');
  if (start < to) return { kind: 'name', from: article ? from : start, to, phrase: from };
  // "one official involved"; "said the deal remains" is no phrase
  let end = to;
  while (end > from + 1 && !isRole(pieces[end - 1]?.key ?? '')) end -= 1;
  const head = pieces[end - 1];
  if (!head || !isRole(head.key) || end < to - 1) return undefined;
  const fits = determined || isPlural(head.key) || isNameWord(pieces[from]);
  return fits ? { kind: 'described', from, to: end, phrase: from } : undefined;
}

/** The subject of a sentence's main clause, where it surely is one: its first noun phrase, behind what leads to it. */
export function mainSubject(pieces: Pieces, at: number): Subject | undefined {
  let begin = at;
  while (begin > 0 && at - begin < farthest && pieces[begin - 1]?.sentence === pieces[at]?.sentence) begin -= 1;
  if (at - begin >= farthest) return undefined;
  let from = begin;
  for (let tries = 0; tries < 4; tries += 1) {
    while (from < at && isConnective(pieces[from])) from += 1;
    const found = openingPhrase(pieces, from, at);
    if (found) return found;
    const first = pieces[from];
    if (!first || !isLeadIn(first)) return undefined;
    while (from < at && !isComma(pieces[from])) from += 1;
    from += 1;
    if (from >= at) return undefined;
  }
  return undefined;
}

const isConnective = (piece: Piece | undefined): boolean =>
  isComma(piece) ||
  /^(?:and|but|so|yet|indeed|meanwhile|now|then|however|moreover|still|rather|instead|also|similarly|separately|nevertheless|nonetheless)$/u.test(
    piece?.key ?? '',
  );
const isLeadIn = ({ kind, key }: Piece): boolean =>
  kind === 'word' &&
  (prepositions.has(key) || isAdverb(key) || key.endsWith('ing') || key === 'asked' || key === 'earlier');

/** "Ada Holm, the mayor, left", "defence secretary Jo Old outlined", "The company expects", "he left". */
function openingPhrase(pieces: Pieces, from: number, limit: number): Subject | undefined {
  const first = pieces[from];
  if (!first || first.kind !== 'word') return undefined;
  if (isPronoun(first) || /^(?:he|she)'s$/u.test(first.key))
    return { kind: 'pronoun', from, to: from + 1, phrase: from };
  let to = determiners.has(first.key) ? from + 1 : from;
  while (to < limit && to - from < longest && !isNameWord(pieces[to]) && mayDescribe(pieces[to], first)) to += 1;
  const head = to;
  for (let at = from + 1; at < head; at += 1) {
    if (isRole(pieces[at]?.key ?? '') && !isRole(pieces[at + 1]?.key ?? '') && goesOn(pieces[at + 1])) {
      return { kind: 'described', from, to: at + 1, phrase: from };
    }
  }
  while (to < limit && to - from < longest && continuesName(pieces, to, head)) to += 1;
  if (to === head || isPossessive(pieces[to - 1] ?? first) || !goesOn(pieces[to])) return undefined;
  const article = head === from + 1 && /^the$/iu.test(first.text);
  return { kind: 'name', from: article ? from : head, to, phrase: from };
}

const mayDescribe = (piece: Piece | undefined, { sentence }: Piece): boolean =>
  piece?.kind === 'word' && piece.sentence === sentence && !isStop(piece) && !determiners.has(piece.key);
const continuesName = (pieces: Pieces, at: number, from: number): boolean =>
  isNameWord(pieces[at]) ||
  (at > from &&
    isParticle(pieces[at]) &&
    (isNameWord(pieces[at + 1]) || (isParticle(pieces[at + 1]) && isNameWord(pieces[at + 2]))));
/** A verb or an apposition may follow a subject; a preposition, another article or a conjunction may not. */
const goesOn = (piece: Piece | undefined): boolean =>
  isComma(piece) ||
  (piece?.kind === 'word' && !piece.capital && !prepositions.has(piece.key) && !determiners.has(piece.key));
