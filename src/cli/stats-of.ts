import { statSync } from 'node:fs';
import type { Stats } from 'node:fs';

/** What stands at a path; `undefined` where nothing does, or can: below a file, or under a name that no disk takes. */
export function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}
