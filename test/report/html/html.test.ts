import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgedIn } from '../../../src/guard/judge.ts';
import { measureGuard } from '../../../src/guard/measure.ts';
import { positionAt } from '../../../src/model/source.ts';
import { textOf } from '../../../src/model/span.ts';
import { renderHtml } from '../../../src/report/html/index.tsx';
import { shown } from '../../../src/report/html/text.ts';
import { checkSources } from '../../../src/run.ts';
import { articleOf, draw, eventIn, label, runOf, source } from '../by-hand.ts';
import { claimsText, firstText, littleRun } from './little-corpus.ts';
import { attribute, read, textIn, within, writtenOutline } from './markup.ts';

const run = littleRun();
const html = renderHtml(run);
const { elements, outline, errors } = read(html);
const byId = new Map(elements.map((element) => [attribute(element, 'id'), element]));
const says = (element: Parameters<typeof textIn>[0] | undefined): string =>
  element ? textIn(element).replace(/\s+/gu, ' ').trim() : '';

describe('the page', () => {
  test('is well formed: a browser builds what is written', () => {
    expect(errors).toEqual([]);
    expect(outline).toEqual(writtenOutline(html));
  });

  test('has each anchor once, and every link leads to one', () => {
    const ids = elements.flatMap((element) => attribute(element, 'id') ?? []);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const targets = elements.flatMap((element) => attribute(element, 'href') ?? []);
    expect(targets.filter((target) => !target.startsWith('#') || !ids.includes(target.slice(1)))).toEqual([]);
    expect(targets.length).toBeGreaterThan(40);
  });

  test('lets no script run and no style hold but its own', () => {
    const [script, ...others] = within(elements, 'script');
    const [style] = within(elements, 'style');
    expect(others).toEqual([]);
    const hash = (text: string): string => createHash('sha256').update(text).digest('base64');
    const policy = elements.find((one) => attribute(one, 'http-equiv') === 'Content-Security-Policy');
    expect(policy && attribute(policy, 'content')).toBe(
      `default-src 'none'; style-src 'sha256-${hash(says0(style))}'; script-src 'sha256-${hash(says0(script))}'; base-uri 'none'; form-action 'none'`,
    );
    // the policy forbids style attributes and handlers, which would be lost without a word
    const lost = elements.flatMap(({ attrs }) => attrs.filter(({ name }) => name === 'style' || name.startsWith('on')));
    expect(lost).toEqual([]);
  });

  test('is the same for the same run', () => {
    expect(renderHtml(littleRun())).toBe(html);
  });

  test('tells the verdict and what was compared', () => {
    expect(says(byId.get('verdict'))).toBe('4 errors');
    expect(says(within(elements, 'p', 'deck')[0])).toContain('2 articles read against 13 claims.');
    const clean = checkSources({ claims: [], articles: [] }, { today: 0 });
    expect(says(read(renderHtml(clean)).elements.find((one) => attribute(one, 'id') === 'verdict'))).toBe('No contradictions'); // prettier-ignore
  });
});

const says0 = (element: Parameters<typeof textIn>[0] | undefined): string => (element ? textIn(element) : '');

describe('findings', () => {
  const cards = within(elements, 'article', 'finding');

  test('are all there, with every side, and what is let stand apart with its reason', () => {
    expect(run.findings).toHaveLength(5);
    expect(cards).toHaveLength(5);
    for (const finding of run.findings) {
      const card = cards.find((one) => says(one).includes(shown(finding.message)));
      const sides = within(read(serialised(card)).elements, 'figcaption').map(says);
      for (const { span } of [finding.primary, ...finding.related]) {
        const { line, column } = positionAt(span.source, span.start);
        expect(sides.some((side) => side.startsWith(`${span.source.path}:${line}:${column}`))).toBe(true);
      }
    }
    const apart = within(inside('let-stand'), 'article', 'finding');
    expect(apart.map(says).join()).toContain('Printed so in the first edition, and put right in the second');
    expect(within(inside('findings'), 'article', 'finding')).toHaveLength(4);
  });

  test('below the chosen severity are left out, and counted', () => {
    const some = runOf([draw({ primary: label(source('a.md', 'word'), 'word'), severity: 'note' })]);
    expect(renderHtml(some, { minSeverity: 'error' })).toContain('1 finding below the chosen severity not shown.');
    expect(within(read(renderHtml(some, {})).elements, 'article', 'finding')).toHaveLength(1);
  });

  test('of a quotation show what is struck out, then what stands there instead, and box what weighs', () => {
    const [diff] = within(elements, 'figure', 'diff');
    const [words] = within(read(serialised(diff)).elements, 'p');
    expect(says(words)).toBe('We will not reopen it until every bolt of the 212 220 has been tested twice');
    const changed = read(serialised(words)).elements.filter(({ tagName }) => tagName === 'del' || tagName === 'ins');
    expect(changed.map((one) => [one.tagName, says(one), attribute(one, 'title')])).toEqual([
      ['del', 'not', 'a negation'],
      ['del', '212', 'a number'],
      ['ins', '220', 'a number'],
    ]);
  });

  test('of times are drawn as a chain that has a title and a description', () => {
    const drawings = within(elements, 'svg').filter((one) => attribute(one, 'role') === 'img');
    expect(drawings).toHaveLength(2);
    for (const drawing of drawings) {
      const [title, description] = (attribute(drawing, 'aria-labelledby') ?? '').split(' ').map((id) => byId.get(id));
      expect(says(title)).not.toBe('');
      expect(says(description)).toMatch(/^These claims cannot all hold/);
    }
  });

  test('lead to the documentation of their check', () => {
    expect(says(byId.get('check-quote-altered'))).toContain('A quotation of at least eight words');
  });
});

/** The elements inside one that has an anchor. */
const inside = (id: string) => read(serialised(byId.get(id))).elements;

function serialised(node: Parameters<typeof textIn>[0] | undefined): string {
  if (!node) return '';
  if ('value' in node) return node.value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const children: string = 'childNodes' in node ? node.childNodes.map(serialised).join('') : '';
  if (!('tagName' in node)) return children;
  const attributes = node.attrs.map(({ name, value }) => ` ${name}="${value.replaceAll('"', '&quot;')}"`).join('');
  return `<${node.tagName}${attributes}>${children}</${node.tagName}>`;
}

describe('the matrix', () => {
  const rows = within(inside('matrix'), 'tr').slice(1).map((row) => within(read(`<table>${serialised(row)}</table>`).elements, 'td')); // prettier-ignore
  const stanceIn = (claim: string): (string | undefined)[] => {
    const row = within(inside('matrix'), 'tr').find((one) => says(one).includes(claim));
    const cells = within(read(`<table>${serialised(row)}</table>`).elements, 'td').slice(1);
    return cells.map((cell) => attribute(cell, 'class'));
  };

  test('has a row a claim and a column an article', () => {
    expect(rows).toHaveLength(13);
    expect(rows.every((cells) => cells.length === 3)).toBe(true);
  });

  test.for([
    ['bridge-opened', ['contradicts', 'agrees']],
    ['owen-marsh', ['let-stand', 'agrees']],
    ['vehicles', ['agrees', 'silent']],
    ['survey', ['silent', 'silent']],
  ] as const)('says of %s %s', ([claim, stances]) => {
    expect(stanceIn(claim)).toEqual(stances);
  });

  test('every relation stands in a cell', () => {
    for (const { claim, article } of run.evidence.relations) {
      const cell = stanceIn(claim.id)[run.evidence.articles.indexOf(article)];
      expect(cell, `${claim.name} in ${article.id}`).not.toBe('silent');
    }
  });
});

describe('the articles', () => {
  const marks = [...within(elements, 'a'), ...within(elements, 'mark')].filter((one) => /^a\d+m\d+$/.test(attribute(one, 'id') ?? '')); // prettier-ignore
  const marked = (words: string): string | undefined => {
    const mark = marks.find((one) => says(one).startsWith(words));
    return mark && attribute(mark, 'class');
  };

  test.for([
    ['May 1916', 'contradicted'],
    ['Owen Marhs', 'let-stand'],
    ['about 19,000', 'covered'],
    ['7', 'uncovered'],
    ['220', 'uncovered in-contradicted'],
    ['We will reopen it', 'contradicted'],
  ] as const)('have "%s" marked as %s', ([words, standing]) => {
    expect(marked(words)).toBe(standing);
  });

  test('every relation has a mark that leads to a note of its claim, and the note leads back', () => {
    for (const { claim, found } of run.evidence.relations) {
      const mark = marks.find((one) => textOf(found).startsWith(says(one).replace(/ \(.*/u, '')));
      const note = byId.get(attribute(mark ?? elements[0]!, 'href')?.slice(1) ?? '');
      expect(says(note), claim.name).not.toBe('');
      const back = within(read(serialised(note)).elements, 'a', 'back').map((one) => attribute(one, 'href'));
      expect(back).toContain(`#${attribute(mark!, 'id')}`);
    }
  });

  test('lose no word, whatever lies across what', () => {
    const text = within(inside('a0'), 'p').map((one) => says(one).replaceAll(' (uncovered)', '')).join('\n'); // prettier-ignore
    expect(text).toContain(
      '"We will reopen it until every bolt of the 220 has been tested twice," Ada Holm, the mayor of',
    );
    expect(text).toContain('Nobody has proposed a toll.');
  });

  test('what stands in claimed words is not called uncovered, and the marks of YAML are no part of a headline', () => {
    const text = firstText
      .replace('headline: Bridge stays shut', `headline: "'Never' again, says mayor"`)
      .replace('We will reopen it until every bolt of the 220', 'We will not reopen it until every bolt of the 212');
    const page = read(renderHtml(littleRun({ 'articles/first.md': text }))).elements;
    expect(within(page, 'mark', 'uncovered').map(says)).not.toContain('212 (uncovered)');
    expect(within(page, 'a', 'covered').map(says)).toContain(
      'We will not reopen it until every bolt of the 212 has been tested twice,',
    );
    expect(within(page, 'h3').map(says)).toContain("'Never' again, says mayor");
  });

  test('of a large corpus are folded, each under its own anchor, and nothing is missing without a script', () => {
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`articles/copy-${n}.md`, firstText]));
    const page = read(renderHtml(littleRun(many)));
    expect(page.errors).toEqual([]);
    expect(within(page.elements, 'noscript')).toHaveLength(12);
    expect(within(page.elements, 'article', 'story')).toHaveLength(32);
    expect(within(page.elements, 'table', 'matrix')).toHaveLength(2);
  });
});

describe('coverage', () => {
  const cells = (page: string): string[] =>
    within(read(page).elements, 'table', 'measures').flatMap((table) =>
      within(read(serialised(table)).elements, 'tr')
        .slice(1)
        .map((row) => row.childNodes.map(says).join(' ')),
    );

  test('is told by article, and how to be told the guard', () => {
    expect(cells(html)).toEqual(['first 12 0 66.7 %', 'second 6 0 66.7 %']);
    expect(html).toContain('stet check --format html --guard');
  });

  test('beside the guard, where changes were tried', () => {
    const options = { runs: 2, seed: 1 };
    const guards = new Map(judgedIn(run.evidence).map((one) => [one.article, measureGuard(one, run.evidence.claims, options)])); // prettier-ignore
    const page = renderHtml(run, { guards });
    expect(cells(page)).toEqual(['first 12 0 66.7 % 100.0 % 66.7 %', 'second 6 0 66.7 % 100.0 % 66.7 %']);
    expect(within(read(page).elements, 'a', 'guarded').length).toBeGreaterThan(3);
  });
});

describe('hostile text', () => {
  const fragments = [
    '</script><script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '</noscript><b>',
    '</style>',
    '<!--',
    ']]>',
    '&lt;',
    '&amp;',
    '"\'><a href="javascript:1">',
    '\u202E',
    '\u2066',
    '\u0000',
    '\u001B[31m',
    '\uD800',
    '\u2028',
    '\u00AD',
    'May 1916',
    'Owen Marhs',
    ' "bridge opened in May 1916" ',
    '\n\n',
  ];
  const hostile = fc.array(fc.oneof(fc.constantFrom(...fragments), fc.string({ unit: 'binary' })), { maxLength: 12 }).map((parts) => parts.join('')); // prettier-ignore

  test('stays text, in articles and claims alike', () => {
    const property = fc.property(hostile, hostile, (body, value) => {
      const page = renderHtml(
        checkSources(
          {
            claims: [source('claims/a.yaml', `${claimsText}\n# ${value}`), source('claims/b.yaml', `names:\n  x: ${JSON.stringify(value)}\n`)],
            articles: [source('articles/<i>.md', `${firstText}\n${body}`)],
          },
          { today: 0 },
        ),
      ); // prettier-ignore
      const { errors: wrong, elements: all } = read(page);
      expect(wrong).toEqual([]);
      expect(all.filter(({ tagName }) => tagName === 'img' || tagName === 'script')).toHaveLength(1);
      expect(page).not.toMatch(/[\p{Cf}\p{Cs}\u2028\u2029\u0000-\u0009\u000B-\u001F]/u);
    });
    fc.assert(property, { numRuns: 20, seed: 7 });
  });

  test('throws nothing in a run made by hand, whatever is said of what', () => {
    const property = fc.property(hostile, hostile, fc.nat(), fc.nat(), (text, message, from, to) => {
      const file = source('articles/x.md', `events: key ${text}`);
      const [start, end] = [from % file.text.length, to % (file.text.length + 1)].sort((a, b) => a - b);
      const span = { source: file, start: start ?? 0, end: end ?? 0 };
      const finding = draw({ data: { text: message }, primary: { span, text: message }, related: [{ span, text }], suggestion: text, claim: eventIn(file, 'key'), article: articleOf(file) }); // prettier-ignore
      expect(read(renderHtml(runOf([finding], { articles: [articleOf(file)] }))).errors).toEqual([]);
    });
    fc.assert(property, { numRuns: 40, seed: 7 });
  });
});
