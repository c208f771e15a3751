import { defineCheck } from '../model/check.ts';
import { problemReports } from '../model/problem-reports.ts';

export const articleSchema = defineCheck({
  id: 'article-schema',
  severity: 'error',
  summary: 'Front matter or encoding of an article that cannot be read',
  docs: {
    what:
      'An article is a text file in UTF-8. It begins with front matter, YAML between two lines of "---", which gives `outlet`, ' +
      '`headline` and `published`, an ISO date or a date-time with its offset. An `id`, where there is one, is the name of the file, ' +
      'and no two articles have the same.',
    why:
      'Every "Monday" and every "last week" is reckoned from `published`. Without a day that can be trusted nothing that is ' +
      'reckoned from it decides, and an error in the article may pass.',
    silent:
      'Other keys are kept and ignored. A date-time without an offset is taken for local time. The text itself is read as found, ' +
      'whatever its marks, spaces and menus.',
    example: {
      article:
        '---\noutlet: The Courier\nheadline: Bridge reopens\npublished: 2024-02-30\n---\nThe bridge reopened today.',
      says: '"published" cannot be used: "2024-02-30" is no day of the calendar: February 2024 has 29 days',
    },
  },
  messages: { unreadable: '{problem}' },
  run: (evidence) => problemReports(evidence, 'article-schema', 'unreadable', 'to be mended here'),
});
