import type { Source } from '../model/source.ts';

/** What a file is to a cache: two of one content are the same. */
export const contentOf = (source: Source): readonly (string | Uint8Array)[] => [
  source.path,
  source.bytes ?? source.text,
];
