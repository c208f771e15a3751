import { describe, expect, test } from 'vitest';
import type { Claim } from '../../src/model/claim.ts';
import type { Evidence } from '../../src/model/evidence.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Relation } from '../../src/model/relation.ts';
import type { Source } from '../../src/model/source.ts';
import type { Span } from '../../src/model/span.ts';
import { generateModule } from '../../src/vitest/module.ts';
import { planTests, type Plan } from '../../src/vitest/plan.ts';

const events: Source = {
  path: 'claims/events.yaml',
  text: 'events:\n  fall:\n    when: 2025-03-04\n    said: the fall\n',
};
const more: Source = { path: 'claims/more.yaml', text: 'events:\n  fall-again: "{2025-03-05} the fall"\n' };
const bare: Source = { path: 'claims/bare.yaml', text: 'stet: []\n' };
const bridge: Source = { path: 'articles/bridge.md', text: '---\nid: bridge\n---\nIt fell on 5 March.\n' };

function find(source: Source, text: string): Span {
  const start = source.text.indexOf(text);
  expect(start, `"${text}" in ${source.path}`).not.toBe(-1);
  return { source, start, end: start + text.length };
}

const claim = (id: string, entry: Span, what?: string): Claim => ({
  section: 'events',
  id,
  name: `events/${id}`,
  span: { ...entry, end: entry.start + id.length },
  entry,
  said: [],
  links: [],
  ...(what !== undefined && { what }),
});

const fall = claim('fall', find(events, 'fall:\n    when: 2025-03-04\n    said: the fall'), 'When the bridge fell');
const again = claim('fall-again', find(more, 'fall-again: "{2025-03-05} the fall"'));
const article = {
  id: 'bridge',
  source: bridge,
  dateline: false,
  body: find(bridge, 'It fell on 5 March.'),
  passages: [],
};

const finding = (primary: Span, rest: Partial<Finding> = {}): Finding => ({
  check: 'date-mismatch',
  severity: 'error',
  messageId: 'differs',
  message: 'The article says one thing',
  data: {},
  primary: { span: primary, text: 'this' },
  related: [],
  fingerprint: '0123456789abcdef',
  ...rest,
});

const mismatch = finding(find(bridge, '5 March'), {
  article,
  claim: fall,
  related: [{ span: find(events, '2025-03-04'), text: 'that' }],
});

const evidence: Evidence = {
  claims: [fall, again],
  articles: [article],
  stets: [],
  mentions: new Map(),
  relations: [],
  agreements: new Map(),
  clashes: [],
  articleClashes: [],
  broadPhrases: [],
  headlinePairs: [],
  quoteVariants: [],
  headlineQuotes: [],
  missingStatements: [],
  nameVariations: [],
  conflicts: [],
  problems: [],
  unread: { articles: new Set(), claims: false },
  strict: true,
  whole: true,
  today: 0,
};

const counts = { articles: 1, claims: 3, agreeing: 0 };

const plan = (...findings: Finding[]): Plan =>
  planTests({ counts, evidence, findings }, { claims: [events, more, bare], articles: [bridge] });

/** `test: check@line:column` of each thing that a file tells of its own, in brackets what it tells in another's stead. */
const tells = (planned: Plan, file: Source): string[] =>
  (planned.get(file) ?? []).flatMap(({ name, told }) =>
    told.map(({ finding: { check }, at, insteadOf }) => {
      const text = `${name}: ${check}@${at.line}:${at.column}`;
      return insteadOf ? `[${text} for ${insteadOf.join(' ')}]` : text;
    }),
  );

describe('the tests of a file', () => {
  const planned = plan();
  const names = (file: Source): string[] => (planned.get(file) ?? []).map(({ name }) => name);

  test('a claim file has one for itself and one for each claim, with what it is about', () => {
    expect(names(events)).toEqual(['is valid', 'events/fall: When the bridge fell']);
    expect(names(more)).toEqual(['is valid', 'events/fall-again']);
  });

  test('a claim file without claims still has one', () => {
    expect(names(bare)).toEqual(['is valid']);
  });

  test('an article has one, and one that rewrites it', () => {
    expect(names(bridge)).toEqual(['bridge', 'bridge, rewritten']);
  });

  test('of a share of the files, a claim is proved where its file is, else with the article', () => {
    const relation = {
      kind: 'date',
      claim: fall,
      article,
      verdict: 'agrees',
      reason: '',
      found: find(bridge, '5 March'),
      claimed: find(events, '2025-03-04'),
    } as unknown as Relation;
    const corpus = { claims: [events, more, bare], articles: [bridge] };
    const shareOf = (...only: Source[]): Plan =>
      planTests(
        { counts, evidence: { ...evidence, relations: [relation] }, findings: [] },
        corpus,
        new Set(only.map(({ path }) => path)),
      );
    const proofs = (share: Plan, file: Source): string[] =>
      (share.get(file) ?? []).map(({ name }) => name).filter((name) => name.includes('guards'));
    const proof = 'events/fall guards bridge';
    expect([proofs(shareOf(events, bridge), events), proofs(shareOf(events, bridge), bridge)]).toEqual([[proof], []]);
    expect(proofs(shareOf(bridge), bridge)).toEqual([proof]);
    expect(proofs(shareOf(events), events)).toEqual([]);
  });

  test('a file that could not be read has one too', () => {
    const unread: Source = { path: 'articles/utf-16.md', text: '' };
    const problem = {
      check: 'article-schema',
      message: 'not UTF-8',
      span: { source: unread, start: 0, end: 0 },
    } as const;
    const alone = planTests({ counts, evidence, findings: [] }, { claims: [], articles: [], problems: [problem] });
    expect(alone.get(unread)?.map(({ name }) => name)).toEqual(['utf-16']);
  });
});

describe('a finding belongs to', () => {
  test("its claim's file, at its side inside the claim; the primary's file tells it only in its stead", () => {
    const planned = plan(mismatch);
    expect(tells(planned, events)).toEqual(['events/fall: When the bridge fell: date-mismatch@3:11']);
    expect(tells(planned, bridge)).toEqual(['[bridge: date-mismatch@4:12 for claims/events.yaml]']);
  });

  test("its claim's key, where none of its sides stands in the claim", () => {
    expect(tells(plan(finding(find(bridge, 'It'), { claim: fall })), events)).toEqual([
      'events/fall: When the bridge fell: date-mismatch@2:3',
    ]);
  });

  test('every claim of a contradiction, once each', () => {
    const clash = finding(find(events, '2025-03-04'), {
      check: 'date-contradiction',
      claim: fall,
      claims: [fall, again],
      related: [{ span: find(more, '2025-03-05'), text: 'and this' }],
    });
    const planned = plan(clash);
    expect(tells(planned, events)).toEqual(['events/fall: When the bridge fell: date-contradiction@3:11']);
    expect(tells(planned, more)).toEqual(['events/fall-again: date-contradiction@2:17']);
  });

  test("its primary's file, where it has no claim", () => {
    const planned = plan(
      finding(find(bridge, '5 March'), { check: 'date-impossible', article }),
      finding(find(bare, 'stet'), { check: 'stet-unused' }),
    );
    expect(tells(planned, bridge)).toEqual(['bridge: date-impossible@4:12']);
    expect(tells(planned, bare)).toEqual(['is valid: stet-unused@1:1']);
  });
});

describe('the code of a module', () => {
  const codeOf = (...findings: Finding[]): string => {
    const tests = plan(...findings).get(events) ?? [];
    return generateModule(tests, { path: '/x/claims/events.yaml', text: events.text, absolute: (path) => `/x/${path}` })
      .code;
  };

  test('an error fails, with both sides', () => {
    const code = codeOf(mismatch);
    expect(code).toContain('errors.push(as(new Error(), "date-mismatch"');
    expect(code).toContain('articles/bridge.md:4:12');
    expect(code).toContain('claims/events.yaml:3:11');
  });

  test('a warning, a note and what is let stand annotate, the last with its reason', () => {
    const reason = { value: 'Printed so', span: find(bare, 'stet') };
    const stet = { span: find(bare, 'stet'), text: reason, reason };
    const code = codeOf({ ...mismatch, severity: 'warning' }, { ...mismatch, severity: 'note' }, { ...mismatch, stet });
    expect(code).not.toContain('errors.push');
    expect([...code.matchAll(/, "(\w+)"\);$/gm)].map((match) => match[1])).toEqual(['warning', 'notice', 'notice']);
    expect(code).toContain('let stand: Printed so');
  });

  test('nothing in a text can end the string that it stands in, or pass for a line of a stack', () => {
    const code = codeOf({ ...mismatch, message: 'He said `"${x}"`\n    at /etc/passwd:1:1\u2028' });
    expect(code).toContain(JSON.stringify('He said `"${x}"` at /etc/passwd:1:1').slice(1, -1));
  });
});
