import { isTitlePart } from '../names/words.ts';
import { isComma, isNameWord, isParticle, isPossessive } from './clauses.ts';
import type { Piece } from './clauses.ts';
import { auxiliaries, determiners, isPersonRole, personRoles, prepositions } from './words.ts';

/** A run of capitalised words in the paper's own text, by its pieces `[from, to)`. */
export interface Run {
  readonly from: number;
  readonly to: number;
  /** The last word, without a possessive: what tells one person from another. */
  readonly surname: string;
  /** The words that say what the person is, in small letters: title, description before, apposition. */
  readonly roles: readonly string[];
  readonly gender?: 'he' | 'she';
  readonly kind: 'person' | 'other' | 'unknown';
}

/** What the whole article tells of its names, by surname. */
export interface Person {
  readonly gender?: 'he' | 'she';
  readonly roles: ReadonlySet<string>;
}

type Pieces = readonly Piece[];

const longestRun = 8;
const longestApposition = 9;

const bodies = new RegExp(
  `^(?:inc|corp|co|ltd|plc|llc|house|department|ministry|council|bank|university|party|congress|senate|court|union|
  association|group|street|city|news|times|journal|post|press|agency|exchange|commission|office|school|college|hospital|
  museum|institute|church|airport|river|sea|gulf|bay|islands?|mountains?|valley|park|bridge|states|kingdom|republic|nations|
  army|navy|force|forces|police|cup|league|club|award|awards|act|bill|treaty|summit|war|games|east|west|north|south|america|
  africa|asia|europe|parliament|government|administration|board|committee|foundation|trust|fund|society|federation|
  international|company|industries|securities|holdings|partners|associates|network|radio|television|tv|herald|tribune|
  gazette|center|centre|county|town|village|road|avenue|square|hotel|theatre|theater|union|authority|service|services|
  organization|organisation|day|christmas|easter|brothers|bros|sons|associates|limited|gmbh|ag|sa|spa|bv|nv|united|rovers|athletic)$`.replace(
    /\s+/gu,
    '',
  ),
  'u',
);
/** Whether a word, in lower case, ends or makes the name of a body, a firm or a place, and no person's. */
export const isBody = (key: string): boolean => bodies.test(key);

const peoples = /(?:[ai]ans?|ish|ese|aqis?|elis?|anis?|itis?|ench|utch|eeks?|merican|erman)$/u;
/** Countries, and other places that "he" is often taken for when nobody looks. */
const countries = new Set(
  `afghanistan albania algeria angola argentina armenia australia austria azerbaijan bahrain bangladesh belarus belgium bolivia bosnia botswana
  brazil britain bulgaria cambodia cameroon canada chad chile china colombia congo croatia cuba cyprus denmark ecuador egypt england estonia
  ethiopia fiji finland france gaza germany ghana greece guatemala haiti honduras hungary iceland india indonesia iran iraq ireland israel italy
  jamaica japan jordan kazakhstan kenya kosovo kuwait laos latvia lebanon liberia libya lithuania luxembourg malaysia mali malta mexico moldova
  mongolia montenegro morocco mozambique myanmar namibia nepal netherlands nicaragua niger nigeria norway oman pakistan palestine panama
  paraguay peru philippines poland portugal qatar romania russia rwanda scotland senegal serbia singapore slovakia slovenia somalia spain
  sudan sweden switzerland syria taiwan tanzania thailand tunisia turkey uganda ukraine uruguay uzbekistan venezuela vietnam wales yemen
  zambia zimbabwe moscow kremlin washington beijing london paris berlin brussels kyiv kiev tokyo geneva vienna rome madrid baghdad tehran
  cairo delhi nato congress parliament`
    .trim()
    .split(/\s+/u),
);
const plain = ({ key }: Piece): string => key.replace(/'s?$/u, '').replace(/\.$/u, '');

/** The runs of names of a paragraph, quotations left out. */
export function runsOfNames(pieces: Pieces): Run[] {
  const runs: Run[] = [];
  let from = 0;
  while (from < pieces.length) {
    if (!isNameWord(pieces[from])) {
      from += 1;
      continue;
    }
    let to = from;
    while (to - from < longestRun && continuesRun(pieces, to, from)) {
      to += 1;
      if (isPossessive(pieces[to - 1] ?? ({ text: '' } as Piece))) break;
    }
    const run = runOf(pieces, from, to);
    if (run) runs.push(run);
    from = to;
  }
  return runs;
}

const continuesRun = (pieces: Pieces, at: number, from: number): boolean =>
  pieces[at]?.sentence === pieces[from]?.sentence &&
  (isNameWord(pieces[at]) || (at > from && isParticle(pieces[at]) && isNameWord(pieces[at + 1])));

function runOf(pieces: Pieces, from: number, to: number): Run | undefined {
  const words = pieces.slice(from, to);
  const last = words.at(-1);
  if (!last) return undefined;
  const titles = words.filter((word) => isTitlePart(plain(word)));
  const name = words.filter((word) => !isTitlePart(plain(word)) && !/^(?:jr|sr|ii|iii)$/u.test(plain(word)));
  const surname = name.at(-1);
  // "President", "the Prime Minister": no name
  if (!surname) return undefined;
  const before = [...titles.map(plain), ...roleBefore(pieces, from)];
  const roles = [...before, ...roleAfter(pieces, to, name.length)];
  const gender = genderOf(titles.map(plain));
  const kind = kindOf(pieces, from, { words, name, roles, titled: titles.length > 0 });
  return { from, to, surname: plain(surname), roles, kind, ...(gender ? { gender } : {}) };
}

const genderOf = (titles: readonly string[]): 'he' | 'she' | undefined => {
  if (titles.some((title) => /^(?:mr|sir|lord|king|prince|father|brother)$/u.test(title))) return 'he';
  return titles.some((title) => /^(?:mrs|ms|miss|dame|lady|queen|princess|sister)$/u.test(title)) ? 'she' : undefined;
};

interface Signs {
  readonly words: Pieces;
  readonly name: Pieces;
  readonly roles: readonly string[];
  readonly titled: boolean;
}

function kindOf(pieces: Pieces, from: number, { words, name, roles, titled }: Signs): Run['kind'] {
  const before = pieces[from - 1];
  const same = before?.sentence === pieces[from]?.sentence;
  if (words.some((word) => bodies.test(plain(word)))) return 'other';
  if (titled || roles.some((role) => personRoles.has(role))) return 'person';
  if (name.every(({ text }) => /^(?:\p{Lu}\.?){2,}(?:['’]s)?$/u.test(text) || /\d/u.test(text))) return 'other';
  if (
    same &&
    before?.kind === 'word' &&
    /^(?:in|at|near|across|throughout|outside|inside|the|aboard)$/u.test(before.key)
  )
    return 'other';
  if (countries.has(name.map(plain).join(' '))) return 'other';
  return name.length === 1 && peoples.test(name[0] ? plain(name[0]) : '') ? 'other' : 'unknown';
}

/** "national security adviser Jo Old"; "the chairman, Jo Old". */
function roleBefore(pieces: Pieces, from: number): string[] {
  const end = isComma(pieces[from - 1]) ? from - 1 : from;
  if (!isPersonRole(pieces[end - 1]?.key ?? '') || pieces[end - 1]?.sentence !== pieces[from]?.sentence) return [];
  const words: string[] = [];
  for (let at = end - 1; at >= 0 && end - at <= 6; at -= 1) {
    const piece = pieces[at];
    if (piece?.kind !== 'word' || piece.sentence !== pieces[from]?.sentence) break;
    if (determiners.has(piece.key) || prepositions.has(piece.key) || isPossessive(piece)) break;
    words.unshift(piece.key);
  }
  return words;
}

/** "Jo Old, the mayor of Kessel"; "Jo Old, 58, chairman and chief executive". */
function roleAfter(pieces: Pieces, to: number, words: number): string[] {
  if (!isComma(pieces[to]) || words < 1) return [];
  const { sentence } = pieces[to] ?? { sentence: -1 };
  const found: string[] = [];
  for (let at = to + 1; at < to + longestApposition; at += 1) {
    const piece = pieces[at];
    if (piece?.sentence !== sentence || piece.kind === 'quotation' || auxiliaries.has(piece.key)) break;
    if (isComma(piece) && !/^\p{N}+$/u.test(pieces[at - 1]?.text ?? '')) break;
    if (/^(?:of|at|for|who|in|with|from|on|said|says)$/u.test(piece.key)) break;
    if (piece.kind === 'word' && !determiners.has(piece.key) && !isPossessive(piece)) found.push(piece.key);
  }
  return found.some((word) => personRoles.has(word)) ? found : [];
}

/** A free description of somebody, "the president", "a spokesman": not the title and not the apposition of a name. */
export function isOtherPerson(pieces: Pieces, at: number): boolean {
  const piece = pieces[at];
  if (piece?.kind !== 'word' || piece.capital || !personRoles.has(piece.key)) return false;
  const next = pieces[at + 1];
  if (isNameWord(next) || personRoles.has(next?.key ?? '') || (isComma(next) && isNameWord(pieces[at + 2])))
    return false;
  for (let place = at - 1; place >= 0 && at - place < longestApposition; place -= 1) {
    const before = pieces[place];
    if (before?.sentence !== piece.sentence || before.kind === 'quotation' || auxiliaries.has(before.key)) return true;
    if (isComma(before)) return !isNameWord(pieces[place - 1]) && !/^\p{N}+$/u.test(pieces[place - 1]?.text ?? '');
  }
  return true;
}

/** The persons of an article: who has a title or a description somewhere is one everywhere. */
export function peopleOf(runs: readonly (Run & { readonly length: number })[]): Map<string, Person> {
  const people = new Map<string, Person>();
  const alone = new Set(runs.filter(({ length }) => length === 1).map(({ surname }) => surname));
  for (const run of runs) {
    const known = people.get(run.surname);
    const named = run.kind === 'unknown' && run.length >= 2 && alone.has(run.surname);
    if (run.kind !== 'person' && !named) continue;
    const gender = known?.gender ?? run.gender;
    const roles = new Set([...(known?.roles ?? []), ...run.roles]);
    people.set(run.surname, gender ? { gender, roles } : { roles });
  }
  return people;
}
