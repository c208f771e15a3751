import type { Format } from './formats.ts';
import { renderJson } from './json.ts';
import type { Reporter } from './options.ts';
import { renderText } from './text.ts';

export { formats } from './formats.ts';
export type { Format } from './formats.ts';
export type { Reporter, ReportOptions } from './options.ts';
export type { JsonFinding, JsonPlace, JsonRelation, JsonReport } from './json.ts';

/** Each reporter is loaded when it is asked for: what draws the page takes longer to load than some articles to check. */
export const reporters: Readonly<Record<Format, () => Promise<Reporter>>> = {
  text: () => Promise.resolve(renderText),
  json: () => Promise.resolve(renderJson),
  html: async () => (await import('./html/index.tsx')).renderHtml,
};
