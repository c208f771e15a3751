import { noNames } from '../extract/names/words.ts';
import { everywhere, grammatical } from './breadth.ts';
import type { Word } from './wording.ts';

/** What speakers say whatever they speak of: thanks, condolences, hopes, and that there is no comment. */
const spoken: ReadonlySet<string> = new Set(
  `thank thanks grateful gratitude honor honored privilege welcome congratulations congratulate congratulated proud pleased delighted happy
  glad excited sorry sad saddened shocked apologize apology regret god bless hope hopes hoping wish love like liked loved
  think thinks thought thoughts prayer prayers pray condolences victims heart hearts loved ones sympathies believe know knows knew
  feel feels felt understand remember forget mean means sure certain clear clearly honest frankly obviously absolutely certainly really
  actually simply truly deeply very quite maybe perhaps probably possible impossible able ready hard easy difficult important
  need needs let lets help helps support supports try trying tried look looks looking forward wait waiting watch listen
  right wrong true best better bad worse worst nice strong real same different together everybody everyone
  somebody someone anybody anyone nobody something anything everything nothing lot lots bit kind sort side point question questions answer
  comment comments investigation investigations ongoing allegations seriously serious aware situation incident matter decision decisions process
  job life lives change changes chance fact facts idea reason problem problems result results team friend friends
  body everyone's always never ever soon yet already today tomorrow yesterday tonight week stop stay move turn talk talking doing
  going gonna ca wo ain don coming seeing making taking giving getting having saying telling asking working living leaving keeping putting
  being meeting bringing bring brings brought join joined joining stay standing stand`
    .trim()
    .split(/\s+/u),
);

/**
 * How much a word, as compared, tells one utterance from another: nothing if it is grammatical, a small number, or in every speech,
 * and a half if it may stand in any article.
 */
function weightOf(key: string): number {
  const plain = key.replace(/n?'(?:t|s|ll|re|ve|d|m)$/u, '');
  if (/^[\p{N}.,:]+$/u.test(plain)) return plain.length > 2 ? 1 : 0;
  if (plain.length < 3 || !/^\p{L}+$/u.test(plain)) return 0;
  if ([noNames, grammatical, spoken].some((list) => list.has(plain))) return 0;
  return everywhere.has(plain) ? 0.5 : 1;
}

/** How much the words tell together, each counted once: "the end of the year" 1, "raise the fares" 2. */
export const tellingWeight = (words: readonly Word[]): number =>
  [...new Set(words.map(({ key }) => key))].reduce((sum, key) => sum + weightOf(key), 0);
