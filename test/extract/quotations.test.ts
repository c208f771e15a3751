import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extractQuotations } from '../../src/extract/quotations.ts';
import { textOf } from '../../src/model/span.ts';
import type { Article } from '../../src/model/article.ts';
import { articleOf } from '../article.ts';

const inners = (text: string): string[] => extractQuotations(articleOf(text)).map(({ inner }) => textOf(inner));

describe('quotations, inside their marks', () => {
  test.each([
    ['straight', 'She called it "a long winter" and left.', ['a long winter']],
    ['curly', 'She called it “a long winter” and left.', ['a long winter']],
    ['low and high', 'She called it „a long winter“ and left.', ['a long winter']],
    ['guillemets', 'She called it « a long winter » and left.', [' a long winter ']],
    ['opened curly, closed straight', 'He said: “We are done here."', ['We are done here.']],
    ['opened straight, closed curly', 'He said: "We are done here.”', ['We are done here.']],
    ['closed by two single marks', 'He said: “We are done here.’‘', ['We are done here.']],
    ['opened by a closing mark', 'He called it ”a long winter” again.', ['a long winter']],
    ['closed by an opening mark', 'He called it “a long winter“ again.', ['a long winter']],
    ['single, in a headline', "Council 'will not wait' for report", ['will not wait']],
    ['single, curly', 'Council hails ‘great step’ with port', ['great step']],
    ['single, ending in s', "Council seeks to 'recoup costs' of flood", ['recoup costs']],
    ['a plural possessive inside single marks', "He said: 'The states' rights come first,' and left.", ["The states' rights come first,"]], // prettier-ignore
    ['two single ones', "Both 'yes' and 'no' were printed.", ['yes', 'no']],
    [
      'nested singles are part of the outer',
      'She said: “They told me ‘not yet’ and went.”',
      ['They told me ‘not yet’ and went.'],
    ],
    [
      'nested doubles are part of the outer',
      'She said: "They told me "not yet" and went."',
      ['They told me "not yet" and went.'],
    ],
    [
      'a double inside a single',
      'She said: \'They told me "not yet" and went.\'',
      ['They told me "not yet" and went.'],
    ],
    ['both singles and doubles close at once', 'She said: “They told me ‘not yet’”', ['They told me ‘not yet’']],
    [
      'apostrophes inside',
      "\"We don't know the '90s, nor Kenya's,\" he said.",
      ["We don't know the '90s, nor Kenya's,"],
    ],
    ['brackets first', 'He said “[The mayor] came late”.', ['[The mayor] came late']],
    ['an ellipsis first', 'He wrote "... and so it went" there.', ['... and so it went']],
    ['a bracket before the mark', 'The plan ("a long winter") was dropped.', ['a long winter']],
    ['no space before', 'The mayor said,"We will go."', ['We will go.']],
    ['feet and inches inside', 'He said: "I am 6\'2" tall and proud of it."', ['I am 6\'2" tall and proud of it.']],
    ['two in a line', '“Yes,” he said. “Now.”', ['Yes,', 'Now.']],
    ['the first one never closed', '“Yes, he said. “We go now.” Then he left.', ['Yes, he said.', 'We go now.']],
    ['never closed', 'He said: “We are done here', ['We are done here']],
    ['LaTeX marks', "She called it ``a long winter'' and left.", ['a long winter']],
    ['LaTeX marks, opened again', "He said: ``We are done. ``We go,'' and left.", ['We are done.', 'We go,']],
    [
      'a space behind the opening mark',
      'He has " heard nothing" of it, and " knows " less.',
      [' heard nothing', ' knows '],
    ],
    ['a space before the closing mark', 'The town "categorically " said no.', ['categorically ']],
    ['a space on the wrong side of the closing mark', 'The "town and its boats, "waiting for the thaw, said "no" to it.', ['town and its boats,', 'no']], // prettier-ignore
    ['closed by a single mark', '“We will pay,’ she said. He left.', ['We will pay,']],
    ['closed by a single mark, with apostrophes before', "\"The boats' owners don't pay,' she said. He left.", ["The boats' owners don't pay,"]], // prettier-ignore
    [
      'closed by a single mark, a nested one before',
      '“They said ‘no,’ and we pay,’ she said.',
      ['They said ‘no,’ and we pay,'],
    ],
    ['opened by a single mark', '\'We will pay," she said. He left.', ['We will pay,']],
    ['an elision right behind the mark', 'Her answer: ‘’Tis not.’ Nobody laughed.', ['’Tis not.']],
    ['an elision right behind the mark, straight', "Her answer: ‘'Tis not.’ Nobody laughed.", ["'Tis not."]],
    [
      'clipped words inside single marks',
      "'There isn't,' she said, 'an' there won't be while there's breath in 'em here.'",
      ["There isn't,", "an' there won't be while there's breath in 'em here."],
    ],
    ['a clipped word of the paper', "He was goin' home, and the boats' crew said 'no' to it.", ['no']],
    ['a word that ends in -in', "She called it 'Berlin' and him 'king' of it.", ['Berlin', 'king']],
  ])('%s', (_, text, expected) => {
    expect(inners(text)).toEqual(expected);
  });

  test.each([
    ["They don't know what Kenya's ministers won't say."],
    ["The '90s were the states' best years, and the players' too."],
    ["'Tis the season, and rock 'n' roll is back 'til June."],
    ['He is 6\'2" and she is 5\'11" tall.'],
    ['A 12" pipe burst.'],
    ['He said it” once.'],
    ['An empty "" pair and “ ” too.'],
    ["The boys' club and the girls' club met."],
    ['A 12 " pipe and a 15 " pipe burst.'],
    ["Give 'em a boat, and they'll row 'til dawn."],
  ])('no quotation in: %s', (text) => {
    expect(inners(text)).toEqual([]);
  });
});

describe('quotations over several paragraphs', () => {
  const text = '“The first part ends here.\n\n“The second part ends here,” Ms Holm said.\n\nNothing more.';

  test('a paragraph that reopens goes on with the one before, with one speaker', () => {
    const [first, second] = extractQuotations(articleOf(text));
    expect(first && [textOf(first.span), first.continues, first.speaker && textOf(first.speaker)]).toEqual([
      '“The first part ends here.',
      true,
      'Ms Holm',
    ]);
    expect(second?.continues).toBe(false);
  });

  test('one that is left open ends with its paragraph', () => {
    const [only, ...more] = extractQuotations(articleOf('He said: “The first part ends here.\n\nNothing more.'));
    expect(only && [textOf(only.inner), only.continues]).toEqual(['The first part ends here.', false]);
    expect(more).toEqual([]);
  });

  test('furniture has none', () => {
    const article = articleOf('One said "yes" to it all.');
    const asFurniture: Article = {
      ...article,
      passages: article.passages.map((one) => ({ ...one, kind: 'furniture' })),
    };
    expect(extractQuotations(article)).toHaveLength(1);
    expect(extractQuotations(asFurniture)).toEqual([]);
  });
});

describe('marks that do not balance', () => {
  const faults = (body: string): (string | undefined)[] =>
    extractQuotations(articleOf(body)).map(({ unbalanced }) => unbalanced);

  test.each([
    ['“We will pay,’ she said.', ['mixed']],
    ['"We will pay,\' she said. "But not now."', ['mixed', undefined]],
    ['‘We will pay,” she said.', ['mixed']],
    ['“We will pay,’ she said.\n\n“But not now,” he said.', ['mixed', undefined]],
    ['“We will pay, she said.', ['open']],
    ['She said: "We will pay.\n\nHe left.', ['open']],
    ['“We will pay, she said. “But not now.”', ['open', undefined]],
    ['She said: “We will pay.\n\n## The boats of Kessel\n\nHe left.', ['open']],
  ])('%j', (body, expected) => {
    expect(faults(body)).toEqual(expected);
  });

  test.each([
    ['“We will pay," she said.'],
    ["``We will pay,'' she said."],
    ['“We will pay,’’ she said.'],
    ['“They said ‘no,’ and went,” she said.'],
    ['“We will pay.\n\n“But not now,” she said.'],
    ['“We will pay.\n\n## The boats of Kessel\n\n“But not now,” she said.'],
    ['“We will pay,\n\nbut not now,” she said.'],
    ['“We will pay. “But not now,” she said.'],
    ['She said: “We will pay...'],
    ['She said: “We will pay and'],
    ['Her answer: ‘’Tis not.’ Nobody laughed.'],
    ['- “We will pay,’ she said 18:41'],
    ["'Twas the boats' best year, he said.\""],
  ])('all well, or not sure: %j', (body) => {
    expect(faults(body).filter(Boolean)).toEqual([]);
  });
});

describe('a quotation inside another that is not closed', () => {
  const inside = (body: string): (string | undefined)[] =>
    extractQuotations(articleOf(body)).map(({ openInside, inner }) => openInside && textOf({ ...inner, start: openInside.start }));

  test.each([
    ['“‘Now,’ she said, ‘who is there?” Nobody knew.', '‘who is there?'],
    ['"She turned to us and said: ‘Who is there?" Nobody knew.', '‘Who is there?'],
  ])('%j', (body, expected) => {
    expect(inside(body)).toEqual([expected]);
  });

  test.each([
    '“‘Now,’ she said, ‘who is there?’” Nobody knew.',
    '“‘Now,’ she said, ‘who is there?\'” Nobody knew.',
    '“She said, ‘who is there?”’ Nobody knew.',
    '“We took ‘em all, and the boats,” she said.',
    '“We sang, ‘cause the boats were in,” she said.',
    '“It was, ‘twas said, a long winter,” she said.',
    '“A ‘long winter, she called it,” he said.',
    '“The boats, ‘old,” he said.',
    '“She said, ‘who is there?\n\n“‘Nobody,’ he said.”',
    "'She said, “who is there?' Nobody knew.",
  ])('all well, or not sure: %j', (body) => {
    expect(inside(body).filter(Boolean)).toEqual([]);
  });
}); // prettier-ignore

describe('speakers', () => {
  const speakers = (body: string): (string | undefined)[] =>
    extractQuotations(articleOf(body)).map(({ speaker }) => speaker && textOf(speaker));

  test.each([
    ['“We will pay,” Ms Holm said on Monday.', ['Ms Holm']],
    ['“We will pay,” said Ada Holm.', ['Ada Holm']],
    ['"We will pay", Holm told reporters.', ['Holm']],
    ['“Who will pay?” said one senior official in response to the plan.', ['one senior official']],
    ['“We will pay,” according to Ada Holm.', ['Ada Holm']],
    ['“We will pay,” the chief spokesman later added.', ['the chief spokesman']],
    ['“We will pay,” he said.', ['he']],
    ['Ada Holm said: “We will pay.”', ['Ada Holm']],
    ['Ms Holm told the Herald that “many of us will pay”.', ['Ms Holm']],
    ['Ada Holm, the mayor of Kessel, said the town had “no money at all”.', ['Ada Holm']],
    ['Ms Holm has previously said Mr Brandt was “clever and quick”.', ['Ms Holm']],
    ['“We will pay,” Ms Holm said. “But not now.”', ['Ms Holm', 'Ms Holm']],
    ['“We will,” Ms Holm said, “pay in full.”', ['Ms Holm', 'Ms Holm']],
    ['The town’s own spokesman said the bill “remains open”, adding: “It will be paid.”', ['The town’s own spokesman', 'The town’s own spokesman']], // prettier-ignore
    ['J.D. Holm warned of “a long winter”.', ['J.D. Holm']],
    ['Read our Privacy Policy.Holm said she was “ready to pay”.', ['Holm']],
  ])('%s', (body, expected) => {
    expect(speakers(body)).toEqual(expected);
  });

  test.each([
    ['not the nearest name', 'The crowd hailed the “great talks” with Ms Holm.'],
    ['a noun that looks like a verb', 'The mayor’s remarks on the “unrealistic” plan came late.'],
    ['two speakers, neither beside the mark', 'Holm said that Brandt told her of a plan with a “very long” tail.'],
    ['the one spoken to', 'He listened to Ms Holm and the “great” plan.'],
    ['a new sentence with a verb of speech', 'It was “unrealistic.” Holm said she would resign.'],
    ['denied', 'Ms Holm did not call it “unrealistic”.'],
  ])('none: %s', (_, body) => {
    expect(speakers(body)).toEqual([undefined]);
  });

  test('a speaker of the paragraph before does not carry over', () => {
    expect(speakers('“We will pay,” Ms Holm said.\n\n“We will not pay.”')).toEqual(['Ms Holm', undefined]);
  });
});

describe('whatever the text', () => {
  const piece = fc.constantFrom(
    '“',
    '”',
    '"',
    "'",
    '‘',
    '’',
    '«',
    '»',
    '„',
    ' ',
    'a',
    'said',
    'Holm',
    '.',
    ',',
    '(',
    '\n\n',
    '’‘',
    '6',
  );

  test('a row of marks quotes nothing, and what stands beside it is still read', () => {
    const found = extractQuotations(articleOf('““““““ He said: "We will not reopen it." He left.'));
    expect(found.map(({ inner }) => textOf(inner))).toEqual(['We will not reopen it.']);
  });

  test('spans lie in their passage, in order, with the marks around the inner span', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        let end = 0;
        for (const { span, inner, passage } of extractQuotations(articleOf(pieces.join('')))) {
          expect(span.start).toBeGreaterThanOrEqual(Math.max(end, passage.span.start));
          expect(span.end).toBeLessThanOrEqual(passage.span.end);
          expect(inner.start).toBeGreaterThan(span.start);
          expect(inner.end).toBeLessThanOrEqual(span.end);
          expect(textOf(inner)).toMatch(/[\p{L}\p{N}]/u);
          end = span.end;
        }
      }),
      { numRuns: 300 },
    );
  });

  test.each([['“'], ['"a '], ["'a "], ["a' 'b "], ['“a said ']])('thirty kilobytes of %s come to an end', (unit) => {
    const article = articleOf('x');
    const text = unit.repeat(30_000 / unit.length);
    const span = { source: { path: 'long', text }, start: 0, end: text.length };
    const long: Article = { ...article, passages: [{ kind: 'paragraph', span, sentences: [span] }] };
    for (const { span: found } of extractQuotations(long)) expect(found.end).toBeLessThanOrEqual(span.end);
  });
});
