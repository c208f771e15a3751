import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extractPosts, readPosts } from '../../src/extract/posts.ts';
import { postWords } from '../../src/extract/posts/words.ts';
import { textOf } from '../../src/model/span.ts';
import { articleOf } from '../article.ts';

const posts = (text: string): string[] =>
  extractPosts(articleOf(text)).map(({ span, holder }) => `${textOf(span)} | ${textOf(holder)}`);

describe('a post right before a name', () => {
  test.each([
    ['They met Arden Defence Secretary Bo Chan there.', ['Arden Defence Secretary | Bo Chan']],
    ['They met Prime Minister Sir Aldous Penrose there.', ['Prime Minister | Aldous Penrose']],
    ['They met the Arden prime minister Mrs Ada Holm there.', ['Arden prime minister | Ada Holm']],
    ["Nobody liked Treasury Secretary Jo Kell's plan.", ['Treasury Secretary | Jo Kell']],
    ["They met Arden's President Eve Ford there.", ["Arden's President | Eve Ford"]],
    ['They met President Ford and US Secretary of State Holm.', ['President | Ford', 'US Secretary of State | Holm']],
    [
      'They met Secretary of State for Foreign Affairs Ada Holm.',
      ['Secretary of State for Foreign Affairs | Ada Holm'],
    ],
    ['They met Vice President J.D. Holm there.', ['Vice President | J.D. Holm']],
    ['They met UN Secretary-General Tan Ki-woo there.', ['UN Secretary-General | Tan Ki-woo']],
    ['They met EU foreign policy chief Una von der Holm.', ['EU foreign policy chief | Una von der Holm']],
    ['They met Bank of Arden Governor Jo Kell there.', ['Bank of Arden Governor | Jo Kell']],
    ['They met Health and Human Services Secretary Robert F. Kell Jr. there.', ['Health and Human Services Secretary | Robert F. Kell Jr']], // prettier-ignore
    ['They met Sen. Ted Ford and Velm Gov. Jo Kell there.', ['Sen | Ted Ford', 'Velm Gov | Jo Kell']],
    ['Quillon chief executive officer Dana Orr left.', ['Quillon chief executive officer | Dana Orr']],
    [
      'President Eve Ford\u2019s spokesman Bo Chan said so.',
      ['President | Eve Ford', 'Eve Ford\u2019s spokesman | Bo Chan'],
    ],
    ["Velm's Al Orr called President Eve Ford a liar.", ['President | Eve Ford']],
    ['They served under President Eve Ford there.', ['President | Eve Ford']],
    ['It would be president Eve Ford who left.', ['president | Eve Ford']],
    ['Orr met Arden prime minister Hun Sen.', ['Arden prime minister | Hun Sen']],
  ])('%s', (text, expected) => {
    expect(posts(text)).toEqual(expected);
  });
});

describe('a post beside a name, between commas', () => {
  test.each([
    ['The Westhaven mayor, Adair Lindqvist, spoke.', ['Westhaven mayor | Adair Lindqvist']],
    ['They met the mayor of Westhaven, Adair Lindqvist.', ['mayor of Westhaven | Adair Lindqvist']],
    ['The prime minister, Ada Holm, spoke.', ['prime minister | Ada Holm']],
    ["Ms Holm's national security adviser, Mike Orr, spoke.", ["Holm's national security adviser | Mike Orr"]],
    ['The company and its chief executive, Dana Orr, left.', ['chief executive | Dana Orr']],
    ['According to the prime minister, Ada Holm, it rained.', ['prime minister | Ada Holm']],
    ['Bo Chan, the Arden defence secretary, spoke.', ['Arden defence secretary | Bo Chan']],
    ["Mr Chan, Arden's Defence Secretary, spoke.", ["Arden's Defence Secretary | Chan"]],
    ['It was said by Dana Orr, chief executive of Quillon.', ['chief executive of Quillon | Dana Orr']],
    ['Dana Orr, president and chief executive of Quillon Inc., left.', ['president and chief executive of Quillon Inc | Dana Orr']], // prettier-ignore
    ['Frederick A. Holm, president of the Velm harbour board, left.', ['president of the Velm harbour board | Frederick A. Holm']], // prettier-ignore
    ['Ted Ford, senator from Velm, spoke.', ['senator from Velm | Ted Ford']],
    ['Bo Chan, 45, the mayor of Velm, spoke.', ['mayor of Velm | Bo Chan']],
    ['In Westhaven, Adair Lindqvist, the mayor, spoke.', ['mayor | Adair Lindqvist']],
  ])('%s', (text, expected) => {
    expect(posts(text)).toEqual(expected);
  });
});

describe('what makes another post of it belongs to it', () => {
  test.each([
    ['Former Arden president Eve Ford spoke.', ['Former Arden president | Eve Ford']],
    ['They met ex-president Eve Ford there.', ['ex-president | Eve Ford']],
    ['They met the then defence secretary, Bo Chan, there.', ['then defence secretary | Bo Chan']],
    ['They met acting Attorney General Bo Chan there.', ['acting Attorney General | Bo Chan']],
    ['They met deputy prime minister Ada Holm there.', ['deputy prime minister | Ada Holm']],
    ['They met president-elect Eve Ford there.', ['president-elect | Eve Ford']],
    ['They met Prime Minister-designate Ada Holm there.', ['Prime Minister-designate | Ada Holm']],
    ['They met shadow foreign secretary Bo Chan there.', ['shadow foreign secretary | Bo Chan']],
    ['They met would-be president Eve Ford there.', ['would-be president | Eve Ford']],
    ['Eve Ford, the first female mayor of Velm, spoke.', ['first female mayor of Velm | Eve Ford']],
  ])('%s', (text, expected) => {
    expect(posts(text)).toEqual(expected);
  });
});

describe('no post', () => {
  test.each([
    ['a plural', 'The presidents of Arden and Velm, Eve Ford and Ada Holm, met. Presidents Ford and Holm spoke.'],
    ['a list', 'Ford, the Velm chancellor and Holm met.'],
    ['a list of two or of three', 'Eve Ford, the Velm chancellor, and Ada Holm met.'],
    ['a post between two names', 'Eve Ford, the mayor, Ada Holm, Bo Chan and others met.'],
    ['a list that begins before', 'Ada Holm, Eve Ford, the mayor, spoke.'],
    ['a list that goes on', 'They thanked the mayor, Eve Ford, the nurses.'],
    ['a description', 'Mike Orr, a top Holm adviser, and Jo Kell, a Ford ally, spoke. Billionaire Dana Orr left.'],
    ['a possessive', "Bo Chan's defence secretary rival spoke."],
    ['a candidate', 'Defence secretary nominee Bo Chan and presidential candidate Eve Ford spoke.'],
    ['a clause', 'He told the minister Lindqvist would come.'],
    ['the end of a sentence', 'They met the group’s leader. Eve Ford spoke. She met the president. Ada Holm spoke.'],
    ['the wife of one', 'The wife of the president, Ada Ford, spoke.'],
    ['the staff of one', "The president's cook, Ada Ford, spoke."],
    ['a term that ended', 'Eve Ford, mayor until Monday, spoke. Bo Chan, who was mayor, spoke.'],
    ['no holder', 'The prime minister spoke on Monday. President of what?'],
    ['a league, a hotel', 'They watched the Premier League. They stayed at the President Hotel.'],
    ['a place behind the post', 'A spokesman for the Velm, Conn.-based company spoke.'],
    ['a verb', 'She went to chair Quillon and to coach Velm Town.'],
    ['a rank', 'Captain Bo Chan and Chief Superintendent Al Orr spoke.'],
    ['a line in title case', '- Arden Defence Secretary Bo Chan Says Bridge Must Open'],
    ['a line in capitals', 'DEFENCE SECRETARY BO CHAN QUITS'],
  ])('%s', (_, text) => {
    expect(posts(text)).toEqual([]);
  });
});

test('a vocabulary may have posts of its own', () => {
  const article = articleOf('They met Keeper of the Westhaven Light Ada Holm and warden of Velm Bo Chan.');
  const found = readPosts(article, postWords(['Keeper of the Westhaven Light', 'warden of Velm']));
  expect(extractPosts(article)).toEqual([]);
  expect(found.map(({ span, holder }) => [textOf(span), textOf(holder)])).toEqual([
    ['Keeper of the Westhaven Light', 'Ada Holm'],
    ['warden of Velm', 'Bo Chan'],
  ]);
});

test('whatever stands there, a post and its holder are apart, in one passage, and without white space at their ends', () => {
  const word = fc.constantFrom('president', 'President', 'of', 'the', 'Velm', 'Ada', 'Holm', ',', '.', "'s", '-', 'and', 'former', 'Mr', 'Gov', 'of State', '\n\n'); // prettier-ignore
  fc.assert(
    fc.property(fc.array(word, { maxLength: 30 }), (words) => {
      for (const { span, holder, passage } of extractPosts(articleOf(words.join(' ')))) {
        expect(span.end <= holder.start || holder.end <= span.start).toBe(true);
        for (const one of [span, holder]) {
          expect(textOf(one)).toBe(textOf(one).trim());
          expect(one.start >= passage.span.start && one.end <= passage.span.end && one.start < one.end).toBe(true);
        }
      }
    }),
    { numRuns: 300 },
  );
});
