import type { Format } from './formats.ts';
import { renderJson } from './json.ts';
import type { Reporter } from './options.ts';
import { renderText } from './text.ts';

export { formats } from './formats.ts';
export type { Format } from './formats.ts';
export type { Reporter, ReportOptions } from './options.ts';
export type { JsonFinding, JsonPlace, JsonRelation, JsonReport } from './json.ts';

export const reporters: Readonly<Record<Format, Reporter>> = { text: renderText, json: renderJson };
