/** `stet show`: a claim, and what each article says of it. */
import { afterAll, describe, expect, test } from 'vitest';
import { folderOf, stet } from './stet.ts';

const story = (published: string, text: string): string =>
  `---\noutlet: The Post\nheadline: New bridge\npublished: ${published}\n---\n${text}\n`;
const folder = folderOf({
  'claims/bridge.yaml':
    'source: The council\ncovers: 2024\nevents:\n  fall:\n    when: 2019-04-15\n    said: bridge fell\n    what: The fall\n' +
    'figures:\n  fall: bridge is {340 metres} long\n' +
    'stet:\n  - {article: wrong, text: May 2014, reason: Printed so}\n',
  'articles/wrong.md': story('2024-05-02', 'The bridge fell in May 2014. In April 2019 the bridge fell.'),
  'articles/right.md': story('2024-05-02', 'The bridge fell in April 2019.'),
  'articles/unsure.md': story('2024-05-02', 'It is not true that the bridge fell in May 2014.'),
  'articles/silent.md': story('2024-05-02', 'Nothing \u001B[31mhappened.'),
  'articles/early.md': story('2020-05-02', 'The bridge fell in May 2014.'),
});
afterAll(folder.remove);

describe('stet show', () => {
  test('quotes the claim and every article', async () => {
    const { code, out, err } = await stet(['show', 'events/fall'], folder);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(
      /^events\/fall claims\/bridge.yaml:4:3\n4 \| fall:\n5 \| {3}when: 2019-04-15\n6 \| {3}said: bridge fell\n7 \| {3}what: The fall\n/,
    );
    expect(out).toContain('source (of the whole file): The council\ncovers (of the whole file): 2024\n');
    expect(out).toMatch(
      /\ncontradicts \(1 article\)\n {2}articles\/wrong.md:6:20 "May 2014": .*\n +6 \| The bridge fell in May 2014\..*\n +\| +\^{8}\n/,
    );
    expect(out).toContain('  let stand: Printed so (claims/bridge.yaml:11:5)\n');
    expect(out).toMatch(/\n {2}articles\/wrong.md:6:33 undecided "April 2019": /);
    expect(out).toMatch(/\nagrees \(1 article\)\n {2}articles\/right.md:6:20 "April 2019": .*\n/);
    expect(out).toMatch(/\nundecided \(1 article\)\n {2}articles\/unsure.md:6:40 "May 2014": .*\n/);
    expect(out).toMatch(/\nsilent \(2 articles\): early \(not covered\), silent\n$/);
  });

  test('shows every claim of an id, and colours as the reports do', async () => {
    const { out } = await stet(['show', 'fall'], { ...folder, colour: true });
    expect(out).toContain('\x1b[1mevents/fall\x1b[22m');
    expect(out).toContain('\x1b[1mfigures/fall\x1b[22m');
    expect((await stet(['show', 'figures/fall'], folder)).out).toMatch(
      /^figures\/fall [^]*\nsilent \(5 articles\): early/,
    );
  });

  test('as JSON, with the text as it stands', async () => {
    const { out } = await stet(['show', 'events/fall', '--format', 'json'], folder);
    const [shown] = JSON.parse(out) as [
      { articles: { article: string; stance: string; covered: boolean; places: { text: string }[] }[] },
    ];
    expect(shown).toMatchObject({
      claim: 'events/fall',
      source: 'The council',
      covers: '2024',
      what: 'The fall',
      line: 4,
      column: 3,
    });
    expect(
      shown.articles.map(({ article, stance, covered, places }) => [
        article,
        stance,
        covered,
        ...places.map(({ text }) => text),
      ]),
    ).toEqual([
      ['early', 'silent', false],
      ['right', 'agrees', true, 'April 2019'],
      ['silent', 'silent', true],
      ['unsure', 'undecided', true, 'May 2014'],
      ['wrong', 'contradicts', true, 'May 2014', 'April 2019'],
    ]);
    expect(shown.articles[4]!.places[0]).toMatchObject({
      verdict: 'contradicts',
      stet: 'Printed so',
      fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
    });
  });

  test.each([
    ['fal', 'is "fall" meant?'],
    ['event/fall', 'is "events/fall" meant?'],
    ['quotes/fall', 'is "fall" meant?'],
    ['nothing-like-it', 'no claim has the id "nothing-like-it"'],
  ])('of an unknown id names the nearest: %s', async (id, message) => {
    const { code, out, err } = await stet(['show', id], folder);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
  });
});
