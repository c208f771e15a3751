import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { draftFaults } from './draft-faults.ts';
import { draftClaims } from '../guard/draft/index.ts';
import type { Draft } from '../guard/draft/index.ts';
import { loadCorpus } from '../load/corpus.ts';
import { InputError } from '../load/input-error.ts';
import type { Source } from '../model/source.ts';
import { parseArticle } from '../parse/article/index.ts';
import { joinClaims, parseClaims } from '../parse/claims/index.ts';
import { onOneLine } from '../report/visible.ts';
import { exitCodes } from './exit.ts';
import type { Io } from './io.ts';
import { isClaimFile, schemaLine } from './new/desk.ts';
import { noteProblems, readOneArticle } from './one-article.ts';
import { writeNew } from './write-new.ts';

export interface DraftOptions {
  readonly claims?: readonly string[];
  readonly into?: string;
}

/** `stet draft`: prints a claim file for what no claim decides yet, or writes it into a new file. */
export async function draft(name: string, options: DraftOptions, io: Io): Promise<number> {
  if (options.into !== undefined) refuse(options.into, io.cwd);
  const source = await readOneArticle(name, io);
  const corpus = await loadCorpus({
    claims: options.claims ?? ['claims'],
    articles: [],
    defaults: { claims: options.claims === undefined, articles: true },
    cwd: io.cwd,
  });
  const { article, problems } = parseArticle(source);
  noteProblems(source, problems, io);
  if (!article.published)
    io.complain('note: without a day of publication no post, and no "on Friday", can be drafted\n');
  const { claims } = joinClaims(corpus.claims.map(parseClaims));
  const drafted = draftClaims(article, claims, draftFaults(source, corpus.claims));
  const empty = drafted.entries.length === 0;
  if (options.into === undefined) await io.print(drafted.text);
  else if (!empty) await write(options.into, drafted, corpus.claims, io);
  if (empty) io.complain('note: nothing is left that Stet can draft a claim for\n');
  return exitCodes.clean;
}

/** Before the work, not after it. */
function refuse(into: string, cwd: string): void {
  if (!isClaimFile(into)) throw new InputError(`${JSON.stringify(into)} is no name of a claim file; expected one such as "claims/bridge.yaml"`); // prettier-ignore
  if (existsSync(resolve(cwd, into))) throw new InputError(`"${into}" exists already, and a draft overwrites nothing; name a new file`); // prettier-ignore
}

async function write(into: string, drafted: Draft, claims: readonly Source[], io: Io): Promise<void> {
  const text = drafted.text.replace(/^# yaml-language-server:.*$/m, () => schemaLine(into, claims, io.cwd));
  await writeNew(into, text, io.cwd);
  const count = drafted.entries.length;
  await io.print(`${onOneLine(into)}: ${count} ${count === 1 ? 'claim' : 'claims'} drafted, for you to prune\n`);
}
