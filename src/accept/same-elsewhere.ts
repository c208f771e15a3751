import { isDeepStrictEqual } from 'node:util';
import type { Source } from '../model/source.ts';
import { parseYaml } from '../parse/claims/syntax.ts';

/**
 * Whether a claim file that was changed still says all that it said, and of its acceptances has what `expected` makes of the old ones.
 * The last word before anything is written: whatever the layout, a file that reads otherwise is not touched.
 */
export function sameElsewhere(
  before: Source,
  after: Source,
  expected: (entries: readonly unknown[]) => unknown[],
): boolean {
  const [old, changed] = [contentsOf(before), contentsOf(after)];
  if (!old || !changed) return false;
  return changed.rest === old.rest && isDeepStrictEqual(changed.entries, expected(old.entries));
}

interface Contents {
  readonly entries: readonly unknown[];
  /** As JSON. */
  readonly rest: string;
}

function contentsOf(source: Source): Contents | undefined {
  const { doc, breaks } = parseYaml(source);
  if (!doc || breaks.length > 0) return undefined;
  let value: unknown;
  try {
    value = doc.toJS();
  } catch {
    // Aliases that multiply.
    return undefined;
  }
  const { stet, ...rest } = (value ?? {}) as Record<string, unknown>;
  // Line breaks at the end of a block of text (`|+`) are nothing to Stet, and may be what sets off the next section.
  const trimmed = (_: string, one: unknown): unknown => (typeof one === 'string' ? one.trimEnd() : one);
  return { entries: Array.isArray(stet) ? (stet as unknown[]) : [], rest: JSON.stringify(rest, trimmed) };
}
