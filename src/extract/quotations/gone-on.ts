import type { Piece } from './clauses.ts';
import type { Pair } from './marks.ts';
import type { Page, Speaker } from './spoken-page.ts';

/** An attribution between two parts of one quotation has at most so many characters. */
const longestInset = 280;

/** "..." X said. "...": between two quotations stands nothing but the attribution of the first. */
export function goneOn(page: Page, at: number, speaker: Speaker | undefined): Speaker | undefined {
  const { pieces, pairs, text } = page;
  const pair = pairs[pieces[at]?.pair ?? -1];
  const previous = pairs[(pieces[at]?.pair ?? 0) - 1];
  if (!speaker || !pair || !previous || pair.start - previous.end > longestInset) return undefined;
  // a quotation that is left open and opened again is one
  if (!previous.closed && text.slice(previous.end, pair.start).trim() === '') return speaker;
  if (speaker.start < previous.end || speaker.end > pair.start) return undefined;
  const place = at - 1;
  const first = placeBehind(pieces, at);
  const { sentence } = pieces[first] ?? { sentence: -1 };
  for (let step = first; step < at; step += 1) if (pieces[step]?.sentence !== sentence) return undefined;
  if (!/^[.,;:]$/u.test(pieces[place]?.text ?? '') && !/\.$/u.test(pieces[place]?.text ?? '')) return undefined;
  return isWhole(page, at, pair) ? speaker : undefined;
}

/** The first piece behind the quotation before. */
function placeBehind(pieces: readonly Piece[], at: number): number {
  let place = at;
  while (place > 0 && pieces[place - 1]?.kind !== 'quotation') place -= 1;
  return place;
}

/** More than a word that is taken up again: "Transition" is a reference to ... */
function isWhole({ pieces, text }: Page, at: number, pair: Pair): boolean {
  const next = pieces[at + 1];
  const goes = next?.sentence === pieces[at]?.sentence && next?.kind === 'word';
  return !goes || text.slice(pair.from, pair.to).split(/\s+/u).length >= 4;
}
