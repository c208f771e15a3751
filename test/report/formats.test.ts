/** Every format against the schema that is published for it: on this repository's corpus, on the originals, on the worst of texts. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkFolders } from '../../src/check-corpus.ts';
import type { Run } from '../../src/model/run.ts';
import { formats, loadReporter } from '../../src/report/index.ts';
import type { Format, ReportOptions } from '../../src/report/index.ts';
import { renderSummary } from '../../src/report/summary.ts';
import { hostileRun } from './hostile.ts';
import { judgeBy } from './own-schemas.ts';
import { junitFaults, sarifFaults } from './published.ts';
import { commandsIn } from './runner.ts';

/** What is wrong with a report in the eyes of the programs that read it. */
const judges: Partial<Record<Format, (report: string) => readonly unknown[]>> = {
  json: judgeBy('report'),
  sarif: sarifFaults,
  junit: junitFaults,
  // A line that the runner does not obey would stand in the log as it is.
  github: (report) => report.split('\n').filter((line) => line !== '' && commandsIn(line).length !== 1),
};
const judged = formats.flatMap((format) => (judges[format] ? [[format, judges[format]] as const] : []));

const loaded = new Map(await Promise.all(formats.map(async (format) => [format, await loadReporter(format)] as const)));
function draw(format: Format, run: Run, options: ReportOptions): string {
  const report = loaded.get(format)?.(run, options) ?? '';
  return typeof report === 'string' ? report : [...report].join('');
}

const originals = process.env['STET_ORIGINALS'];
const corpora: readonly (readonly [name: string, articles: string | undefined])[] = [
  ['the articles of this repository', 'articles'],
  [`the originals (${originals ?? 'not run: STET_ORIGINALS is not set'})`, originals],
];

describe.each(corpora)('a report on %s is valid', (_, articles) => {
  const runs = new Map<boolean, Run>();
  beforeAll(async () => {
    if (articles === undefined) return;
    for (const stet of [true, false])
      runs.set(stet, (await checkFolders({ articles: [articles], stet, today: '2025-06-01' })).run);
  });

  test.skipIf(articles === undefined).each(judged)('%s', (format, faultsOf) => {
    expect(runs.size).toBe(2);
    for (const run of runs.values()) {
      expect(run.findings.length).toBeGreaterThan(0);
      const report = draw(format, run, { relations: true, version: '1.2.3' });
      expect(faultsOf(report)).toEqual([]);
      expect(report).not.toContain(process.cwd());
    }
  });
});

describe('whatever the texts and the names of the files', () => {
  const options = fc.record({
    minSeverity: fc.constantFrom('note', 'error'),
    prefix: fc.constantFrom(undefined, 'news', 'a b/c'),
  } as const);

  test.each(judged)('a report is valid: %s', (format, faultsOf) => {
    fc.assert(
      fc.property(hostileRun, options, (run, { minSeverity, prefix }) => {
        const report = draw(format, run, { minSeverity, version: '1.2.3', ...(prefix && { prefix }) });
        expect(faultsOf(report)).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });

  test('no reporter throws, and each ends its last line', () => {
    fc.assert(
      fc.property(hostileRun, options, (run, { minSeverity }) => {
        const drawn = formats.map((format) => draw(format, run, { minSeverity }));
        for (const report of [...drawn, renderSummary(run)]) expect(report === '' || report.endsWith('\n')).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
