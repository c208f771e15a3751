import type { Told } from '../model/finding.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Reported } from '../model/run.ts';
import { isoOf } from '../parse/calendar.ts';
import { shownFindings, wholeRun } from './options.ts';
import type { ReportOptions } from './options.ts';
import { drawAccepted, drawFinding, usualWidth } from './text.ts';
import { onOneLine } from './visible.ts';
import { renderXml } from './xml.ts';
import type { Element } from './xml.ts';

/**
 * JUnit XML, as CI systems read it: a suite a file, a case for each claim that has something to say there and for each check that
 * found something without a claim. Errors are failures, warnings and notes are output, and a case that the desk lets stand is skipped.
 */
export function renderJunit(run: Reported, options: ReportOptions = {}): string {
  const { evidence } = wholeRun(run);
  const cases = casesOf(evidence, shownFindings(run, options));
  const suites = [...cases]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, inFile]) => suiteOf(path, inFile, evidence));
  const all = [...cases.values()].flatMap((inFile) => [...inFile.values()]);
  const attributes = { name: 'stet', tests: all.length, failures: all.filter(hasFailed).length, errors: 0 };
  return renderXml({ name: 'testsuites', attributes, content: suites });
}

type Case = readonly Told[];
/** The findings of each case by its name. */
type Cases = Map<string, Told[]>;

/** By path, every file of the run with its cases; one that nothing is found in passed. */
function casesOf(evidence: Evidence, shown: readonly Told[]): Map<string, Cases> {
  const files = new Map<string, Cases>();
  const findingsOf = (path: string, name: string): Told[] => {
    const cases = files.get(path) ?? new Map<string, Told[]>();
    files.set(path, cases);
    const findings = cases.get(name) ?? [];
    cases.set(name, findings);
    return findings;
  };
  // That the file could be read is itself a case, so that none is without one.
  for (const { source } of evidence.articles) findingsOf(source.path, 'article-schema');
  for (const { span } of [...evidence.claims, ...evidence.stets]) findingsOf(span.source.path, 'claim-schema');
  for (const { span, name } of evidence.claims) findingsOf(span.source.path, name);
  for (const { verdict, found, claim } of evidence.relations)
    if (verdict === 'agrees') findingsOf(found.source.path, claim.name);
  for (const finding of shown) findingsOf(finding.primary.span.source.path, nameOf(finding)).push(finding);
  return files;
}

const nameOf = ({ claim, claims, check }: Told): string => (claim ?? claims?.[0])?.name ?? check;

const hasFailed = (findings: Case): boolean => findings.some(({ severity, stet }) => severity === 'error' && !stet);
const isSkipped = (findings: Case): boolean => findings.some(({ stet }) => stet) && !hasFailed(findings);

function suiteOf(path: string, cases: Cases, { today }: Evidence): Element {
  const inOrder = [...cases].sort(([a], [b]) => (a < b ? -1 : 1));
  const all = [...cases.values()];
  return {
    name: 'testsuite',
    attributes: {
      name: onOneLine(path),
      tests: all.length,
      failures: all.filter(hasFailed).length,
      errors: 0,
      skipped: all.filter(isSkipped).length,
      // No clock: the same run gives the same report.
      timestamp: `${isoOf(today)}T00:00:00`,
      time: 0,
    },
    content: inOrder.map(([name, findings]) => caseOf(path, name, findings)),
  };
}

/** Jenkins takes what stands before the last full stop for a package, so that a file's ending stays out of it. */
const classOf = (path: string): string => onOneLine(path).replace(/\.\w+$/, '');

function caseOf(path: string, name: string, findings: Case): Element {
  const failures = findings.filter(({ severity, stet }) => severity === 'error' && !stet);
  const letStand = findings.filter(({ stet }) => stet);
  const others = findings.filter((finding) => !failures.includes(finding) && !letStand.includes(finding));
  const output = [
    ...others.map((finding) => drawFinding(finding, style)),
    ...letStand.map((finding) => `Let stand\n${drawAccepted(finding, style)}`),
  ];
  return {
    name: 'testcase',
    attributes: { name: onOneLine(name), classname: classOf(path), time: 0 },
    content: [
      ...(isSkipped(findings) ? [{ name: 'skipped', content: reasonsOf(letStand) }] : []),
      ...failureOf(failures),
      ...(output.length > 0 ? [{ name: 'system-out', content: `${output.join('\n\n')}\n` }] : []),
    ],
  };
}

const style = { paint: (_: unknown, text: string): string => text, width: usualWidth };

const reasonsOf = (letStand: Case): string =>
  [...new Set(letStand.map(({ stet }) => onOneLine(stet?.reason.value ?? '')))].join('; ');

/** Readers show one failure a case: several findings share it, the first its headline. */
function failureOf(failures: Case): Element[] {
  const [first] = failures;
  if (!first) return [];
  const more = failures.length > 1 ? ` (and ${failures.length - 1} more)` : '';
  const attributes = { type: first.check, message: `${onOneLine(first.message)}${more}` };
  return [{ name: 'failure', attributes, content: `${failures.map((one) => drawFinding(one, style)).join('\n\n')}\n` }];
}
