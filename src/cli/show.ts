import { renderShownJson, renderShownText } from '../report/show.ts';
import { stancesOf } from '../report/stances.ts';
import { checkSources } from '../run.ts';
import { loadAsked } from './asked-corpus.ts';
import { today } from './day.ts';
import { exitCodes } from './exit.ts';
import { findClaims } from './find-claims.ts';
import type { Io } from './io.ts';

export interface ShowOptions {
  readonly claims?: readonly string[];
  readonly articles?: readonly string[];
  readonly format: 'text' | 'json';
}

/** `stet show`: what a claim says, and what each article says of it. */
export async function show(named: string, options: ShowOptions, io: Io): Promise<number> {
  const corpus = await loadAsked([], options, io.cwd);
  const run = checkSources(corpus, { today: today() });
  const shown = findClaims(named, run.evidence.claims).map((claim) => stancesOf(claim, run));
  await io.print(
    options.format === 'json'
      ? renderShownJson(shown)
      : renderShownText(shown, { colour: io.colour, ...(io.width !== undefined && { width: io.width }) }),
  );
  return exitCodes.clean;
}
