import type { Mention } from '../../model/mention.ts';
import type { Change, Mutation } from '../mutation.ts';
import { dateChanges } from './dates.ts';
import { figureChanges } from './figures.ts';
import { nameChanges } from './names.ts';
import { quotationChanges } from './quotations.ts';

/** Every small change of one mention, in a fixed order, each once. */
export function mutationsOf(mention: Mention): Mutation[] {
  const seen = new Set<string>();
  return changesOf(mention).flatMap(({ kind, start, end, text }): Mutation[] => {
    const edit = { start: mention.span.start + start, end: mention.span.start + end, text };
    const key = `${edit.start} ${edit.end} ${text}`;
    const same = mention.span.source.text.slice(edit.start, edit.end) === text;
    if (same || seen.has(key)) return [];
    seen.add(key);
    return [{ kind, mention, edits: [edit] }];
  });
}

function changesOf(mention: Mention): Change[] {
  switch (mention.kind) {
    case 'date':
      return dateChanges(mention);
    case 'figure':
      return figureChanges(mention);
    case 'name':
      return nameChanges(mention);
    case 'quotation':
      return quotationChanges(mention);
    case 'post':
      return [];
  }
}
