import type { Check } from '../model/check.ts';

/** Every check, in the order of the design's table. */
export const checks: readonly Check[] = [];
