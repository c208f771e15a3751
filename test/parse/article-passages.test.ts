import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/model/span.ts';
import type { Passage } from '../../src/model/article.ts';
import { parseArticle } from '../../src/parse/article/index.ts';
import { splitSentences } from '../../src/parse/article/sentences.ts';

const passagesOf = (body: string, headline = 'A ferry sinks off the coast of Kent'): readonly Passage[] =>
  parseArticle({
    path: 'a.md',
    text: `---\noutlet: x\nheadline: ${JSON.stringify(headline)}\npublished: 2025-02-11\n---\n${body}`,
  }).article.passages;
const kindsOf = (body: string): string[] => passagesOf(body).map(({ kind }) => kind);

describe('lines are joined', () => {
  it.each([
    ['The harbour was closed on Monday\nwhile divers searched it.', 1],
    ['The harbour was closed,\r\nand divers searched it.', 1],
    ['The harbour was closed\n“for a week”, he said.', 1],
  ])('%j', (body, count) => expect(passagesOf(body)).toHaveLength(count));

  it.each([
    ['The harbour was closed.\nwhile divers searched it.', 2],
    ['The harbour was closed on Monday\nDivers searched it.', 2],
    ['The harbour was closed on Monday\n\nwhile divers searched it.', 2],
    ['Ferry sinks off the coast 19:42\niPhone sales rise again 19:12', 2],
    ['• home\n• sport', 2],
    ['# Ferry\nsinks', 2],
    ['He said “no.”\nshe said yes.', 2],
    ['Key points\nhttps://example.com/a', 2],
  ])('%j is not', (body, count) => expect(passagesOf(body)).toHaveLength(count));
});

describe('kinds of single lines', () => {
  it.each([
    ['paragraph', 'The ferry sank on Monday.'],
    ['paragraph', '"We heard a bang," she said'],
    ['paragraph', 'Ms Kowalski said:'],
    ['paragraph', 'By continuing you agree to our Terms and Privacy Policy.Kowalski said the ferry was old.'],
    ['paragraph', 'Contact with the ferry was lost at noon.'],
    ['paragraph', 'He signed up for the newsletter of the harbour, she said.'],
    ['paragraph', 'It was a difficult call now.'],
    ['paragraph', 'The ship sails for the'],
    ['heading', 'Minister will not confirm ferry plan'],
    ['heading', "Owners must leave crew 'no choice'"],
    ['heading', 'What happens next?'],
    ['heading', '## What we know ##'],
    ['heading', 'The match begins at 19:30'],
    ['heading', 'Entertainment:'],
    ['heading', 'ferry live 11 Feb A ferry sinks off the coast of Kent'],
    ['list-line', '- Ferry sinks off the coast'],
    ['list-line', '3. Ferry sinks off the coast'],
    ['list-line', '10\u00A0Feb:\u00A0Ferry sinks off the coast'],
    ['list-line', 'Ferry sinks off the coast\u00A019:42'],
    ['list-line', 'Ferry sinks off the coast More...'],
    ['list-line', 'READ MORE: Ferry sinks off the coast'],
    ['caption', '![The ferry in 2019](https://example.com/2024/02/30.jpg)'],
    ['caption', 'Photo: The ferry at dawn'],
    ['caption', 'The ferry at dawn. (AP Photo/Jane Doe)'],
    ['paragraph', 'The ferry sank at dawn. (Reuters)'],
    ['furniture', 'Home > News > Coast'],
    ['furniture', 'News\u00A0|\u00A0Coast'],
    ['furniture', '11 Feb 2025 4:13'],
    ['furniture', 'Last updated: Tuesday, 11 February 2025 at 4:13 pm'],
    ['furniture', "Sign up to The Courier's newsletters."],
    ['furniture', 'Stories delivered straight to your inbox.'],
    ['furniture', 'By signing up you agree to our Terms of Use and Privacy Policy.'],
    ['furniture', '© 2025 The Courier Ltd'],
    ['furniture', 'Contact Information'],
    ['furniture', 'We Are Available 24/ 7. Call Now.'],
    ['furniture', 'Source link'],
    ['furniture', 'Leave a Reply'],
    ['furniture', 'Your email address will not be published. Required fields are marked *'],
    ['furniture', 'Share Tweet Email'],
    ['furniture', 'https://example.com/2024/02/30'],
    ['furniture', '* * *'],
    ['furniture', 'AP/Reuters'],
  ])('%s: %s', (kind, line) => expect(kindsOf(line)).toEqual([kind]));
});

it('an image without a description has no text', () => {
  expect(passagesOf('![](https://example.com/1.jpg)')).toEqual([]);
  expect(passagesOf('One.![A ferry](https://example.com/2024.jpg "at sea")Two.').map(({ span }) => textOf(span))).toEqual([
    'One.', 'A ferry', 'Two.',
  ]); // prettier-ignore
});

describe('headlines of list lines', () => {
  it.each([
    ['• 10 Feb: Ferry sinks in harbour', 'Ferry sinks in harbour'],
    ['2025-02-10 - Ferry sinks in harbour', 'Ferry sinks in harbour'],
    ['Feb. 10, 2025: Ferry sinks in harbour', 'Ferry sinks in harbour'],
    ['Ferry "a huge wreck"19:42', 'Ferry "a huge wreck"'],
    ['Ferry sinks in harbour\u00A04:13', 'Ferry sinks in harbour'],
    ['Ferry sinks in harbour 4:13pm', 'Ferry sinks in harbour'],
    ['19:42 Ferry sinks in harbour', 'Ferry sinks in harbour'],
    ['Ferry sinks in harbour More...', 'Ferry sinks in harbour'],
    ['12) Ferry sinks in harbour', 'Ferry sinks in harbour'],
    ['Related: Ferry sinks in harbour', 'Ferry sinks in harbour'],
    ['- [Ferry sinks in harbour](https://example.com/1)', 'Ferry sinks in harbour'],
    ['- Home side wins 6-4, 3-6, 6-2', 'Home side wins 6-4, 3-6, 6-2'],
    ['- Home side wins 2:10', 'Home side wins 2:10'],
    ['- Match to begin at 19:30', 'Match to begin at 19:30'],
  ])('%s', (line, headline) => {
    const [passage] = passagesOf(line);
    expect(passage?.headline && textOf(passage.headline)).toBe(headline);
  });
});

describe('what stands around a line', () => {
  it('makes a menu of four short bulleted lines, not of three, nor of longer ones', () => {
    expect(kindsOf('• Start Page\n• Sport\n• Jobs\n• Crime.co.nz')).toEqual(Array(4).fill('furniture'));
    expect(kindsOf('• Start Page\n• Sport\n• Jobs')).toEqual(['list-line', 'list-line', 'list-line']);
    const stories = Array(4).fill('• Ferry sinks off coast').join('\n');
    expect(kindsOf(stories)).toEqual(Array(4).fill('list-line'));
  });

  it('takes an address under a contact label for furniture, and the story after it not', () => {
    expect(kindsOf('Contact Information\n\n37 Mill Square,\nLeeds, LS1 6LG\n\nThe ferry sank.')).toEqual([
      'furniture', 'furniture', 'furniture', 'paragraph',
    ]); // prettier-ignore
  });

  it('takes three headlines under a list label for list lines, two not', () => {
    const stories = ['Ferry sinks off coast', 'Bridge closes for repairs', 'Mayor resigns over ferry'];
    expect(kindsOf(['Top Stories', ...stories, 'The ferry sank.'].join('\n'))).toEqual([
      'heading', 'list-line', 'list-line', 'list-line', 'paragraph',
    ]); // prettier-ignore
    expect(kindsOf(['Top Stories', ...stories.slice(1)].join('\n'))).toEqual(['heading', 'heading', 'heading']);
    expect(kindsOf(['The mayor speaks', ...stories].join('\n'))).toEqual(Array(4).fill('heading'));
  });

  it('gives list lines the label above them', () => {
    const body =
      'Cricket:\nFerry sinks off coast 19:42\nSailing:\nBridge closes for repairs 19:12\nThe end.\n- Mayor resigns again';
    const lines = passagesOf(body).filter(({ kind }) => kind === 'list-line');
    expect(lines.map(({ section }) => section && textOf(section))).toEqual(['Cricket', 'Sailing', undefined]);
  });

  it('has no sentences in furniture, and one in a heading, a caption and a list line', () => {
    const body = 'Contact us\n![A ferry. It sank.](http://x)\n- 10 Feb: Ferry sinks. All safe\nA heading here';
    expect(passagesOf(body).map(({ sentences }) => sentences.map(textOf))).toEqual([
      [],
      ['A ferry. It sank.'],
      ['10 Feb: Ferry sinks. All safe'],
      ['A heading here'],
    ]);
  });
});

describe('splitSentences', () => {
  it.each([
    ['He left.| She stayed.'],
    ['"We won," he said.| "All of us."| They left.'],
    ['He said “no.”| She left.'],
    ['Mr. Smith met Gen. Jones.| They spoke.'],
    ['J.D. Vance and George W. Bush came at 5 p.m. on Monday.| The talks ended.'],
    ['He lives in the U.S.| The talks ended.'],
    ['The U.S. Army came on Feb. 24.| It left.'],
    ['No. 10 said no.| No.| He left.'],
    ['"Why?" she asked.| "Why not?" he said.'],
    ['Acme Inc. shares fell.| Others rose.'],
    ['It rose 2.5% to 3.1.| Then it fell.'],
    ['Who will win?| No-one.| It is lost.'],
    ['The end of the Policy.|Waltz said it was.'],
    ['St. Petersburg and crime.co.nz and www.Example.Com are places.'],
    ['It was late... and dark.'],
    ['A line\nbroken once.| And another.'],
    ['"[Mr Smith] wants peace," he said.'],
  ])('%s', (marked) => {
    const text = marked.replaceAll('|', '');
    expect(splitSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual(
      marked.split('|').map((part) => part.trim()),
    );
  });
});

it('a paragraph of any length has the sentences of its parts', () => {
  const sentences = [
    'Mr. Holm spoke at 5 p.m. on Monday.',
    'No. 7 was shut.',
    'J. B. Priestley had been there!',
    '“Why?” she asked.',
  ];
  const parts = Array.from({ length: 2000 }, (_, index) => sentences[(index * 7) % 4] ?? '');
  const text = parts.join(' ');
  expect(splitSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual(parts);
});

it('a sentence longer than what is looked at in one piece is whole', () => {
  const long = `It has ${'many words and '.repeat(400)}an end.`;
  const text = `${long} Then it stops.`;
  expect(splitSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual([long, 'Then it stops.']);
});
