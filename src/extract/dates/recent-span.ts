import type { TimeUnit } from '../../model/time.ts';
import { spread, shifted } from './deictic.ts';
import { countOf, countWord, space } from './pattern.ts';
import * as cues from './cues.ts';
import type { DatePattern } from './pattern.ts';

/** "the past two months", "the next two weeks", "the last year": a stretch that ends or begins at publication. */
export const recentSpan: DatePattern = {
  name: 'recent-span',
  needs: cues.unit | cues.spanWord,
  pattern: new RegExp(
    `(?<![\\w-])the${space}(?<way>last|past|next|coming|previous|following|first|latest|same)${space}(?:(?<count>${countWord}|\\w+teen|\\w+ty(?:[ -]\\w+)?)${space})?(?<unit>hour|day|week|month|year|decade)s?(?![\\w-])`,
    'gi',
  ),
  read: (match, { today }) => {
    const { way = '', count, unit = '' } = match.groups ?? {};
    const amount = count === undefined ? 1 : countOf(count);
    if (
      !Number.isFinite(amount) ||
      (count === undefined && /^(?:first|latest|same|following|next|previous)$/i.test(way))
    )
      return undefined;
    const time = unit.toLowerCase() === 'hour' ? 'PT' : 'P';
    const lower = (unit.toLowerCase() === 'decade' ? 'year' : unit.toLowerCase()) as TimeUnit;
    const many = unit.toLowerCase() === 'decade' ? amount * 10 : amount;
    const timex = `${time}${many}${lower[0]?.toUpperCase()}`;
    const around = /^(?:last|past)$/i.test(way) ? -1 : /^(?:next|coming)$/i.test(way) ? 1 : undefined;
    // the first and the following ones are reckoned from the story, which does not say whence
    if (around === undefined || !today)
      return { readings: [], states: () => true, stated: ['duration'], anchor: 'none', timex };
    const range = shifted(today, 0, spread(many, undefined)[1], lower, around);
    return {
      readings: [range],
      states: (other) => other.lo <= range.hi && range.lo <= other.hi,
      stated: ['duration'],
      anchor: 'publication',
      timex,
    };
  },
};
