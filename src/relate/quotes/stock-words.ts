import { noNames } from '../../extract/names/words.ts';
import { keptByWord } from '../../parse/characters.ts';
import { everywhere, grammatical } from '../values/breadth.ts';
import { wordingOf } from '../wording.ts';
import type { Word } from '../wording.ts';

const listed = (words: string): string[] => wordingOf(words).map(({ key }) => key);

/** Thanks, condolences, hopes, tributes, and that there is no comment: what is said in the same words of anybody. */
const courtesies: ReadonlySet<string> = new Set(
  listed(`thank thanks thanked grateful gratitude honor honored privilege privileged welcome congratulations congratulate congratulated proud
  pleased delighted delight happy glad excited sorry sad sadly sadness saddened shock shocked apologize apologies apology regret regrets god
  bless hope hopes hoping wish wishes love loved loving beloved thoughts thinking prayer prayers pray condolences condolence victims heart
  hearts heartbroken heartfelt ones sympathy sympathies sincere sincerely deepest sorely missed miss grief grieving mourn mourning bereaved
  tragic tragedy tribute tributes comfort cherished dear dearly remembered family families colleague colleagues comment comments
  commenting`),
);

/** What speakers say whatever they speak of. */
const spoken: ReadonlySet<string> = new Set([
  ...courtesies,
  ...listed(`like liked think thinks thought believe know knows knew feel feels felt understand remember forget mean means sure certain clear clearly honest frankly obviously absolutely certainly really
  actually simply truly deeply very quite maybe perhaps probably possible impossible able ready hard easy difficult important
  need needs let lets help helps support supports try trying tried look looks looking forward wait waiting watch listen
  right wrong true best better bad worse worst nice strong real same different together everybody everyone
  somebody someone anybody anyone nobody something anything everything nothing lot lots bit kind sort side point question questions answer
  comment comments investigation investigations ongoing allegations seriously serious aware situation incident matter decision decisions process
  job life lives change changes chance fact facts idea reason problem problems result results team friend friends
  body everyone's always never ever soon yet already today tomorrow yesterday tonight week stop stay move turn talk talking doing
  going gonna ca wo ain don coming seeing making taking giving getting having saying telling asking working living leaving keeping putting
  being meeting bringing bring brings brought join joined joining stay standing stand remain remains remained speculate speculation
  inappropriate ongoing continue continues touch everything times`),
]);

/**
 * How much a word, as compared, tells one utterance from another: nothing if it is grammatical, a small number, or in every speech,
 * and a half if it may stand in any article.
 */
const weightOf = keptByWord((key: string): number => {
  const plain = key.replace(/n?'(?:t|s|ll|re|ve|d|m)$/u, '');
  if (/^[\p{N}.,:]+$/u.test(plain)) return plain.length > 2 ? 1 : 0;
  if (plain.length < 3 || !/^\p{L}+$/u.test(plain)) return 0;
  if ([noNames, grammatical, spoken].some((list) => list.has(plain))) return 0;
  return everywhere.has(plain) ? 0.5 : 1;
});

/** How much the words tell together, each counted once: "the end of the year" 1, "raise the fares" 2. */
export const tellingWeight = (words: readonly Word[]): number =>
  [...new Set(words.map(({ key }) => key))].reduce((sum, key) => sum + weightOf(key), 0);

/** How many words are of thanks, condolences and their like: none in "he was not there and did not do it". */
export const courtesiesIn = (words: readonly Word[]): number => words.filter(({ key }) => courtesies.has(key)).length;
