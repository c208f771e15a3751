/**
 * `npm run bench:reading`: how well Stet reads text that nobody here wrote, beside its peers, as one table. The data lie outside the
 * repository (`STET_BENCH_DATA`). `--verbose` adds the cases; `--write` puts the table into bench/README.md.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { isoOf } from '../src/parse/calendar.ts';
import { today } from '../src/cli/day.ts';
import { dataFolder, readLines, readRows } from './data.ts';
import type { TimexRow } from './dates.ts';
import { articlesOf, articlesOfSubjects } from './guard.ts';
import type { PairRow } from './headline-pairs.ts';
import { timeExtractorsAlone } from './linearity.ts';
import type { NamePair } from './name-pairs.ts';
import type { SummaryRow } from './summaries.ts';
import { renderTable, withTable } from './table.ts';
import {
  claimFreePart,
  datesPart,
  guardPart,
  headlinesPart,
  linearityPart,
  namePairsPart,
  notRun,
  numbersPart,
  ownNamesPart,
  quotationsPart,
  quotedCorpusPart,
  recognizersOnTimeBank,
  summariesPart,
  trials,
} from './parts.ts';
import type { Part } from './parts.ts';

function parts(): Part[] {
  const timeBank = readRows<TimexRow>('timex_timebank.jsonl');
  const wikiWars = readRows<TimexRow>('timex_wikiwars.jsonl');
  const numbers = readLines('recognizers_en_numbers.jsonl');
  const summaries = readRows<SummaryRow>('edited_summaries_a.jsonl');
  const headlines = readRows<PairRow>('headline_pairs_2013_2014.jsonl');
  const namePairs = readRows<NamePair>('name_pairs_a.jsonl');
  const timeBankGoals = { strict: '>= 82', relaxed: '>= 92', value: '>= 75' };
  return [
    timeBank ? datesPart('TimeBank', timeBank, timeBankGoals, recognizersOnTimeBank) : notRun('TimeBank', 'dates'),
    wikiWars ? datesPart('WikiWars', wikiWars, { strict: '>= 80', value: '>= 70' }, {}) : notRun('WikiWars', 'dates'),
    numbers ? numbersPart(numbers) : notRun('Recognizers specs', 'numbers read right'),
    summaries ? summariesPart(summaries) : notRun('edited summaries', 'edits caught'),
    headlines ? headlinesPart(headlines) : notRun('headline pairs', 'accused'),
    timeBank ? claimFreePart(timeBank) : notRun('TimeBank', 'findings without claims'),
    timeBank ? quotationsPart(timeBank) : notRun('TimeBank', 'altered quotations'),
    quotedCorpusPart(),
    namePairs ? namePairsPart(namePairs) : notRun('name pairs', 'F1'),
    timeBank ? ownNamesPart(timeBank) : notRun('TimeBank', 'its own names against it'),
    guardPart('ten articles on other subjects', articlesOfSubjects(), trials.subjects),
    timeBank
      ? guardPart(`TimeBank: ${timeBank.length} articles`, articlesOf(timeBank), trials.timeBank)
      : notRun('TimeBank', 'drafted claims'),
    linearityPart(timeExtractorsAlone()),
  ];
}

function main(options: readonly string[]): void {
  const measured = parts();
  const machine = `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`;
  const notes = measured.flatMap(({ notes: some }) => some ?? []);
  const head = `Measured on ${isoOf(today())} (${machine}).`;
  const table = [
    head,
    '',
    renderTable(measured.flatMap(({ rows }) => rows)),
    ...(notes.length ? ['', ...notes] : []),
  ].join('\n');
  const cases = options.includes('--verbose') ? measured.flatMap(({ cases: some }) => some ?? []) : [];
  process.stdout.write([table, ...cases, ''].join('\n'));
  if (!options.includes('--write')) return;
  if (!readRows('timex_timebank.jsonl')) throw new Error(`No data in ${dataFolder}: bench/README.md is left as it is`);
  const readme = new URL('README.md', import.meta.url);
  writeFileSync(readme, withTable(readFileSync(readme, 'utf8'), table));
}

main(process.argv.slice(2));
