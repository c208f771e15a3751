import { existsSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { idFor } from '../../guard/draft/ids.ts';
import type { LoadedCorpus } from '../../load/corpus.ts';
import { InputError } from '../../load/input-error.ts';
import type { Claim, Section } from '../../model/claim.ts';
import { positionAt } from '../../model/source.ts';
import type { Source } from '../../model/source.ts';
import { joinClaims, parseClaims } from '../../parse/claims/index.ts';
import { isClaimId } from '../../parse/claims/schema.ts';
import { loadAsked } from '../asked-corpus.ts';
import type { Kind } from './fields.ts';
import { sectionOf } from './fields.ts';

/** What is there already, for a claim to be added to. */
export interface Desk {
  readonly cwd: string;
  readonly corpus: LoadedCorpus;
  readonly claims: readonly Claim[];
  /** As they were asked for, relative to `cwd` or absolute. */
  readonly folders: readonly string[];
}

export interface DeskOptions {
  readonly claims?: readonly string[];
  readonly articles?: readonly string[];
}

export async function readDesk(options: DeskOptions, cwd: string): Promise<Desk> {
  const corpus = await loadAsked([], options, cwd);
  const { claims } = joinClaims(corpus.claims.map(parseClaims));
  return { cwd, corpus, claims, folders: options.claims ?? ['claims'] };
}

/** An id for a claim of this kind that nothing has yet, made from a text. */
export const suggestId = ({ claims }: Desk, kind: Kind, about: string): string =>
  idFor(sectionOf[kind], about, new Set(claims.map(({ name }) => name)));

/** What is wrong with an id; nothing, where it can be used. */
export function faultOfId({ claims }: Desk, kind: Kind, id: string): string | undefined {
  const section = sectionOf[kind];
  if (!isClaimId(id)) return `"${id}" is no id; expected small letters and digits, words joined by hyphens, such as "bridge-opening"`; // prettier-ignore
  const other = claims.find(({ name }) => name === `${section}/${id}`);
  if (!other) return undefined;
  const { source, start } = other.span;
  const free = idFor(section, id.replaceAll('-', ' '), new Set(claims.map(({ name }) => name)));
  return `"${id}" stands in "${section}" already, in ${source.path}, line ${positionAt(source, start).line}; "${free}" is free`;
}

/** The file that a claim is put into. */
export interface Target {
  /** Relative to `cwd`, `/`-separated. */
  readonly path: string;
  /** Absent where it is to be made. */
  readonly source?: Source;
}

/** The file named, which must be one that `stet check` reads. Throws an `InputError` where it cannot be. */
export function targetOf(desk: Desk, into: string): Target {
  const { cwd, corpus, folders } = desk;
  const absolute = resolve(cwd, into);
  const path = relative(cwd, absolute).split(sep).join('/');
  const source = corpus.claims.find((one) => one.path === path);
  if (source) return { path, source };
  const unread = corpus.problems.find(({ span }) => span.source.path === path);
  if (unread) throw new InputError(`"${into}" cannot be added to: ${unread.message}`);
  if (!isClaimFile(into))
    throw new InputError(
      `${JSON.stringify(into)} is no name of a claim file; expected one such as "claims/bridge.yaml"`,
    );
  if (!folders.some((folder) => isInside(resolve(cwd, folder), absolute)) || path.split('/').includes('node_modules')) {
    const expected = folders.map((folder) => `"${folder}"`).join(' or ');
    throw new InputError(
      `"${into}" is not in ${expected}, where the claims are read from; name a file there, or its folder with --claims`,
    );
  }
  if (existsSync(absolute)) throw new InputError(`"${into}" is there, and is no claim file`);
  return { path };
}

export const isClaimFile = (path: string): boolean => /[^/\\.]\.ya?ml$/i.test(path) && !/\p{Cc}/u.test(path);

export function isInside(folder: string, file: string): boolean {
  const way = relative(folder, file);
  return way !== '' && !isAbsolute(way) && way.split(sep)[0] !== '..';
}

/** The file with the most claims of this section; where there is none, one named after the claim. */
export function suggestTarget({ cwd, claims, folders }: Desk, section: Section, id: string): string {
  const counts = new Map<string, number>();
  for (const claim of claims.filter((one) => one.section === section)) {
    const { path } = claim.span.source;
    counts.set(path, (counts.get(path) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1));
  if (most) return most[0];
  const folder = relative(cwd, resolve(cwd, folders[0] ?? 'claims'))
    .split(sep)
    .join('/');
  return `${folder === '' ? '' : `${folder}/`}${id}.yaml`;
}

const linePattern = /^\uFEFF?# yaml-language-server: \$schema=(\S+)/m;

/**
 * The line by which editors find the schema, for a claim file at `path`: as other claim files have it, else where this package
 * is installed.
 */
export function schemaLine(path: string, claims: readonly Source[], cwd: string): string {
  const folder = dirname(resolve(cwd, path));
  const from = (absolute: string): string => {
    const way = relative(folder, absolute).split(sep).join('/');
    return way.startsWith('.') ? way : `./${way}`;
  };
  const known = claims.flatMap((one) => {
    const written = linePattern.exec(one.text)?.[1];
    if (written === undefined) return [];
    return /^[a-z]+:/i.test(written) ? [written] : [from(resolve(cwd, dirname(one.path), written))];
  });
  return `# yaml-language-server: $schema=${known[0] ?? from(installedSchema(cwd))}`;
}

const schemaName = 'schemas/claims.schema.json';

/** In this package's own repository, in the nearest `node_modules`, or where that will be. */
function installedSchema(cwd: string): string {
  if (existsSync(resolve(cwd, schemaName))) return resolve(cwd, schemaName);
  for (let folder = cwd; ; folder = dirname(folder)) {
    const file = resolve(folder, 'node_modules/stet', schemaName);
    if (existsSync(file)) return file;
    if (dirname(folder) === folder) return resolve(cwd, 'node_modules/stet', schemaName);
  }
}
