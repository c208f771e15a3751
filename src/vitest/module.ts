import type { Finding } from '../model/finding.ts';
import type { Position } from '../model/source.ts';
import type { ProverOptions } from '../prover.ts';
import type { PlannedTest, Property, Told } from './plan.ts';
import { mapLines, type LineMap } from './source-map.ts';
import { tellFailure, tellNote } from './tell.ts';

/** The key under which the paths of the modules in the run are provided to the workers. */
export const runningKey = 'stet:running';

export interface GeneratedModule {
  readonly code: string;
  readonly map: LineMap;
}

/** Where the properties are tried: a module that exports `prover`, and what it is to be given. */
export interface ProverModule {
  /** Absolute. */
  readonly path: string;
  readonly options: ProverOptions;
}

export interface ModuleOptions {
  /** Absent: no properties are tried. */
  readonly prover?: ProverModule;
  /** The absolute path of the file, as Vite knows it. */
  readonly path: string;
  readonly text: string;
  /** Turns the path of a source into an absolute one. */
  readonly absolute: (path: string) => string;
}

/**
 * The test module of one file: a line of code for each thing that can fail or be noted, so that a map of lines takes it to its
 * place. Of the stack only that line is kept; what is thrown is a list, of which the runner reports each error by itself.
 */
export function generateModule(tests: readonly PlannedTest[], options: ModuleOptions): GeneratedModule {
  const lines: [code: string, at?: Position][] = [
    [`import { inject, test } from 'vitest';`],
    [`const running = inject(${JSON.stringify(runningKey)}) ?? [];`],
    [`const told = (owners) => !owners.some((owner) => running.includes(owner));`],
    [`const as = (error, name, message) =>`],
    [`  Object.assign(error, { name, message, stack: name + ': ' + message + '\\n' + error.stack.split('\\n')[1] });`],
  ];
  const { prover } = options;
  const properties = tests.filter(({ property }) => property !== undefined);
  if (prover && properties.length > 0) {
    lines.push(
      [`import { prover } from ${literal(prover.path)};`],
      [`const { guards, keeps } = prover(${literal(prover.options)});`],
    );
  }
  for (const { name, at, told, note, property } of tests) {
    if (property) {
      if (prover) for (const line of propertyLines(name, at, property)) lines.push(line);
      continue;
    }
    lines.push([`test(${JSON.stringify(name)}, async ({ annotate }) => {`, at], [`const errors = [];`]);
    if (note !== undefined) lines.push([`await annotate(${literal(note)}, 'notice');`, at]);
    for (const one of told) lines.push([statement(one, options), one.at]);
    lines.push([`if (errors.length > 0) throw errors;`, at], [`});`]);
  }
  return {
    code: lines.map(([code]) => code).join('\n') + '\n',
    map: mapLines(
      lines.map(([, at]) => at),
      options,
    ),
  };
}

/** A property that holds may have something to say: what it left alone. */
function propertyLines(name: string, at: Position, property: Property): [code: string, at?: Position][] {
  const call =
    property.kind === 'guards'
      ? `guards(${literal(property.claim)}, ${literal(property.article)})`
      : `keeps(${literal(property.article)})`;
  return [
    [`test(${literal(name)}, async ({ annotate }) => {`, at],
    [`const at = new Error();`, at],
    [`const remark = await ${call}.catch((error) => { throw as(at, 'not-guarded', error.message); });`, at],
    [`if (remark) await annotate(remark.text, remark.type);`, at],
    [`});`],
  ];
}

function statement({ finding, insteadOf }: Told, options: ModuleOptions): string {
  const failing = finding.severity === 'error' && !finding.stet;
  const action = failing
    ? `errors.push(as(new Error(), ${literal(finding.check)}, ${literal(unlikeStack(tellFailure(finding)))}));`
    : `await annotate(${literal(tellNote(finding))}, ${literal(annotationType(finding))});`;
  return insteadOf ? `if (told(${literal(insteadOf.map(options.absolute))})) ${action}` : action;
}

/** For a file in a folder of ours that the loader passes over, as a README beside the articles. */
export const passedOver = (path: string): GeneratedModule => ({
  code: `import { test } from 'vitest';\ntest.skip('is passed over: it is neither an article nor a claim file', () => {});\n`,
  map: mapLines([undefined, { line: 1, column: 1 }], { path, text: '' }),
});

/** A line of text that begins with "at" and ends in figures would pass for a line of a stack: it joins the one before. */
const unlikeStack = (text: string): string =>
  text.replace(/(?<!\s)\s+at /g, (found) => (found.includes('\n') ? ' at ' : found));

const annotationType = (finding: Finding): string =>
  finding.severity === 'warning' && !finding.stet ? 'warning' : 'notice';

const literal = (value: unknown): string => JSON.stringify(value);
