import type { EventClaim, FigureClaim, Phrase } from '../../model/claim.ts';
import type { BroadPhrase } from '../../model/relation.ts';
import { isTitle, noNames } from '../../extract/names/words.ts';
import { isOrdinaryWord } from '../../parse/dictionary.ts';
import { wordsOf } from '../../parse/words.ts';
import type { Reading } from '../reading.ts';

/**
 * Phrases that fit many sentences, of claims that no `covers` holds to some articles. What makes a phrase one thing's own
 * is a name, a number, or two words that do not stand in every article.
 */
export function findBroadPhrases({ claims }: Reading): BroadPhrase[] {
  return claims
    .filter((claim): claim is EventClaim | FigureClaim => claim.section === 'events' || claim.section === 'figures')
    .filter(({ covers }) => covers === undefined)
    .flatMap((claim) => claim.said.filter(isBroad).map((phrase) => ({ claim, phrase })));
}

/**
 * A phrase is broad that weighs no more and is no longer: "the meeting", "lasted for {}", "{} people were killed". Where both
 * numbers come from: of stretches of news copy that weigh at most 1, every second one of two words stands in another of 183
 * articles too, of three words every fifth, of four one in sixteen, of five one in fifty; of three words that weigh more, one in ten.
 */
const mostWeight = 1;
const mostWords = 4;

/** Exported for the tests alone. */
export function isBroad({ text }: Phrase): boolean {
  const line = text.replace(/\{[^{}]*\}/g, (slot) => ' '.repeat(slot.length));
  const words = wordsOf(line)
    .filter(({ kind }) => kind === 'word')
    .map(({ start, end }) => line.slice(start, end).replace(/['’]s?$/u, ''));
  const weights = words.map(weightOf);
  if (words.length > mostWords) return false;
  if (weights.reduce((sum, weight) => sum + weight, 0) > mostWeight) return false;
  // last, for the dictionaries take a while to read
  return words.every((word, index) => weights[index] !== 1 || isOrdinaryWord(word));
}

/**
 * A grammatical word, a month or a day of the week weighs nothing, one that any article may have a half, another a whole, and a
 * name more than a phrase may weigh.
 */
function weightOf(word: string): number {
  if (/^\p{Lu}{2,}$/u.test(word)) return Infinity; // "US" and "IT" are names, "us" and "it" are none
  const lower = word.toLowerCase();
  if (noNames.has(lower) || grammatical.has(lower)) return 0;
  if (everywhere.has(lower) || isTitle(lower)) return 0.5;
  return lower === word ? 1 : Infinity;
}

/** Beside the words that begin a sentence in capitals: those that do so seldom. */
export const grammatical: ReadonlySet<string> = new Set(
  'up out off down back away ago too very least less fewer being having doing done per via like well else along'.split(
    ' ',
  ),
);

/** What news of any kind is told with: who acts and speaks, what happens to people, time and amount. */
export const everywhere: ReadonlySet<string> = new Set(
  `person people man men woman women child children family families group groups company companies firm government
  governments party parties minister ministers leaders official officials authorities police court country countries
  city town state states world home place area
  say says said saying tell tells told call calls called announce announced report reports add added ask speak speaks spoke
  spoken write wrote show shows showed agree agreed accused confirmed warned
  be become becomes became get got go goes going went gone come comes came make makes made take takes took taken give gives
  gave given have hold holds held keep kept put set see saw seen find found use used leave leaves left stand stands stood
  want wanted begin begins began begun start starts started continue continued end ends ended happen happens happened expect
  expected plan plans planned include includes included work works worked meet meets met
  rise rises rose risen fall falls fell fallen increase increased drop dropped lose lost win won pay paid cost costs lead led
  open opened close closed reach reached
  die dies died dead kill kills killed injured wounded hurt arrested attack attacked live lived
  time times moment second minute minutes hour hours day days week weeks weekend month months year years decade night morning
  evening afternoon daily annual past future late early latest recent new old young long
  number numbers total amount part percent percentage per cent hundred hundreds thousand thousands million millions billion
  billions trillion dozen dozens big large small high higher low lower great good major main top full public local national
  international general special meeting meetings talks visit statement story news way thing things case issue`
    .trim()
    .split(/\s+/u),
);
