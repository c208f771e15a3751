import { defineAcceptanceCheck } from '../model/check.ts';
import { textOf } from '../model/span.ts';

const millisecondsADay = 86_400_000;

export const stetExpired = defineAcceptanceCheck({
  id: 'stet-expired',
  severity: 'error',
  summary: 'An acceptance whose date has passed',
  docs: {
    what:
      'An entry under `stet:` may have an `until`, the last day on which it holds. This check tells of an entry whose day has ' +
      'passed; what it let stand is reported again.',
    why: 'A date is set so that somebody looks again: has the outlet corrected the line, is the error still worth keeping?',
    silent:
      'On the day itself the entry still holds. An entry without `until` never expires. With `--today` the day can be set, ' +
      'and with `--no-stet` no entry is judged.',
    example: {
      claim: 'stet:\n  - {article: bridge-2024-05-02, text: 15 April 2014, reason: Printed so., until: 2024-12-31}',
      says: 'The acceptance of "15 April 2014" held until "2024-12-31", and today is "2025-02-11"; correct the text, or set a later date',
    },
  },
  messages: {
    expired:
      'The acceptance of "{text}" held until "{until}", and today is "{today}"; correct the text, or set a later date',
  },
  run: ({ expired }, { today }) =>
    expired.map((entry) => {
      const span = entry.until?.span ?? entry.span;
      const until = textOf(span).replace(/^["']|["']$/g, '');
      return {
        messageId: 'expired',
        data: { text: entry.text.value, until, today: isoDay(today) },
        primary: { span, text: 'has passed' },
        related: [],
        values: [entry.article?.value ?? entry.claim?.value ?? '', entry.text.value, until],
      };
    }),
});

const isoDay = (day: number): string => new Date(day * millisecondsADay).toISOString().slice(0, 10);
