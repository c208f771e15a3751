import { cellOf } from '../visible.ts';

const breaks = /[\t\n\v\f\r\u0085\u2028\u2029]+/gu;
// Control, format, surrogate, private and unassigned characters.
const hidden = /\p{C}/gu;

/**
 * Text as a page may show it: a line break is a space, and what has no shape of its own, marks of direction above all, is written
 * out. The markup characters are the renderer's business.
 */
export const shown = (text: string): string =>
  text.replace(breaks, ' ').replace(hidden, (character) => cellOf(character).text);

/** The same, cut between words to about so many characters. */
export function shortened(text: string, most: number): string {
  const whole = shown(text.slice(0, 4 * most))
    .replace(/\s+/gu, ' ')
    .trim();
  const characters = Array.from(whole);
  if (characters.length <= most) return whole;
  const cut = characters.slice(0, most).join('');
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), cut.length / 2))} …`;
}

/** 12,345 */
export const grouped = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/gu, ',');

export const counted = (count: number, noun: string, plural = `${noun}s`): string =>
  `${grouped(count)} ${count === 1 ? noun : plural}`;

/** As in `stet guard`: one decimal place. */
export const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
