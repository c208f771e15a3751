import { defineCheck } from '../model/check.ts';
import type { Report } from '../model/finding.ts';
import type { NameVariation } from '../model/relation.ts';
import { textOf } from '../model/span.ts';

export const nameVaries = defineCheck({
  id: 'name-varies',
  severity: 'warning',
  summary: 'Two accepted spellings of one name inside one article',
  docs: {
    what:
      'One article spells a name in two of the ways that its claim accepts ("Zelensky" and "Zelenskyy"). The finding stands at the spelling that ' +
      'the article has less often, or at the later one, once for each name.',
    why: 'Either spelling is right, but a reader who meets both takes them for two people, or for carelessness.',
    silent:
      'Surnames alone beside the whole name; short and long forms (Joe and Joseph, UN and United Nations); capitals and the dots of initials; captions, ' +
      'headlines of other stories, titles of works, addresses, and longer names that the name is part of.',
    example: {
      claim: 'names: {pavlo-hordiienko: [Pavlo Hordiienko, Pavlo Hordienko]}',
      article: 'Pavlo Hordiienko led the inquiry. Mr Hordienko will report in May.',
      says: 'The article has "Hordienko" here and "Pavlo Hordiienko" elsewhere; names/pavlo-hordiienko accepts either, but not both in one article',
    },
  },
  messages: {
    varies:
      'The article has "{found}" here and "{other}" elsewhere; {claim} accepts either, but not both in one article',
  },
  run: ({ nameVariations }) => nameVariations.map(toReport),
});

const printed = (text: string): string => text.replace(/\s+/gu, ' ');

function toReport({ claim, article, found, other, spelling }: NameVariation): Report {
  const [here, elsewhere] = [printed(textOf(found)), printed(textOf(other))];
  return {
    messageId: 'varies',
    data: { found: here, other: elsewhere, claim: claim.name },
    primary: { span: found, text: `"${spelling}" elsewhere in the article` },
    related: [{ span: other, text: 'the other spelling' }],
    article,
    claim,
    suggestion: spelling,
    values: [here, elsewhere],
  };
}
