import { describe, expect, test } from 'vitest';
import { judge } from '../../src/guard/judge.ts';
import { claimedMutations, tryMutation } from '../../src/guard/measure.ts';
import { applyEdits } from '../../src/guard/edits.ts';
import { parseArticle } from '../../src/parse/article/index.ts';
import { joinClaims, parseClaims } from '../../src/parse/claims/index.ts';

const front = '---\noutlet: The Valley Post\nheadline: News\npublished: 2025-02-11\n---\n';

/** What becomes of the change that makes the one text the other: caught, the kind of exemption, or unnoticed. */
function fate(claims: string, text: string, changed: string): string {
  const known = joinClaims([parseClaims({ path: 'claims/desk.yaml', text: claims })]).claims;
  const judged = judge(parseArticle({ path: 'articles/news.md', text: `${front}${text}\n` }).article, known);
  const mutation = judged.mentions
    .flatMap((mention) => claimedMutations(judged, mention, known))
    .find(({ edits }) => applyEdits(`${front}${text}`, edits) === `${front}${changed}`);
  if (!mutation) return 'no slip';
  const { caught, exempt } = tryMutation(judged, mutation, known);
  return caught ? 'caught' : (exempt?.kind ?? 'unnoticed');
}

type Case = readonly [claims: string, text: string, changed: string, fate: string];

describe('what nobody need notice', () => {
  test.for<Case>([
    // a date before an event that is to come is of another one, unless its own words look ahead
    ['events:\n  fair: "the fair on {3 May 2026}"\n', 'There is the fair on 3 May 2026.', 'There is the fair on 3 May 2016.', 'left-alone'],
    ['events:\n  fair: "the fair will open on {3 May 2026}"\n', 'There the fair will open on 3 May 2026.', 'There the fair will open on 3 May 2016.', 'caught'],
    // a name that is as near to another, is another, or is the name inflected
    ['names:\n  a: Ada Hallett\n  b: Bo Hallatt\n', 'There Ada Hallett and Bo Hallatt met. Ms Hallett left.', 'There Ada Hallett and Bo Hallatt met. Ms Halltt left.', 'left-alone'],
    ['names:\n  a: Ada Hallett\n  b: Bo Halltt\n', 'There Ada Hallett and Bo Halltt met. Ms Hallett left.', 'There Ada Hallett and Bo Halltt met. Ms Halltt left.', 'left-alone'],
    ['names:\n  a: Montedison\n  b: Montedision\n', 'There Montedision and Montedison met.', 'There Montedison and Montedison met.', 'left-alone'],
    ['names:\n  a: Ada Atimadi\n', 'There Ada Atimadi spoke. Ms Atimadi left.', 'There Ada Atimadi spoke. Ms Atimadii left.', 'left-alone'],
    ['names:\n  a: Ada Atimadi\n', 'There Ada Atimadi spoke. Ms Atimadi left.', 'There Ada Atimadi spoke. Ms Atmadi left.', 'caught'],
    // an ordinary word by itself
    ['names:\n  a: Pentagon\n', 'At the Pentagon they met.', 'At the Pentaggon they met.', 'left-alone'],
    ['names:\n  a: Lake Pentagon\n', 'At Lake Pentagon they met.', 'At Lake Pentaggon they met.', 'caught'],
    // a part of a mention makes the whole of it wrong
    ['figures:\n  final: "final lasted {two hours and 47 minutes}"\n', 'The final lasted two hours and 47 minutes.', 'The final lasted two hours and 47 hours.', 'caught'],
  ])('%s %s %s: %s', ([claims, text, changed, expected]) => {
    expect(fate(claims, text, changed)).toBe(expected);
  }); // prettier-ignore
});
