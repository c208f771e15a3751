import type { Format } from './formats.ts';
import { renderGithub } from './github.ts';
import { piecesOfJson } from './json.ts';
import { renderJunit } from './junit.ts';
import type { Reporter } from './options.ts';
import { renderSarif } from './sarif.ts';
import { renderText } from './text.ts';

export { formats } from './formats.ts';
export type { Format } from './formats.ts';
export type { Reporter, ReportOptions } from './options.ts';
export type { JsonFinding, JsonPlace, JsonRelation, JsonReport } from './json.ts';

/** Those that are quick to load. */
const reporters: Readonly<Record<Exclude<Format, 'html'>, Reporter>> = {
  text: renderText,
  json: piecesOfJson,
  sarif: renderSarif,
  junit: renderJunit,
  github: renderGithub,
};

/** What draws the page takes longer to load than some articles to check, and is loaded when it is asked for. */
export const loadReporter = async (format: Format): Promise<Reporter> =>
  format === 'html' ? (await import('./html/index.tsx')).renderHtml : reporters[format];
