import type { Format } from './formats.ts';
import { renderGithub } from './github.ts';
import { renderJson } from './json.ts';
import { renderJunit } from './junit.ts';
import type { Reporter } from './options.ts';
import { renderSarif } from './sarif.ts';
import { renderText } from './text.ts';

export { formats } from './formats.ts';
export type { Format } from './formats.ts';
export type { Reporter, ReportOptions } from './options.ts';
export type { JsonFinding, JsonPlace, JsonRelation, JsonReport } from './json.ts';

export const reporters: Readonly<Record<Format, Reporter>> = {
  text: renderText,
  json: renderJson,
  sarif: renderSarif,
  junit: renderJunit,
  github: renderGithub,
};
