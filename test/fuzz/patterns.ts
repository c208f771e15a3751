import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** A pattern of the sources. */
export interface Listed {
  readonly source: string;
  readonly flags: string;
  /** The file that it stands in, or is made in. */
  readonly file: string;
}

/** Not modules of their own: they run when they are loaded. */
const runAtOnce = ['cli.ts', 'prover.ts'];

/**
 * Every regular expression of the sources: the literals, and those that a module makes when it is loaded. (One that is made later, out of what a
 * user wrote, is not there; there are none but of single words.)
 */
export async function listPatterns(folder = 'src'): Promise<readonly Listed[]> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const literals = files.flatMap((file) => literalsOf(join(folder, file)));
  const made = await madeIn(files.filter((file) => !runAtOnce.includes(file)).map((file) => join(folder, file)));
  const seen = new Set<string>();
  return [...literals, ...made].filter(
    ({ source, flags }) => !seen.has(`/${source}/${flags}`) && seen.add(`/${source}/${flags}`),
  );
}

function literalsOf(file: string): Listed[] {
  const found: Listed[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      found.push({ source: node.text.slice(1, end), flags: node.text.slice(end + 1), file });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest));
  return found;
}

/** Loads the files while `RegExp` writes down what it is asked for. */
async function madeIn(files: readonly string[]): Promise<Listed[]> {
  const found: Listed[] = [];
  const usual = globalThis.RegExp;
  let file = '';
  globalThis.RegExp = new Proxy(usual, {
    construct(target, [pattern, flags]: [string | RegExp, string | undefined]) {
      const made = new target(pattern, flags);
      if (/[/\\]src[/\\]/.test(new Error().stack ?? '')) found.push({ source: made.source, flags: made.flags, file });
      return made;
    },
  });
  try {
    for (file of files) await import(join(process.cwd(), file));
  } finally {
    globalThis.RegExp = usual;
  }
  return found;
}
