import { overlapping } from '../../model/time.ts';
import { yearRange } from '../../parse/calendar.ts';
import { partOf } from './month.ts';
import { partWord, space } from './pattern.ts';
import * as cues from './cues.ts';
import type { DatePattern } from './pattern.ts';

// What makes four digits a count and not a year.
const counted = `(?!${space}(?:people|men|women|children|members|troops|soldiers|dollars|euros|pounds|jobs|homes|miles|km|kilometres|metres|feet|tonnes|tons|percent|per${space}cent|pc|million|billion|times|votes|seconds|minutes|hours|days|weeks|months|years|points|seats|cases|deaths|others)\\b)`;

/** "2022", "early 2022", "the 2020 election", "pre-2014". Numbers with a sign, a comma or a unit are figures. */
export const year: DatePattern = {
  name: 'year',
  needs: cues.fourDigits,
  pattern: new RegExp(
    `(?<![\\w.,:/$£€@#&=?+%]|[A-Za-z][-–]|(?<!\\b[12]\\d{3})[\\d][-–]|\\d[\\s\\u00A0])(?:(?<part>${partWord}(?:${space}|-))|(?<side>pre|post)-|fiscal${space})?(?<year>1\\d{3}|20\\d{2})(?![\\d\\w%]|[.,:/]\\d|[-–](?![12]\\d{3}\\b)[\\da-z]|${space}\\d)${counted}`,
    'gi',
  ),
  read: (match, { text }) => {
    const number = Number(match.groups?.year);
    const part = match.groups?.part?.replace(/[\s-]+$/, '');
    // a round count of things ("2000 protesters") is none; after a determiner or a preposition of time it is one
    const before = text.slice(Math.max(0, match.index - 12), match.index);
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 20);
    const placed =
      /(?:\b(?:in|since|by|until|till|of|the|from|for|during|after|before|between|and|to|around|about)|['’]s|s['’]|\()[\s\u00A0-]+$/i.test(
        before + (part ?? ''),
      );
    const alone = before.trim() === '' && after.trim() === '';
    if (number < 1800 && !placed && !alone && !/^[\s\u00A0]*[-–)]/.test(after)) return undefined;
    if (number % 100 === 0 && !placed && /^[\s\u00A0]+[a-z]+s\b/.test(after)) return undefined;
    // "before 2014" is a side of a year; which day it means is open
    if (match.groups?.side) {
      return {
        readings: [],
        states: () => true,
        stated: ['year'],
        anchor: 'absolute',
        timex: String(number),
        hedge: `${match.groups.side.toLowerCase()}-`,
      };
    }
    const range = partOf(yearRange(number), part);
    return {
      readings: [range],
      states: (other) => overlapping(range, other),
      stated: ['year'],
      anchor: 'absolute',
      timex: String(number),
      ...(part ? { hedge: part.toLowerCase() } : {}),
    };
  },
};

/** "the 1990s", "the late 1980s". */
export const decade: DatePattern = {
  name: 'decade',
  needs: cues.fourDigits,
  pattern: new RegExp(
    `(?<![\\w$£€])(?:the${space})?(?:(?<part>${partWord})(?:${space}|-)(?:the${space})?)?(?<decade>1[89]\\d|20\\d)0['’]?s\\b`,
    'gi',
  ),
  read: (match) => {
    const first = Number(match.groups?.decade) * 10;
    const whole = { lo: yearRange(first).lo, hi: yearRange(first + 9).hi };
    const range = partOf(whole, match.groups?.part);
    return {
      readings: [range],
      states: (other) => overlapping(range, other),
      stated: ['year'],
      anchor: 'absolute',
      timex: String(match.groups?.decade),
      ...(match.groups?.part ? { hedge: match.groups.part.toLowerCase() } : {}),
    };
  },
};

const inWords = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const tensInWords = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** "nineteen ninety-six", "two thousand and four" after "in" or "year": as broadcasters write years. */
export const yearInWords: DatePattern = {
  name: 'year-in-words',
  needs: cues.wordOfYear,
  pattern: new RegExp(
    `(?<!\\w)(?:the${space}year${space})?(?:(?<century>eighteen|nineteen|twenty)${space}(?:(?<tens>${tensInWords.join('|')})(?:[\\s-](?<unit>${inWords.join('|')}))?|oh[\\s-](?<oh>${inWords.join('|')}))|(?<=\\b(?:in|year)${space})(?<millennium>two${space}thousand)(?:${space}(?:and${space})?(?<after>${inWords.join('|')}))?)(?![\\w-])`,
    'gi',
  ),
  read: (match) => {
    const { century, tens, unit, oh, after } = match.groups ?? {};
    const one = (word: string | undefined): number => (word ? inWords.indexOf(word.toLowerCase()) + 1 : 0);
    const hundreds = century ? { eighteen: 1800, nineteen: 1900, twenty: 2000 }[century.toLowerCase()] : 2000;
    const within = tens ? (tensInWords.indexOf(tens.toLowerCase()) + 2) * 10 + one(unit) : one(oh ?? after);
    const range = yearRange((hundreds ?? 2000) + within);
    return {
      readings: [range],
      states: (other) => overlapping(range, other),
      stated: ['year'],
      anchor: 'absolute',
      timex: String((hundreds ?? 2000) + within),
    };
  },
};

/** "241 BC": years before our era are read, and never decide. */
export const yearOfEra: DatePattern = {
  name: 'year-of-era',
  needs: cues.digit | cues.eraWord,
  pattern: /(?<![\w.,])(?<year>\d{1,4})[\s\u00A0]?(?<era>BCE?|B\.C\.(?:E\.)?|AD|A\.D\.|CE)(?!\w)/g,
  read: (match) => ({
    readings: [],
    states: () => true,
    stated: [],
    anchor: 'none',
    timex: `${/^B/.test(match.groups?.era ?? '') ? 'BC' : ''}${(match.groups?.year ?? '').padStart(4, '0')}`,
  }),
};
