import type { Check } from '../model/check.ts';
import { accountsDiffer } from './accounts-differ.ts';
import { articleSchema } from './article-schema.ts';
import { articlesDiffer } from './articles-differ.ts';
import { claimBroad } from './claim-broad.ts';
import { claimSchema } from './claim-schema.ts';
import { claimTextDiffers } from './claim-text-differs.ts';
import { dateContradiction } from './date-contradiction.ts';
import { dateImpossible } from './date-impossible.ts';
import { dateMismatch } from './date-mismatch.ts';
import { figureContradiction } from './figure-contradiction.ts';
import { figureMismatch } from './figure-mismatch.ts';
import { figureOutdated } from './figure-outdated.ts';
import { hiddenCharacter } from './hidden-character.ts';
import { headlineDuplicate } from './headline-duplicate.ts';
import { headlineNearDuplicate } from './headline-near-duplicate.ts';
import { headlineQuoteAbsent } from './headline-quote-absent.ts';
import { nameAmbiguous } from './name-ambiguous.ts';
import { nameMisspelt } from './name-misspelt.ts';
import { nameVaries } from './name-varies.ts';
import { postContradiction } from './post-contradiction.ts';
import { postMismatch } from './post-mismatch.ts';
import { quoteAltered } from './quote-altered.ts';
import { quoteContradiction } from './quote-contradiction.ts';
import { quoteMisattributed } from './quote-misattributed.ts';
import { quoteVaries } from './quote-varies.ts';
import { quoteUnbalanced } from './quote-unbalanced.ts';
import { referenceUnknown } from './reference-unknown.ts';
import { selfContradiction } from './self-contradiction.ts';
import { statementAltered } from './statement-altered.ts';
import { statementContradiction } from './statement-contradiction.ts';
import { statementForbidden } from './statement-forbidden.ts';
import { statementMissing } from './statement-missing.ts';
import { stetExpired } from './stet-expired.ts';
import { stetUnused } from './stet-unused.ts';
import { timeContradiction } from './time-contradiction.ts';

/** Every check, in the order of the design's table. */
export const checks: readonly Check[] = [
  claimSchema,
  articleSchema,
  hiddenCharacter,
  referenceUnknown,
  claimBroad,
  dateMismatch,
  dateImpossible,
  figureMismatch,
  figureOutdated,
  quoteAltered,
  quoteMisattributed,
  quoteVaries,
  quoteUnbalanced,
  headlineQuoteAbsent,
  nameMisspelt,
  postMismatch,
  nameVaries,
  headlineNearDuplicate,
  headlineDuplicate,
  selfContradiction,
  articlesDiffer,
  statementAltered,
  statementMissing,
  statementForbidden,
  timeContradiction,
  dateContradiction,
  figureContradiction,
  postContradiction,
  quoteContradiction,
  nameAmbiguous,
  statementContradiction,
  claimTextDiffers,
  accountsDiffer,
  stetUnused,
  stetExpired,
];
