import { isComma, isNameWord, isPossessive } from './clauses.ts';
import type { Piece } from './clauses.ts';
import { mainSubject, subjectAfter, subjectBefore } from './subjects.ts';
import type { Subject } from './subjects.ts';
import { labelVerbs, mannerVerbs, mayBeNoun, participles, speechVerbs } from './verbs.ts';
import { auxiliaries, beForms, determiners, isAdverb, isRole, negations, prepositions } from './words.ts';

/**
 * One verb of speech and who its subject is: never the nearest name. Without a subject it speaks for somebody whom the
 * grammar does not tell, and bars the way for others.
 */
export interface Act {
  /** The piece of the verb. */
  readonly at: number;
  readonly kind: 'speech' | 'manner' | 'label' | 'participle';
  /** Where subject and verb begin and end. */
  readonly from: number;
  readonly to: number;
  readonly order: 'subject first' | 'verb first';
  readonly subject?: Subject;
}

type Pieces = readonly Piece[];

const longestAside = 44;
const mostCommas = 6;

/** All acts of speech of a paragraph, in order. Windows are of fixed length, so that the cost follows the words. */
export function readActs(pieces: Pieces): Act[] {
  const acts: Act[] = [];
  pieces.forEach((piece, at) => {
    const act = piece.kind === 'word' && !piece.capital ? actAt(pieces, at, acts) : undefined;
    if (act) acts.push(act);
  });
  return acts;
}

/** Most words are none, and are asked once only. */
const verbs = new Set([
  'according',
  'put',
  'spoke',
  'speaks',
  ...participles,
  ...labelVerbs,
  ...speechVerbs,
  ...mannerVerbs,
]);

function actAt(pieces: Pieces, at: number, acts: readonly Act[]): Act | undefined {
  const { key } = pieces[at] ?? { key: '' };
  if (!verbs.has(key)) return undefined;
  if (key === 'according' && pieces[at + 1]?.key === 'to') return accordingTo(pieces, at);
  if (key === 'spoke' || key === 'speaks')
    return speaksFor(pieces, at) ? withSubject(pieces, at, 'speech', acts) : undefined;
  if (key === 'put' && pieces[at + 1]?.key === 'it') return withSubject(pieces, at, 'speech', acts);
  if (participles.has(key)) return participleAct(pieces, at, acts);
  if (labelVerbs.has(key)) return withSubject(pieces, at, 'label', acts);
  if (speechVerbs.has(key)) return withSubject(pieces, at, 'speech', acts);
  return mannerVerbs.has(key) ? withSubject(pieces, at, 'manner', acts) : undefined;
}

/** "Holm spoke for the town: "..."": only where nothing but those she speaks for stands before the quotation. */
function speaksFor(pieces: Pieces, at: number): boolean {
  if (!/^(?:for|of|to|on|about)$/u.test(pieces[at + 1]?.key ?? '')) return false;
  let place = at + 2;
  while (place < at + 10 && pieces[place]?.kind === 'word') place += 1;
  return pieces[place]?.text === ':' && pieces[place + 1]?.kind === 'quotation';
}

function accordingTo(pieces: Pieces, at: number): Act {
  const subject = subjectAfter(pieces, at + 2);
  return act(at, 'speech', at, subject?.to ?? at + 2, 'verb first', subject);
}

const act = (
  at: number,
  kind: Act['kind'],
  from: number,
  to: number,
  order: Act['order'],
  subject: Subject | undefined,
): Act => ({ at, kind, from, to, order, ...(subject ? { subject } : {}) });

function withSubject(pieces: Pieces, at: number, kind: Act['kind'], acts: readonly Act[]): Act | undefined {
  const { from, barred, passive } = auxiliariesBefore(pieces, at);
  const key = pieces[at]?.key ?? '';
  if (passive) return act(at, kind, from, at + 1, 'subject first', agentAfter(pieces, at));
  if (barred) return act(at, kind, from, at + 1, 'subject first', undefined);
  const aside = isComma(pieces[from - 1]) ? behindAside(pieces, from - 1) : undefined;
  const inverted = aside || kind === 'label' || /^(?:told|tells)$/u.test(key) ? undefined : invertedAt(pieces, at);
  if (inverted) return act(at, kind, at, inverted.to, 'verb first', inverted);
  const subject = subjectOf(pieces, from, acts);
  // "a different note: "..."" is a noun
  if (subject && mayBeNoun.has(key) && isNounPhrase(pieces, subject)) return undefined;
  if (subject) return act(at, kind, subject.phrase, at + 1, 'subject first', subject);
  return kind === 'manner' || mayBeNoun.has(key) ? undefined : act(at, kind, at, at + 1, 'subject first', undefined);
}

/** What would be described is not a person or a body, so that the verb is the noun to it. */
const isNounPhrase = (pieces: Pieces, { kind, to }: Subject): boolean =>
  kind === 'described' && !isRole(pieces[to - 1]?.key ?? '');

/** What stands between subject and verb: "has also", "did not". A be-form makes the verb passive. */
function auxiliariesBefore(
  pieces: Pieces,
  at: number,
): { readonly from: number; readonly barred: boolean; readonly passive: boolean } {
  let from = at;
  let barred = false;
  let passive = false;
  while (from > 0 && at - from < 6 && pieces[from - 1]?.sentence === pieces[at]?.sentence) {
    const { kind, key } = pieces[from - 1] ?? { kind: 'mark', key: '' };
    if (kind !== 'word' || (!auxiliaries.has(key) && !isAdverb(key) && key !== 'to')) break;
    if (negations.has(key)) barred = true;
    if (beForms.has(key)) passive = true;
    from -= 1;
  }
  return { from, barred, passive };
}

/** "was told by Holm", "described by Holm as". */
function agentAfter(pieces: Pieces, at: number): Subject | undefined {
  for (let place = at + 1; place < at + 5; place += 1) {
    if (pieces[place]?.sentence !== pieces[at]?.sentence || pieces[place]?.kind !== 'word') return undefined;
    if (pieces[place]?.key === 'by') return nameAfter(pieces, place + 1);
  }
  return undefined;
}

/** Whatever may follow the agent: "was told by Ms Holm that". */
function nameAfter(pieces: Pieces, from: number): Subject | undefined {
  let to = from;
  while (to - from < 6 && isNameWord(pieces[to])) to += 1;
  if (to > from) return pieces[to]?.key === 'and' ? undefined : { kind: 'name', from, to, phrase: from };
  return subjectAfter(pieces, from);
}

/** "..." said Holm; Says Holm: "..."; the mayor left, said Holm. Only behind a mark, and only before one. */
function invertedAt(pieces: Pieces, at: number): Subject | undefined {
  const before = pieces[at - 1];
  const opens = before?.sentence !== pieces[at]?.sentence;
  if (opens || before?.kind === 'quotation') return subjectAfter(pieces, at + 1);
  if (!/^[,–—-]$/u.test(before?.text ?? '')) return undefined;
  const subject = subjectAfter(pieces, at + 1);
  const behind = pieces[at - 2]?.kind === 'quotation';
  return behind || subject?.kind === 'name' ? subject : undefined;
}

/** The subject that ends before `to`: right there, behind an aside, of the verb before, or what "who" stands for. */
function subjectOf(pieces: Pieces, to: number, acts: readonly Act[]): Subject | undefined {
  const before = pieces[to - 1];
  if (!before || before.sentence !== pieces[to]?.sentence) return undefined;
  if (isComma(before)) return behindAside(pieces, to - 1);
  if (/^(?:and|but|then)$/u.test(before.key)) return sharedSubject(pieces, to - 1, acts);
  if (before.key === 'who' || before.key === 'which') return antecedentOf(pieces, to - 1);
  return subjectBefore(pieces, to);
}

/** "left the room and said": the subject of the verb before, where no other clause comes between. */
function sharedSubject(pieces: Pieces, at: number, acts: readonly Act[]): Subject | undefined {
  const last = acts.at(-1);
  const same = last && pieces[last.at]?.sentence === pieces[at]?.sentence;
  const subject = same ? last.subject : mainSubject(pieces, at);
  const from = same ? last.at : (subject?.to ?? at);
  if (!subject || at - from > longestAside) return undefined;
  for (let place = from + 1; place < at; place += 1) {
    const { kind, key, text } = pieces[place] ?? { kind: 'mark', key: '', text: '' };
    if (text === ';' || /^(?:who|which|because|while|whereas|although)$/u.test(key)) return undefined;
    if (kind === 'word' && /^(?:he|she|they|we)$/u.test(key)) return undefined;
    if (isComma(pieces[place]) && isNameWord(pieces[place + 1]) && !isAsidePart(pieces, place + 1)) return undefined;
  }
  return subject;
}

/** The name behind a comma is a place or an apposition, and no new subject: a mark follows it. */
function isAsidePart(pieces: Pieces, from: number): boolean {
  let to = from;
  while (isNameWord(pieces[to])) to += 1;
  return pieces[to]?.kind === 'mark';
}

/** "Holm, who said": the name before "who", or the one that its description stands beside. */
function antecedentOf(pieces: Pieces, who: number): Subject | undefined {
  const end = isComma(pieces[who - 1]) ? who - 1 : who;
  const found = subjectBefore(pieces, end);
  if (found?.kind !== 'described' || !isComma(pieces[found.phrase - 1])) return found;
  const named = subjectBefore(pieces, found.phrase - 1);
  return named?.kind === 'name' ? named : undefined;
}

/** "Holm, the mayor of Kessel, said": the first noun phrase that stands alone before a comma and what describes it. */
function behindAside(pieces: Pieces, close: number): Subject | undefined {
  let chosen: Subject | undefined;
  let end = close;
  let commas = 0;
  for (let at = close - 1; at > 0 && close - at <= longestAside && commas < mostCommas; at -= 1) {
    const piece = pieces[at];
    if (!piece || piece.sentence !== pieces[close]?.sentence || piece.text === ';') break;
    if (!isComma(piece)) continue;
    commas += 1;
    let last = at;
    while (isAdverb(pieces[last - 1]?.key ?? '')) last -= 1;
    const found = subjectBefore(pieces, last);
    if (!found || found.kind === 'pronoun' || !standsAlone(pieces, found) || !opensAside(pieces, at + 1, close))
      continue;
    chosen = found;
    end = at;
  }
  if (chosen?.kind !== 'described') return chosen;
  // "the chairman, Jo Old, said"
  const name = subjectBefore(pieces, close);
  return name?.kind === 'name' && name.phrase === end + 1 ? name : chosen;
}

function standsAlone(pieces: Pieces, { phrase }: Subject): boolean {
  const before = pieces[phrase - 1];
  return (
    !before ||
    before.sentence !== pieces[phrase]?.sentence ||
    before.kind === 'quotation' ||
    /^(?:[,:–—-]|but|and|so|as|that|when|while|because|indeed|meanwhile)$/u.test(before.key || before.text)
  );
}

function opensAside(pieces: Pieces, from: number, close: number): boolean {
  const first = pieces[from];
  if (!first || first.kind !== 'word' || from >= close) return false;
  if (first.key === 'and' || first.key === 'but') return false;
  if (determiners.has(first.key) || prepositions.has(first.key) || /(?:ing|ed)$/u.test(first.key)) return true;
  if (/^(?:\p{N}|formerly|currently|once|now|also|then)/u.test(first.key)) return true;
  const head = pieces.slice(from, Math.min(close, from + 5));
  if (head.some((piece) => isPossessive(piece) || isRole(piece.key))) return true;
  // a place, "Hartford, Conn.", or the name to a description
  return pieces.slice(from, close).every((piece) => isNameWord(piece) || isComma(piece));
}

/** ", adding: "..."", ", calling it "..."": of the subject before. "as saying" is of whoever is quoted. */
function participleAct(pieces: Pieces, at: number, acts: readonly Act[]): Act | undefined {
  const before = pieces[at - 1];
  const label = /^(?:calling|describing|labelling|labeling|branding|dubbing)$/u.test(pieces[at]?.key ?? '');
  const kind = label ? 'label' : 'participle';
  if (before?.key === 'as') {
    const subject = quotedBefore(pieces, at - 1);
    return act(at, kind, subject?.phrase ?? at, at + 1, 'subject first', subject);
  }
  const opens = before?.sentence !== pieces[at]?.sentence;
  const last = acts.at(-1);
  if (isComma(before) || /^[–—-]$/u.test(before?.text ?? '') || before?.kind === 'quotation') {
    const same = last && pieces[last.at]?.sentence === pieces[at]?.sentence;
    const subject = same ? last.subject : mainSubject(pieces, at);
    const between = same ? last.at : (subject?.to ?? at);
    return act(at, kind, at, at + 1, 'subject first', barsParticiple(pieces, between, at) ? undefined : subject);
  }
  if (opens) {
    const subject = clauseAfter(pieces, at);
    return act(at, kind, at, at + 1, 'subject first', subject);
  }
  return act(at, kind, at, at + 1, 'subject first', undefined);
}

/** A relative clause or another subject between verb and participle: either may be meant. */
const barsParticiple = (pieces: Pieces, from: number, at: number): boolean =>
  at - from > longestAside ||
  pieces
    .slice(from + 1, at)
    .some(({ key, text }) => text === ';' || /^(?:who|which|prompting|leading|leaving)$/u.test(key));

/** "Calling it a "scandal," Holm left": the main clause behind the participle's. */
function clauseAfter(pieces: Pieces, at: number): Subject | undefined {
  for (let place = at + 1; place < at + longestAside; place += 1) {
    const piece = pieces[place];
    if (!piece || piece.sentence !== pieces[at]?.sentence) return undefined;
    if (piece.kind !== 'quotation' && !isComma(piece)) continue;
    const next = isComma(pieces[place + 1]) ? place + 2 : place + 1;
    let to = next;
    while (to - next < 6 && (isNameWord(pieces[to]) || (to === next && determiners.has(pieces[to]?.key ?? ''))))
      to += 1;
    const verb = pieces[to];
    if (to > next && isNameWord(pieces[to - 1]) && verb?.kind === 'word' && !prepositions.has(verb.key)) {
      return { kind: 'name', from: next, to, phrase: next };
    }
  }
  return undefined;
}

/** "quoted Holm as saying": Holm; "Holm was quoted as saying": Holm. */
function quotedBefore(pieces: Pieces, as: number): Subject | undefined {
  const before = pieces[as - 1];
  if (/^(?:quoted|cited|reported)$/u.test(before?.key ?? '')) {
    const { from, passive } = auxiliariesBefore(pieces, as - 1);
    return passive ? subjectOf(pieces, from, []) : undefined;
  }
  for (let at = as - 1; at > 0 && as - at < 9; at -= 1) {
    if (/^(?:quoted|cited|quoting|citing|quotes|cites)$/u.test(pieces[at]?.key ?? '')) {
      const found = subjectBefore(pieces, as);
      return found && found.from > at ? found : undefined;
    }
  }
  return undefined;
}
