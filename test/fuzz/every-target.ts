import { cache } from './cache.ts';
import { long, pattern } from './long.ts';
import type { Target } from './target.ts';
import { targets } from './targets.ts';

/** What fast-check fuzzes. A coverage-guided fuzzer has no use for the last three, which work on files or are slow on purpose. */
export const everyTarget: readonly Target[] = [...targets, cache, long, pattern];
