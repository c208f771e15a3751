import type { TimeUnit } from '../../model/time.ts';
import { spread } from './deictic.ts';
import { countOf, countWord, never, space } from './pattern.ts';
import * as cues from './cues.ts';
import type { DatePattern } from './pattern.ts';

/**
 * "nearly three years after", "two days before", "a month into": a duration that leads to an event. It dates the event
 * that follows it; which day it is reckoned from is settled where it is related (relate/reckon).
 */
export const offset: DatePattern = {
  name: 'offset',
  needs: cues.unit | cues.leadWord,
  pattern: new RegExp(
    `(?<!\\w|\\b(?:for|lasted|took|spent)${space}(?:(?:about|around|some|roughly|nearly|almost|over|more${space}than|less${space}than|at${space}least)${space})?)(?:(?<hedge>about|around|some|roughly|nearly|almost|just${space}over|just${space}under|over|more${space}than|less${space}than|at${space}least|within)${space})?(?<count>${countWord})(?:${space}|-)(?:full${space})?(?<unit>hour|day|week|month|year|decade)s?${space}(?<link>after|since|before|into)\\b(?![\\s\\u00A0]*[.,;:])`,
    'gi',
  ),
  read: (match) => {
    const { hedge, count = '', unit = '', link = '' } = match.groups ?? {};
    const tens = unit.toLowerCase() === 'decade' ? 10 : 1;
    const amount = countOf(count);
    if (!Number.isFinite(amount)) return undefined;
    const [min, max] = spread(amount, hedge);
    const start = match[0].length - link.length;
    return {
      readings: [],
      states: never,
      stated: ['duration'],
      anchor: 'event',
      timex:
        unit.toLowerCase() === 'hour'
          ? `PT${amount}H`
          : `P${amount * tens}${tens === 10 ? 'Y' : unit.slice(0, 1).toUpperCase()}`,
      ...(hedge ? { hedge: hedge.toLowerCase() } : {}),
      offset: {
        direction: /before/i.test(link) ? 'before' : 'after',
        min: Math.max(0, min) * tens,
        max: max * tens,
        unit: (tens === 10 ? 'year' : unit.toLowerCase()) as TimeUnit,
        link: [start, match[0].length],
      },
    };
  },
};

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
/** An anniversary is marked on its day or some weeks around it. */
const aroundAnniversary = 0.1;

/** "the one-year anniversary of", "the 20th anniversary of": so many years after the event that follows, to the day or nearly. */
export const anniversary: DatePattern = {
  name: 'anniversary',
  needs: cues.anniversaryWord,
  pattern: new RegExp(
    `(?<!\\w)(?:(?<years>${countWord})[\\s\\u00A0-]year|(?<ordinal>${ordinals.join('|')})|(?<nth>\\d{1,3})(?:st|nd|rd|th))${space}anniversary${space}(?<link>of)\\b`,
    'gi',
  ),
  read: (match) => {
    const { years, ordinal, nth, link = '' } = match.groups ?? {};
    const amount = years ? countOf(years) : ordinal ? ordinals.indexOf(ordinal.toLowerCase()) + 1 : Number(nth);
    if (!Number.isFinite(amount)) return undefined;
    return {
      readings: [],
      states: never,
      stated: ['duration'],
      anchor: 'event',
      timex: `P${amount}Y`,
      offset: {
        direction: 'after',
        min: amount - aroundAnniversary,
        max: amount + aroundAnniversary,
        unit: 'year',
        link: [match[0].length - link.length, match[0].length],
      },
    };
  },
};
