import { InputError } from '../load/input-error.ts';
import type { Finding } from '../model/finding.ts';
import { nearest } from '../model/nearest.ts';
import { positionAt } from '../model/source.ts';
import { renderFindings } from '../report/text.ts';
import { exitCodes } from './exit.ts';
import { insertUnderSection } from './edit/insert.ts';
import type { Inserted } from './edit/insert.ts';
import type { Io } from './io.ts';
import { faultOfId, readDesk, schemaLine, suggestId, suggestTarget, targetOf } from './new/desk.ts';
import type { Desk, DeskOptions, Target } from './new/desk.ts';
import { linesOf, valueOf } from './new/entry.ts';
import { kinds, sectionOf } from './new/fields.ts';
import type { Given, Kind } from './new/fields.ts';
import { answerTo, askFor, confirm, givenBy, missingFrom } from './new/gather.ts';
import { effectOf } from './new/outcome.ts';
import type { Effect } from './new/outcome.ts';
import { describeStance } from './new/stances.ts';
import { writeNew } from './write-new.ts';
import { writeWhole } from './write-whole.ts';

export interface NewOptions extends DeskOptions, Readonly<Record<string, unknown>> {
  readonly id?: string;
  readonly into?: string;
  readonly force?: boolean;
  readonly dryRun?: boolean;
}

/** `stet new`: exit 1 where the claim contradicts another one and was not written. */
export async function newClaim(word: string | undefined, options: NewOptions, io: Io): Promise<number> {
  const kind = await kindOf(word, io);
  const desk = await readDesk(options, io.cwd);
  const given = await gather(kind, options, desk, io);
  const id = await idOf(kind, given, options.id, desk, io);
  const target = await fileFor(kind, id, options.into, desk, io);
  const inserted = insert(kind, id, given, target, desk);
  const effect = effectOf(desk, target.path, inserted.text, `${sectionOf[kind]}/${id}`);
  const [broken] = effect.faults;
  if (broken) throw new InputError(`nothing was written: ${broken.message}`);
  if (effect.contradictions.length > 0 && !(await isForced(effect.contradictions, options, io))) return exitCodes.found;
  if (!options.dryRun) await write(target, inserted, io);
  await tell(target, inserted, effect, options, io);
  return exitCodes.clean;
}

async function kindOf(word: string | undefined, { ask }: Io): Promise<Kind> {
  const known = `expected ${kinds.slice(0, -1).join(', ')} or ${kinds.at(-1) ?? ''}`;
  const asked = word ?? (ask && (await answerTo(`What kind of claim? ${kinds.join(', ')}`, ask)).trim());
  if (asked === undefined) throw new InputError(`a kind of claim is missing; ${known}`);
  const kind = kinds.find((one) => one === asked.toLowerCase() || sectionOf[one] === asked.toLowerCase());
  if (kind) return kind;
  throw new InputError(`there is no kind of claim "${asked}"; ${known}`, nearest(asked, [...kinds, ...Object.values(sectionOf)])); // prettier-ignore
}

async function gather(kind: Kind, options: NewOptions, desk: Desk, io: Io): Promise<Given> {
  const given = givenBy(kind, options, desk);
  if (io.ask && missingFrom(kind, given).length > 0) return askFor(kind, given, desk, io, io.ask);
  const missing = missingFrom(kind, given);
  if (missing.length > 0) throw new InputError(`the ${kind} is not complete; expected also ${missing.join(' and ')}`);
  return given;
}

/** What an id is made of: the text of the claim without its value. */
function aboutOf(given: Given): string {
  const { name, called, said, speaker = [], words = [], printed, never } = given;
  const [text = ''] = name ?? called ?? said ?? [[...speaker, ...words].join(' ') || printed?.[0] || never?.[0] || ''];
  return text.replace(/\{[^{}]*\}/g, ' ');
}

async function idOf(kind: Kind, given: Given, asked: string | undefined, desk: Desk, io: Io): Promise<string> {
  if (asked !== undefined) {
    const fault = faultOfId(desk, kind, asked);
    if (fault !== undefined) throw new InputError(`--id: ${fault}`);
    return asked;
  }
  const suggested = suggestId(desk, kind, aboutOf(given));
  if (!io.ask) return suggested;
  for (;;) {
    const id = (await answerTo(`Its id [${suggested}]`, io.ask)).trim() || suggested;
    const fault = faultOfId(desk, kind, id);
    if (fault === undefined) return id;
    io.complain(`${fault}\n`);
  }
}

async function fileFor(kind: Kind, id: string, into: string | undefined, desk: Desk, io: Io): Promise<Target> {
  if (into !== undefined) return targetOf(desk, into);
  const suggested = suggestTarget(desk, sectionOf[kind], id);
  if (!io.ask) throw new InputError(`the file to write into is missing; expected --into FILE, such as "--into ${suggested}"`); // prettier-ignore
  for (;;) {
    try {
      return targetOf(desk, (await answerTo(`Into which file? [${suggested}]`, io.ask)).trim() || suggested);
    } catch (error) {
      if (!(error instanceof InputError) || error.message.startsWith('no answer')) throw error;
      io.complain(`${error.message}\n`);
    }
  }
}

function insert(kind: Kind, id: string, given: Given, target: Target, { corpus, cwd }: Desk): Inserted {
  const source = target.source ?? { path: target.path, text: `${schemaLine(target.path, corpus.claims, cwd)}\n` };
  return insertUnderSection(source, sectionOf[kind], linesOf(kind, id, valueOf(kind, given)));
}

async function isForced(contradictions: readonly Finding[], { force }: NewOptions, io: Io): Promise<boolean> {
  const shown = { colour: io.colour, ...(io.width !== undefined && { width: io.width }) };
  await io.print(`${renderFindings(contradictions, shown)}\n`);
  if (force === true) return true;
  if (io.ask) {
    if (await confirm('Write it all the same?', io.ask)) return true;
    io.complain('nothing was written\n');
    return false;
  }
  io.complain('nothing was written: the claim contradicts what stands there; --force writes it all the same\n');
  return false;
}

async function write({ path, source }: Target, { text }: Inserted, { cwd }: Io): Promise<void> {
  if (source) await writeWhole(path, text, cwd, { expected: source.text });
  else await writeNew(path, text, cwd);
}

/** The lines, where they stand now, and what the articles say of the claim. */
async function tell(target: Target, inserted: Inserted, effect: Effect, { dryRun }: NewOptions, io: Io): Promise<void> {
  const written = inserted.text.slice(inserted.start, inserted.end).replace(/^\s*?(?=[^\s])|\s+$/g, '');
  const start = inserted.start + inserted.text.slice(inserted.start).search(/\S/);
  const { line } = positionAt({ path: target.path, text: inserted.text }, start);
  const lineStart = Math.max(inserted.text.lastIndexOf('\n', start), inserted.text.lastIndexOf('\r', start)) + 1;
  const shown = inserted.text.slice(lineStart, start) + written;
  const lines = shown.split(/\r\n|\n|\r/);
  const gutter = String(line + lines.length - 1).length;
  const numbered = lines.map((text, at) => `${String(line + at).padStart(gutter)} | ${text}`.trimEnd());
  const head = dryRun === true ? `${target.path} would have, at line ${line}` : `${target.path}:${line}`;
  await io.print(`${head}\n${numbered.join('\n')}\n${describeStance(effect)}`);
}
