import type { Passage } from '../../model/article.ts';
import { textOf } from '../../model/span.ts';

const month = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)\\p{Ll}*\\.?';
const date = `(?:,?\\s(?:${month}\\s\\d{1,2}|\\d{1,2}\\s${month})(?:,?\\s\\d{4})?)`;
const country = '(?:,\\s\\p{Lu}[\\p{L}.]+(?:\\s\\p{Lu}[\\p{L}.]+)?)';
const agency = '(?:\\s?\\([\\p{L}][^()]{1,30}\\))';
const dash = '\\s?(?:--|[-–—:_])\\s';
const capitals = "\\p{Lu}[\\p{Lu}.’']{3,}(?:[ /-]\\p{Lu}[\\p{Lu}.’']+){0,3}";
const place = "\\p{Lu}[\\p{L}.’']+(?:[ /-]\\p{Lu}[\\p{L}.’']+){0,3}";

// "KYIV, Ukraine (AP) -", "BRUSSELS, Feb 12 -", "PARIS -"; in small letters only with a date or an agency.
const pattern = new RegExp(
  `^(?:${capitals}${country}?${date}?${agency}?|${place}${country}?(?:${date}${agency}?|${agency}))${dash}`,
  'u',
);

/** Whether the story's first paragraph opens with the place that it was written in. */
export function hasDateline(passages: readonly Passage[]): boolean {
  const first = passages.find((passage) => passage.kind === 'paragraph');
  if (!first) return false;
  const head = textOf(first.span).slice(0, 120);
  return mayBeDateline(head) && pattern.test(head);
}

/** Before the first dash every word has a capital, brackets aside. The pattern takes longer to compile than a story to read. */
function mayBeDateline(head: string): boolean {
  const end = head.search(/[-–—:_]\s/);
  return end > 0 && !/\s[a-z]/.test(head.slice(0, end).replace(/\([^()]*/g, ''));
}
