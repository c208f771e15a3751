import { XmlDocument } from 'libxml2-wasm';
import type { XmlElement } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import type { Evidence } from '../../src/model/evidence.ts';
import type { Finding } from '../../src/model/finding.ts';
import { renderJunit } from '../../src/report/junit.ts';
import { articleOf, draw, eventIn, label, runOf, source, spanOf, stetOf } from './by-hand.ts';
import { junitFaults } from './published.ts';

const file = source('articles/bridge.md', 'The Old Brigde fell in May 2014.');
const quiet = source('articles/quiet.md', 'Nothing fell.');
const claims = source('claims/bridge.yaml', 'events:\n  bridge-fall:\n    when: 2019-04-15\n  bridge-opening:\n');
const fall = eventIn(claims, 'bridge-fall');
const opening = eventIn(claims, 'bridge-opening');
const article = articleOf(file);
const dated = draw({
  data: { text: 'It says "May 2014"' },
  primary: label(file, 'May 2014', 'printed here'),
  related: [label(claims, '2019-04-15', 'claimed here')],
  article,
  claim: fall,
});
const twice = { ...dated, check: 'self-contradiction', message: 'It says two things' } as const;
const warned = draw({ data: { text: 'A warning' }, primary: label(file, 'Old'), severity: 'warning', article });
const stet = stetOf({ article: 'bridge', text: 'May', reason: 'Printed so' });

const evidence: Partial<Evidence> = { articles: [article, articleOf(quiet)], claims: [fall, opening] };

/** Each case as `suite name: outcome`. */
function casesOf(findings: readonly Finding[], parts: Partial<Evidence> = evidence): string[] {
  const text = renderJunit(runOf(findings, parts));
  expect(junitFaults(text)).toEqual([]);
  using document = XmlDocument.fromString(text);
  return document.find('/testsuites/testsuite/testcase').map((node) => {
    const one = node as XmlElement;
    const outcomes = one.find('*').map((outcome) => (outcome as XmlElement).name);
    return `${one.get('../@name')?.content} ${one.attr('name')?.value}: ${outcomes.join(' ') || 'passed'}`;
  });
}

describe('a report in JUnit XML', () => {
  test('has a suite a file, and a case for what is judged there', () => {
    expect(casesOf([dated, warned])).toEqual([
      'articles/bridge.md article-schema: passed',
      'articles/bridge.md date-mismatch: system-out',
      'articles/bridge.md events/bridge-fall: failure',
      'articles/quiet.md article-schema: passed',
      'claims/bridge.yaml claim-schema: passed',
      'claims/bridge.yaml events/bridge-fall: passed',
      'claims/bridge.yaml events/bridge-opening: passed',
    ]);
  });

  test('has a case for a claim that agrees, and none for one that is undecided', () => {
    const relation = { kind: 'date', claim: fall, article: articleOf(quiet), reason: '', found: spanOf(quiet, 'fell'), claimed: fall.span } as never as Evidence['relations'][number]; // prettier-ignore
    const cases = (verdict: 'agrees' | 'undecided') =>
      casesOf([], { ...evidence, relations: [{ ...relation, verdict }] }).filter((one) =>
        one.includes('quiet.md events'),
      );
    expect(cases('agrees')).toEqual(['articles/quiet.md events/bridge-fall: passed']);
    expect(cases('undecided')).toEqual([]);
  });

  test.each<[string, readonly Finding[], string]>([
    ['let stand', [{ ...dated, stet }], 'skipped system-out'],
    ['one let stand and one not', [{ ...dated, stet }, twice], 'failure system-out'],
    ['a warning about a claim', [{ ...dated, severity: 'warning' }], 'system-out'],
  ])('%s', (_, findings, outcome) => {
    expect(casesOf(findings)).toContain(`articles/bridge.md events/bridge-fall: ${outcome}`);
  });

  test('counts what it has', () => {
    const text = renderJunit(runOf([dated, twice, warned, { ...warned, check: 'name-varies', stet }], evidence));
    expect(text).toContain('<testsuites name="stet" tests="8" failures="1" errors="0">');
    expect(text).toContain(
      '<testsuite name="articles/bridge.md" tests="4" failures="1" errors="0" skipped="1" timestamp="2024-10-04T00:00:00" time="0">',
    );
  });

  test('shows both sides of a failure, and every finding of a case in one', () => {
    using document = XmlDocument.fromString(renderJunit(runOf([dated, twice], evidence)));
    const [failure] = document.find('//failure') as XmlElement[];
    expect(failure?.attr('type')?.value).toBe('date-mismatch');
    expect(failure?.attr('message')?.value).toBe('It says "May 2014" (and 1 more)');
    expect(failure?.content).toContain('error[date-mismatch] articles/bridge.md:1:24\nIt says "May 2014"\n');
    expect(failure?.content).toContain('::: claims/bridge.yaml:3:11');
    expect(failure?.content).toContain('error[self-contradiction]');
    expect(failure?.content).not.toContain('\x1b');
  });

  test('gives back every character that XML can hold, and a picture of any other', () => {
    const odd = source('articles/a&b <"\'>\x01\ud800.md', 'One');
    const text = renderJunit(runOf([draw({ primary: label(odd, 'One'), data: { text: 'a ]]> & <b> "c" \ufffe' } })]));
    expect(junitFaults(text)).toEqual([]);
    using document = XmlDocument.fromString(text);
    expect(document.get('//testsuite/@name')?.content).toBe('articles/a&b <"\'>␁\\u{d800}.md');
    expect(document.get('//failure/@message')?.content).toBe('a ]]> & <b> "c" \\u{fffe}');
  });

  test('is valid without anything to tell of', () => {
    expect(casesOf([], {})).toEqual([]);
  });
});
