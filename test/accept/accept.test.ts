import { describe, expect, test } from 'vitest';
import { acceptFindings } from '../../src/accept/index.ts';
import type { StetEntry } from '../../src/model/claim.ts';
import type { Evidence } from '../../src/model/evidence.ts';
import { articleOf, draw, eventIn, evidenceOf, label, source, spanOf, stetOf } from '../report/by-hand.ts';

const file = source(
  'articles/bridge.md',
  'The bridge fell in May\u00a02019. Police say in May 2019.\nThe May 2019 bridge fall.',
);
const article = articleOf(file);
const claims = source(
  'claims/bridge.yaml',
  'events:\n  bridge-fall: {when: 2019-04-15}\n  bridge-built: {when: 2020}\n',
);
const fall = eventIn(claims, 'bridge-fall');
const built = eventIn(claims, 'bridge-built');

const inArticle = draw({ primary: label(file, 'May 2019'), article, claim: fall });
const betweenClaims = draw({ primary: label(claims, '2020'), claims: [fall, built] });
const noBreak = draw({ primary: label(file, 'May\u00a02019'), article, claim: fall });

const evidence = (entry: StetEntry, more: Partial<Evidence> = {}): Evidence =>
  evidenceOf({ articles: [article], claims: [fall, built], stets: [entry], ...more });

describe('an entry lets stand', () => {
  test.each<[string, StetEntry, typeof inArticle]>([
    ['exactly the text', stetOf({ article: 'bridge', text: 'May 2019' }), inArticle],
    ['a text around it', stetOf({ article: 'bridge', text: 'say in May 2019.' }), inArticle],
    [
      'a text within it',
      stetOf({ article: 'bridge', text: '2019.\nThe' }),
      draw({ primary: label(file, 'May 2019.\nThe May'), article }),
    ],
    ['a text that overlaps its end', stetOf({ article: 'bridge', text: '2019.\nThe' }), inArticle],
    [
      'a later occurrence',
      stetOf({ article: 'bridge', text: 'May 2019' }),
      draw({ primary: label(file, 'May 2019', '', 1), article }),
    ],
    ['of its check', stetOf({ article: 'bridge', text: 'May 2019', check: 'date-mismatch' }), inArticle],
    [
      'of its fingerprint',
      stetOf({ article: 'bridge', text: 'May 2019', fingerprint: inArticle.fingerprint }),
      inArticle,
    ],
    ['of its claim by id', stetOf({ claim: 'bridge-fall', text: 'May 2019' }), inArticle],
    ['of its claim by section and id', stetOf({ claim: 'events/bridge-fall', text: 'May 2019' }), inArticle],
    ['of one of several claims', stetOf({ claim: 'bridge-fall', text: '2020' }), betweenClaims],
    [
      'an empty place beside it',
      stetOf({ article: 'bridge', text: 'May 2019' }),
      draw({
        primary: {
          span: { source: file, start: spanOf(file, 'May 2019').end, end: spanOf(file, 'May 2019').end },
          text: '',
        },
        article,
      }),
    ],
    ['on the last day', stetOf({ article: 'bridge', text: 'May 2019', until: 20_000 }), inArticle],
  ])('%s', (_, entry, finding) => {
    const { findings, acceptance } = acceptFindings([finding], evidence(entry));
    expect(findings).toEqual([{ ...finding, stet: entry }]);
    expect(acceptance).toEqual({ unused: [], expired: [] });
  });
});

describe('an entry lets nothing stand', () => {
  test.each<[string, StetEntry, typeof inArticle]>([
    ['in other characters', stetOf({ article: 'bridge', text: 'May 2019' }), noBreak],
    ['in another case', stetOf({ article: 'bridge', text: 'may 2019' }), inArticle],
    ['beside the finding', stetOf({ article: 'bridge', text: 'Police say in ' }), inArticle],
    ['after the finding', stetOf({ article: 'bridge', text: '.\nThe' }), inArticle],
    ['of another check', stetOf({ article: 'bridge', text: 'May 2019', check: 'date-impossible' }), inArticle],
    [
      'of another fingerprint',
      stetOf({ article: 'bridge', text: 'May 2019', fingerprint: '0000000000000000' }),
      inArticle,
    ],
    ['of another claim', stetOf({ claim: 'bridge-built', text: 'May 2019' }), inArticle],
    [
      'of its article but another claim',
      stetOf({ article: 'bridge', claim: 'bridge-built', text: 'May 2019' }),
      inArticle,
    ],
  ])('%s', (_, entry, finding) => {
    const { findings, acceptance } = acceptFindings([finding], evidence(entry));
    expect(findings).toEqual([finding]);
    expect(acceptance).toEqual({ unused: [entry], expired: [] });
  });

  test('in another article', () => {
    const entry = stetOf({ article: 'tower', text: 'May 2019' });
    expect(acceptFindings([inArticle], evidence(entry)).findings).toEqual([inArticle]);
  });

  test('once its day has passed; it is expired, not unused', () => {
    const entry = stetOf({ article: 'bridge', text: 'May 2019', until: 19_999 });
    expect(acceptFindings([inArticle], evidence(entry))).toEqual({
      findings: [inArticle],
      acceptance: { unused: [], expired: [entry] },
    });
  });
});

describe('two entries for one finding', () => {
  test('are both used, and the first is shown', () => {
    const first = stetOf({ article: 'bridge', text: 'May 2019' });
    const second = stetOf({ article: 'bridge', text: 'in May 2019' });
    const { findings, acceptance } = acceptFindings([inArticle], evidence(first, { stets: [first, second] }));
    expect(findings[0]?.stet).toBe(first);
    expect(acceptance.unused).toEqual([]);
  });
});

describe('whether an entry that lets nothing stand is called unused', () => {
  const outside = stetOf({ article: 'tower', text: 'May 2019' });
  const stands = stetOf({ article: 'bridge', text: 'May 2019' });
  const gone = stetOf({ article: 'bridge', text: 'May 2017' });
  const unread = (articles: readonly string[], claims = false): Partial<Evidence> => ({
    unread: { articles: new Set(articles), claims },
  });
  test.each<[string, StetEntry, Partial<Evidence>, boolean]>([
    ['its article is outside the run', outside, {}, false],
    ['its article is outside the run, --strict', outside, { strict: true }, true],
    ['its article could not be read', outside, { strict: true, ...unread(['tower']) }, false],
    ['a claim file could not be read, the text stands', stands, unread([], true), false],
    ['a claim file could not be read, the text is gone', gone, unread([], true), true],
    ['its claim is known', stetOf({ claim: 'bridge-fall', text: '2018' }), {}, true],
    ['its claim is unknown', stetOf({ claim: 'bridge-fell', text: '2018' }), {}, false],
  ])('%s', (_, entry, more, judged) => {
    expect(acceptFindings([], evidence(entry, more)).acceptance.unused).toEqual(judged ? [entry] : []);
  });
});
