import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Mention } from '../../src/model/mention.ts';
import type { Run } from '../../src/model/run.ts';
import type { Source } from '../../src/model/source.ts';
import type { Span } from '../../src/model/span.ts';
import { renderJson } from '../../src/report/json.ts';
import type { JsonPlace, JsonReport } from '../../src/report/json.ts';
import { renderText } from '../../src/report/text.ts';

// What holds of whatever Stet makes of any input. Each throws, and says what it saw.

const schema = JSON.parse(readFileSync('schemas/report.schema.json', 'utf8')) as object;
const ajv = new Ajv2020({ strict: true });
addFormats.default(ajv);
const validate = ajv.compile(schema);

/** All that holds of the outcome of a check. The reports are drawn too, for they are what strangers' text comes out of. */
export function assertRun(run: Run, sources: readonly Source[]): void {
  const known = new Map(sources.map((source) => [source.path, source]));
  for (const finding of run.findings) {
    for (const { span } of [finding.primary, ...finding.related]) assertSpan(span, finding.check, known);
    if (finding.message === '' || /[\r\n]/.test(finding.check)) fail('a finding without a message', finding);
  }
  for (const { found, claimed } of run.evidence.relations) {
    assertSpan(found, 'relation', known);
    assertSpan(claimed, 'relation', known);
  }
  for (const mentions of run.evidence.mentions.values()) assertMentions(mentions, known);
  assertReport(renderJson(run, { relations: true }), known);
  assertQuiet(renderText(run, { relations: true, width: 72 }));
}

export function assertMentions(mentions: readonly Mention[], known: ReadonlyMap<string, Source>): void {
  for (const mention of mentions) {
    assertSpan(mention.span, mention.kind, known);
    if (mention.span.start === mention.span.end) fail('a mention of no text', mention.kind);
  }
}

/** A span lies in a file of the run, and parts no character. */
export function assertSpan({ source, start, end }: Span, what: string, known: ReadonlyMap<string, Source>): void {
  const { text } = source;
  const whole = Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= text.length;
  if (!whole) fail(`a ${what} outside its file`, [start, end, text.length]);
  if (known.get(source.path) !== source) fail(`a ${what} in a file that was not given`, source.path);
  for (const at of [start, end]) {
    if (isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at)))
      fail(`a ${what} that parts a character`, [start, end]);
  }
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000;

/** The JSON report fits its schema, stands in order, and every text is the slice at its line and column. */
export function assertReport(json: string, known: ReadonlyMap<string, Source>): void {
  const report = JSON.parse(json) as JsonReport;
  if (!validate(report)) fail('a report that does not fit its schema', validate.errors);
  const lines = new Map<string, readonly number[]>();
  const offset = (file: string, line: number, column: number): number => {
    const starts = lines.get(file) ?? startsOf(known.get(file)?.text ?? '');
    lines.set(file, starts);
    return (starts[line - 1] ?? NaN) + column - 1;
  };
  const assertPlace = ({ file, line, column, endLine, endColumn, text }: JsonPlace): number => {
    const [start, end] = [offset(file, line, column), offset(file, endLine, endColumn)];
    if (known.get(file)?.text.slice(start, end) !== text)
      fail('a text that is not what stands there', { file, line, column, text });
    return start;
  };
  let last = { file: '', start: 0 };
  for (const finding of report.findings) {
    const start = assertPlace(finding);
    const { file } = finding;
    if (file < last.file || (file === last.file && start < last.start)) fail('a finding out of order', finding);
    last = { file, start };
    finding.related.forEach(assertPlace);
  }
}

/** Where lines begin, told by a walk of its own. */
function startsOf(text: string): number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at += 1) {
    const end = text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n');
    if (end) starts.push(at + 1);
  }
  return starts;
}

const steering = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u;

/** What is printed without colour has nothing in it that steers a terminal. */
export function assertQuiet(printed: string): void {
  const at = printed.replaceAll('\n', ' ').search(steering);
  if (at !== -1) fail('printed text that steers a terminal', printed.slice(Math.max(0, at - 60), at + 20));
}

export function fail(what: string, seen: unknown): never {
  throw new Error(`${what}: ${JSON.stringify(seen)}`);
}
