/**
 * `npm run new:check -- ID`, `npm run new:date-pattern -- NAME`, `npm run new:reporter -- FORMAT`: the files of a new check, date pattern or
 * reporter, working and tested from the first minute, entered where the project lists them. What is to be filled in is said at the end.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import prettier from 'prettier';
import * as templates from './templates.js';

const camel = (id) => id.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
const capital = (id) => camel(`-${id}`);

/** What each kind makes: new files by path, and changes of files that are there, each an anchor and what it becomes. */
const kinds = {
  check: (id) => ({
    files: {
      [`src/checks/${id}.ts`]: templates.check(id, camel(id)),
      [`test/checks/${id}.md`]: templates.checkSpec(id),
    },
    changes: [
      ['src/model/finding.ts', /(export type CheckId =[^;]*);/, `$1 | '${id}';`],
      ['src/checks/index.ts', /(import \{ statementAltered \})/, `import { ${camel(id)} } from './${id}.ts';\n$1`],
      ['src/checks/index.ts', /(export const checks[^[]*\[\][^[]*\[[^\]]*?)(\s+stetUnused,)/, `$1 ${camel(id)},$2`],
      ['schemas/claims.schema.json', /("stet-unused",)/, `"${id}", $1`],
    ],
    run: ['test/schema/generate-types.ts', 'test/docs/pages.ts'],
    steps: [
      `write the cases of test/checks/${id}.md first: where it fires, and where it must stay silent`,
      `let the run of src/checks/${id}.ts select from the evidence; if nothing there says it yet, let relate/ or conflict/ find it out`,
      'put its summary, docs and messages into words, and run: npm run docs',
      'add a line to CHANGELOG.md',
    ],
  }),
  'date-pattern': (id) => ({
    files: {
      [`src/extract/dates/${id}.ts`]: templates.datePattern(id, camel(id)),
      [`test/extract/dates-${id}.test.ts`]: templates.datePatternTest(id),
    },
    changes: [
      ['src/extract/dates.ts', /(import \{ sentenceAt \})/, `import { ${camel(id)} } from './dates/${id}.ts';\n$1`],
      ['src/extract/dates.ts', /(export const datePatterns[^[]*\[\][^[]*\[)/, `$1${camel(id)},`],
    ],
    run: [],
    steps: [
      `write the table of test/extract/dates-${id}.test.ts: what is read, and below it what is left alone`,
      `write the pattern of src/extract/dates/${id}.ts, and what it reads; what the words only imply may never contradict`,
      'move it down in datePatterns (src/extract/dates.ts) behind every fuller way of writing a date that holds the same words',
      'run npm run docs, and npm run bench:reading: does it read dates in the texts of others that it should not?',
      'add a line to CHANGELOG.md',
    ],
  }),
  reporter: (id) => ({
    files: {
      [`src/report/${id}.ts`]: templates.reporter(id, capital(id)),
      [`test/report/${id}.test.ts`]: templates.reporterTest(id, capital(id)),
    },
    changes: [
      ['src/report/formats.ts', /(export const formats = \[[^\]]*?),?(\s*\] as const)/, `$1, '${id}'$2`],
      ['src/report/index.ts', /(import type \{ Reporter \})/, `import { render${capital(id)} } from './${id}.ts';\n$1`],
      ['src/report/index.ts', /(const reporters[^{]*\{[^}]*?),?(\s*\};)/, `$1, '${id}': render${capital(id)}$2`],
    ],
    run: [],
    steps: [
      `write src/report/${id}.ts: a function from a run to a string, which throws on nothing`,
      `test it in test/report/${id}.test.ts against the published schema of its format, with line breaks and control characters`,
      'add a line to CHANGELOG.md',
    ],
  }),
};

/**
 * All that is to be written, by path, before anything is: throws where a name is taken or a list is not where it was.
 * `read` gives the text of a file, or `undefined`.
 */
export async function plan(kind, id, read) {
  if (!Object.hasOwn(kinds, kind)) throw new Error(`"${kind}" is no kind; expected ${Object.keys(kinds).join(', ')}`);
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id ?? ''))
    throw new Error(`"${id ?? ''}" is no name; expected small letters and hyphens, such as "quote-undated"`);
  const { files, changes, run, steps } = kinds[kind](id);
  const written = {};
  for (const [path, text] of Object.entries(files)) {
    if (read(path) !== undefined) throw new Error(`"${path}" exists already`);
    written[path] = text;
  }
  for (const [path, anchor, replacement] of changes) {
    const text = written[path] ?? read(path) ?? '';
    const changed = text.replace(anchor, replacement);
    if (changed === text) throw new Error(`"${path}" has no place for it: expected ${anchor}`);
    written[path] = changed;
  }
  for (const [path, text] of Object.entries(written)) written[path] = await formatted(path, text);
  return { written, run, steps };
}

async function formatted(path, text) {
  if (path.startsWith('test/checks/')) return text;
  return prettier.format(text, { ...(await prettier.resolveConfig(path)), filepath: path });
}

async function main(kind, id) {
  const read = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined);
  const { written, run, steps } = await plan(kind, id, read);
  for (const [path, text] of Object.entries(written)) {
    const made = !existsSync(path);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    process.stdout.write(`${made ? 'made' : 'changed'} ${path}\n`);
  }
  for (const script of run) execFileSync(process.execPath, ['--import', 'tsx', script], { stdio: 'inherit' });
  process.stdout.write(
    `\nIt works, and finds the word "xxx". Now:\n${steps.map((step, at) => `${at + 1}. ${step}\n`).join('')}`,
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await main(...process.argv.slice(2)).catch((error) => {
    process.stderr.write(`error: ${error.message}\n`);
    process.exitCode = 2;
  });
}
