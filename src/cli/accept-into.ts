import { existsSync, realpathSync, statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { claimOf } from '../accept/entry-for.ts';
import { InputError } from '../load/input-error.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Finding } from '../model/finding.ts';
import type { Source } from '../model/source.ts';
import { schemaLine } from './schema-line.ts';

export interface EntryHome {
  readonly source: Source;
  /** The file is not there yet. */
  readonly isNew: boolean;
}

interface Asked {
  readonly claims?: readonly string[];
  readonly into?: string;
}

/**
 * The claim file that an acceptance goes into: the one that the editor names; else the one where something of that article (or claim)
 * is let stand already, of several the claim's own; else the claim's own; else `stet.yaml` in the folder of claims.
 */
export function homeFor(
  finding: Finding,
  evidence: Evidence,
  files: readonly Source[],
  asked: Asked,
  cwd: string,
): EntryHome {
  if (asked.into !== undefined) return namedHome(asked.into, files, asked, cwd);
  const claim = claimOf(finding);
  const own = claim?.span.source;
  const beside = evidence.stets
    .filter((entry) =>
      finding.article
        ? entry.article?.value === finding.article.id
        : claim !== undefined && (entry.claim?.value === claim.name || entry.claim?.value === claim.id),
    )
    .map(({ span }) => span.source);
  const [first] = beside;
  const source = own && beside.includes(own) ? own : (first ?? own);
  return source ? { source, isNew: false } : usualHome(files, asked, cwd);
}

function usualHome(files: readonly Source[], { claims = ['claims'] }: Asked, cwd: string): EntryHome {
  const folder = claims[0] ?? 'claims';
  const isFile = statSync(resolve(cwd, folder), { throwIfNoEntry: false })?.isFile() ?? false;
  const path = pathOf(isFile ? folder : resolve(cwd, folder, 'stet.yaml'), cwd);
  return knownHome(path, files) ?? newHome(path, files, cwd);
}

const knownHome = (path: string, files: readonly Source[]): EntryHome | undefined => {
  const source = files.find((file) => file.path === path);
  return source && { source, isNew: false };
};

const newHome = (path: string, files: readonly Source[], cwd: string): EntryHome => ({
  source: { path, text: schemaLine(path, files, cwd) },
  isNew: true,
});

/** What a run does not read would let nothing stand. */
function namedHome(into: string, files: readonly Source[], { claims = ['claims'] }: Asked, cwd: string): EntryHome {
  const path = pathOf(into, cwd);
  const there = existsSync(resolve(cwd, into));
  const known = knownHome(path, files) ?? (there ? sameFile(into, files, cwd) : undefined);
  if (known) return known;
  const folders = claims.map((folder) => `"${folder}"`).join(' or ');
  const isRead =
    !there &&
    claims.some((folder) => {
      const inside = relative(resolve(cwd, folder), resolve(cwd, into)).split(sep);
      return inside.every((step) => !/^\.|^node_modules$/.test(step)) && /\.ya?ml$/i.test(into);
    });
  if (!isRead) {
    throw new InputError(
      `"${into}" is no claim file of this run; expected a file under ${folders} that ends in ".yaml"`,
    );
  }
  return newHome(path, files, cwd);
}

/** A file that a run reads under another name. */
function sameFile(into: string, files: readonly Source[], cwd: string): EntryHome | undefined {
  const real = realpathSync(resolve(cwd, into));
  const source = files.find(({ path }) => existsSync(resolve(cwd, path)) && realpathSync(resolve(cwd, path)) === real);
  return source && { source, isNew: false };
}

const pathOf = (file: string, cwd: string): string => relative(cwd, resolve(cwd, file)).split(sep).join('/');
