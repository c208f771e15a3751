import type { Claim, Section, StetEntry } from '../../model/claim.ts';
import type { Problem } from '../../model/finding.ts';
import { positionAt } from '../../model/source.ts';
import type { Source } from '../../model/source.ts';
import { compareSpans } from '../../model/span.ts';
import { hiddenProblems } from '../hidden-problems.ts';
import { buildClaim, buildStet, defaultsOf } from './build.ts';
import { entryOf } from './fields.ts';
import { entryName, lostIn } from './lost.ts';
import { readTree } from './read-tree.ts';
import { fileSchema, sectionNames } from './schema.ts';
import { parseYaml } from './syntax.ts';
import type { SyntaxFault } from './syntax-words.ts';
import { findTraps } from './traps.ts';
import { fieldOf } from './tree.ts';
import type { Fault, MapNode, TreeNode } from './tree.ts';
import { validate } from './validate.ts';

/** What one claim file holds. Entries that are wrong are left out and stand under `problems`; the rest is kept. */
export interface ParsedClaims {
  readonly claims: readonly Claim[];
  readonly stets: readonly StetEntry[];
  readonly problems: readonly Problem[];
}

/**
 * Parses a claim file. Never throws for what the file holds: all that is wrong with it is a problem, at its own place.
 * A file of nothing but comments is right, and empty.
 */
export function parseClaims(source: Source): ParsedClaims {
  const { doc, breaks } = parseYaml(source);
  const broken = oncePerHabit(breaks).map(({ message, span, suggestion }): Problem => ({
    check: 'claim-schema',
    message,
    span,
    ...(suggestion !== undefined && { suggestion }),
  }));
  const tree = doc ? readTree(doc, source) : { faults: [] };
  const { root } = tree;
  if (root?.kind !== 'map') {
    const wrong = [...tree.faults, ...(root ? validate(root, fileSchema) : [])];
    return { claims: [], stets: [], problems: broken.length > 0 ? broken : told(wrong) };
  }
  const lost = lostIn(root, source, breaks);
  const faults = withoutEchoes([...tree.faults, ...findTraps(root)], validate(root, fileSchema)).filter(
    (fault) => !lost.echoes(fault),
  );
  const wrong = new Set([...lost.entries, ...faults.map(({ path }) => entryName(path))]);
  const coversLost = lost.covers || faults.some(isOfCovers);
  const { claims, stets, faults: others } = buildAll(root, wrong, coversLost);
  const hidden = claims.flatMap(({ entry }) => hiddenProblems(entry));
  const problems = [...broken, ...hidden, ...told([...faults, ...others])].sort((a, b) => compareSpans(a.span, b.span));
  return { claims, stets, problems };
}

/** A mistake that was made in line after line is told at the first of them. */
function oncePerHabit(breaks: readonly SyntaxFault[]): SyntaxFault[] {
  return breaks.flatMap((one) => {
    if (one.habit === undefined) return [one];
    const alike = breaks.filter(({ habit }) => habit === one.habit);
    if (alike[0] !== one) return [];
    const others = alike.length - 1;
    return [others === 0 ? one : { ...one, message: `${one.message}; so it is in ${others} more line${others === 1 ? '' : 's'}` }];
  });
}

/** A fault of the file's own `covers`, or of a key that was meant to be it. */
const isOfCovers = ({ path, problem }: Fault): boolean =>
  path.length === 1 && (path[0] === 'covers' || problem.suggestion === 'covers');

/** The problems of some faults, each once. */
function told(faults: readonly Fault[]): Problem[] {
  const seen = new Set<string>();
  return faults.flatMap(({ problem }) => {
    const identity = `${problem.span.start} ${problem.message}`;
    if (seen.has(identity)) return [];
    seen.add(identity);
    return [problem];
  });
}

/** Leaves out what is said of a place that has been found wrong already, or of what it holds. */
function withoutEchoes(first: readonly Fault[], then: readonly Fault[]): Fault[] {
  const echoes = (fault: Fault): boolean =>
    first.some(({ path, problem }) => {
      const inside = path.length > 0 && path.every((step, at) => fault.path[at] === step);
      const same = inside && path.length === fault.path.length;
      return same || (inside && path.length > 2) || problem.span.start === fault.problem.span.start;
    });
  return [...first, ...then.filter((fault) => !echoes(fault))];
}

function buildAll(root: MapNode, wrong: ReadonlySet<string>, coversLost: boolean): ParsedClaims & { faults: Fault[] } {
  const { covers, ...others } = defaultsOf(root);
  const defaults = covers && !coversLost ? { covers, ...others } : others;
  const faults: Fault[] = [];
  const claims = sectionNames.flatMap((section) =>
    fieldsOf(fieldOf(root, section)?.value).flatMap(({ key, value }) => {
      if (wrong.has(`${section}/${key.text}`)) return [];
      const found: Fault[] = [];
      const claim = buildClaim(section as Section, entryOf([section, key.text], key, value, found), defaults);
      for (const fault of found) faults.push(fault);
      // Without the file's `covers` a claim would judge articles that it is not about.
      return found.length > 0 || (coversLost && !claim.covers) ? [] : [claim];
    }),
  );
  const entries = fieldOf(root, 'stet')?.value;
  const stets = (entries?.kind === 'list' ? entries.items : []).flatMap((item, at) => {
    const stet = wrong.has(`stet/${at}`) ? undefined : buildStet(item);
    return stet ? [stet] : [];
  });
  return { claims: claims.sort(byPlace), stets, problems: [], faults };
}

const fieldsOf = (node: TreeNode | undefined): MapNode['fields'] => (node?.kind === 'map' ? node.fields : []);

const byPlace = (a: Claim, b: Claim): number => compareSpans(a.span, b.span);

/** All files together: an id that stands twice in one section is a problem at the later place, and the first one holds. */
export function joinClaims(files: readonly ParsedClaims[]): ParsedClaims {
  const kept = new Map<string, Claim>();
  const problems = files.flatMap((file) => file.problems);
  for (const claim of files.flatMap((file) => file.claims).sort(byPlace)) {
    const first = kept.get(claim.name);
    if (!first) {
      kept.set(claim.name, claim);
      continue;
    }
    const { line } = positionAt(first.span.source, first.span.start);
    const message = `"${claim.id}" stands in "${claim.section}" for the second time; it stands in ${first.span.source.path}, line ${line} already`;
    problems.push({ check: 'claim-schema', message, span: claim.span, related: [{ span: first.span, text: 'the first' }] });
  }
  return { claims: [...kept.values()], stets: files.flatMap((file) => file.stets), problems };
}
