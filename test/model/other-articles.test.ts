import { describe, expect, test } from 'vitest';
import { textOf } from '../../src/model/span.ts';
import { checkSources } from '../../src/run.ts';
import { usualOptions } from '../spec-format.ts';

const article = (id: string, text: string) => ({
  path: `articles/${id}.md`,
  text: `---\noutlet: Post\nheadline: Flood\npublished: 2025-02-10\n---\n${text}\n`,
});

/** The related sides of each finding of a check, by its primary: `text (what is said of it)`. */
function sidesOf(claims: string, articles: Readonly<Record<string, string>>): Record<string, string[]> {
  const sources = Object.entries(articles).map(([id, text]) => article(id, text));
  const { findings } = checkSources(
    { claims: [{ path: 'claims/a.yaml', text: claims }], articles: sources },
    usualOptions,
  );
  return Object.fromEntries(
    findings.map(({ primary, related }) => [
      `${primary.span.source.path} ${textOf(primary.span)}`,
      related.map(({ span, text }) => `${textOf(span)} (${text})`),
    ]),
  );
}

describe('beside an article that contradicts a claim stand', () => {
  const toll = 'covers: 2025\nfigures:\n  dead: "{34} people died in the flood"\n';
  const said = (figure: string): string => `In all, ${figure} people died in the flood.`;

  test('two others that agree with the claim, by their paths', () => {
    expect(sidesOf(toll, { d: said('34'), c: said('34'), b: said('34'), a: said('43') })).toEqual({
      'articles/a.md 43': [
        '34 (claimed here)',
        '34 (articles/b.md agrees with the claim here)',
        '34 (articles/c.md agrees with the claim here)',
      ],
    });
  });

  test('one that the claim does not support either, but not one that says the same', () => {
    const neither = "which is not the claim's either";
    expect(sidesOf(toll, { a: said('43'), b: said('43'), c: said('50') })).toEqual({
      'articles/a.md 43': ['34 (claimed here)', `50 (articles/c.md has another value here, ${neither})`],
      'articles/b.md 43': ['34 (claimed here)', `50 (articles/c.md has another value here, ${neither})`],
      'articles/c.md 50': [
        '34 (claimed here)',
        `43 (articles/a.md has another value here, ${neither})`,
        `43 (articles/b.md has another value here, ${neither})`,
      ],
    });
  });

  test('for dates as for figures, and none that is silent', () => {
    const fire = 'covers: 2025\nevents:\n  fire: {when: 2019-04-15, said: the cathedral fire}\n';
    expect(
      sidesOf(fire, {
        a: 'The cathedral fire of 2018 cost them the roof.',
        b: 'The cathedral fire of April 2019 took the roof.',
        c: 'The cathedral fire took the roof.',
      }),
    ).toEqual({
      'articles/a.md 2018': ['2019-04-15 (claimed here)', 'April 2019 (articles/b.md agrees with the claim here)'],
    });
  });
});
