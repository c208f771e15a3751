import { defineCheck } from '../model/check.ts';
import type { Report } from '../model/finding.ts';
import type { PostRelation, Relation } from '../model/relation.ts';
import { textOf } from '../model/span.ts';
import type { Label } from '../model/span.ts';

export const postMismatch = defineCheck({
  id: 'post-mismatch',
  severity: 'error',
  summary: "An article gives somebody a post that is another's",
  docs: {
    what:
      'A post right before a name ("US Defence Secretary Ann Lee") or beside it between commas ("Ann Lee, the US defence secretary,"), where ' +
      'by the claims another has that post on the day of publication, and the person has another one on that day, or had another one last, ' +
      "since when this one has been other people's, or will have this one later. One who had it before is given it again where it stands " +
      'between commas, as claimed, in a clause about now ("Ann Lee, the mayor of Oldtown, will open it"). A shortened post ("defence ' +
      'secretary") means every claimed one that ends so. It is judged where the person has none of them, but a post of the same country or ' +
      'body, with which the full form begins ("US"). "American" is "US", "British" is "UK".',
    why: 'A wrong title is as wrong as a wrong name, and the claims know who holds the post.',
    silent:
      'Former, ex-, acting, deputy, vice, interim, -elect, -designate, new, next and any other longer post; a single word such as "President", ' +
      'and a phrase that names no country or body; one who has had the post before, in front of the name or in the past tense, for a title is ' +
      'kept; people of whom the claims do not know what they were then; vacant and shared posts, the days about a change, an unknown day of ' +
      'publication; lists; headings, list lines, captions and quotations; a surname that another may have; a sentence with a date long past ' +
      'or about an election or appointment, or one that denies, supposes or plays it.',
    example: {
      claim:
        'names: {ann-lee: Ann Lee, bo-chan: Bo Chan}\nposts:\n  mayor: {called: Mayor of Oldtown, held: {2024-05-02: bo-chan}}\n' +
        '  sheriff: {called: Sheriff of Oldtown, held: {2021: ann-lee}}',
      article: 'Ann Lee, the mayor of Oldtown, opened the bridge.',
      says: 'The article calls Ann Lee "mayor of Oldtown"; by posts/mayor that is Bo Chan since 2 May 2024',
    },
  },
  messages: { other: 'The article calls {person} "{found}"; by {claim} that is {holder} {since}' },
  run: ({ relations }) => relations.flatMap((relation) => (isMismatch(relation) ? [toReport(relation)] : [])),
});

type Mismatch = PostRelation & Required<Pick<PostRelation, 'instead'>>;

const isMismatch = (relation: Relation): relation is Mismatch =>
  relation.kind === 'post' && relation.verdict === 'contradicts' && relation.instead !== undefined;

function toReport({ claim, article, found, claimed, instead }: Mismatch): Report {
  const printed = textOf(found).replace(/\s+/gu, ' ');
  const { person, holder, since, own } = instead;
  const called = own?.called[0];
  const ownPost: Label[] = called ? [{ span: called.span, text: `what ${person} is on that day` }] : [];
  return {
    messageId: 'other',
    data: { person, found: printed, claim: claim.name, holder, since },
    primary: { span: found, text: `not ${person}'s post` },
    related: [{ span: claimed, text: `${holder} has it ${since}` }, ...ownPost],
    article,
    claim,
    ...(called && { suggestion: called.value }),
    values: [person, printed, holder],
  };
}
