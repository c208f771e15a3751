import { addAccept } from './accept.ts';
import { addCheck } from './check.ts';
import { addDraft } from './draft.ts';
import { addExplain } from './explain.ts';
import { addGuard } from './guard.ts';
import { addImport } from './import.ts';
import { addInit } from './init.ts';
import { addNew } from './new.ts';
import { addRead } from './read.ts';
import { addShow } from './show.ts';
import type { AddCommand } from './command.ts';

/** Every command, in the order of `--help`. Whatever takes time to load is imported by the command that needs it. */
export const commands: readonly AddCommand[] = [
  addCheck,
  addRead,
  addDraft,
  addNew,
  addImport,
  addGuard,
  addShow,
  addAccept,
  addExplain,
  addInit,
];
