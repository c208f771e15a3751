import type { Severity } from '../model/finding.ts';
import type { Day } from '../model/time.ts';
import type { Asked } from './wanted-reports.ts';

export interface CheckOptions {
  readonly claims?: readonly string[];
  readonly articles?: readonly string[];
  /** `--format` and `--output`, in the order of the command line. */
  readonly reports: readonly Asked[];
  readonly minSeverity: Severity;
  readonly stet: boolean;
  readonly strict?: boolean;
  readonly today?: Day;
  readonly relations?: boolean;
  readonly fingerprints?: boolean;
  readonly watch?: boolean;
  /** A folder; `false`: none; else the one of the project. */
  readonly cache?: string | boolean;
  /** `true`: as many runs as `stet guard` does where it is not told. */
  readonly guard?: number | true;
}
