import { defineCheck } from '../model/check.ts';
import type { Report } from '../model/finding.ts';
import type { NameRelation, Relation } from '../model/relation.ts';
import { textOf } from '../model/span.ts';

export const nameMisspelt = defineCheck({
  id: 'name-misspelt',
  severity: 'error',
  summary: 'A name is a near miss of a known one, or spelt as its claim forbids',
  docs: {
    what:
      'A capitalised word that is one letter away from a word of a known name (two where that has more than eight letters; a swap of ' +
      'neighbours is one) and is in no accepted spelling; or a spelling listed under "never".',
    why: 'A misspelt name is the error that its bearer sees first.',
    silent:
      'Other known names, names of fewer than five letters, accents left out or written out, forms of a name (Norway, Norwegian), and words that a ' +
      'dictionary has, unless the rest of the name stands beside them. A surname of its own (Hansen for Hanson) counts only where the article has ' +
      'the name itself too. A word alone needs six letters and, in an article that has the name nowhere in full, a usual slip: a doubled letter, a ' +
      'swap, a neighbour on the keyboard, a vowel for a vowel, a like sound. Addresses and furniture are not read.',
    example: {
      claim: 'names: {greta-lindqvist: Greta Lindqvist}',
      article: 'Greta Lindqvisst opened the exhibition.',
      says: 'The article has "Greta Lindqvisst"; names/greta-lindqvist has "Greta Lindqvist"',
    },
  },
  messages: {
    near: 'The article has "{found}"; {claim} has "{spelling}"',
    never: 'The article has "{found}", which {claim} forbids; expected "{spelling}"',
  },
  run: ({ relations }) => relations.filter(isMisspelt).map(toReport),
});

const isMisspelt = (relation: Relation): relation is NameRelation =>
  relation.kind === 'name' && relation.verdict === 'contradicts';

function toReport({ claim, article, found, claimed, form, spelling }: NameRelation): Report {
  const printed = textOf(found).replace(/\s+/gu, ' ');
  return {
    messageId: form === 'never' ? 'never' : 'near',
    data: { found: printed, claim: claim.name, spelling },
    primary: { span: found, text: `expected "${spelling}"` },
    related: [
      {
        span: claimed,
        text: form === 'never' ? 'a spelling that the desk forbids' : 'the spelling that the desk accepts',
      },
    ],
    article,
    claim,
    suggestion: spelling,
    values: [printed, spelling],
  };
}
