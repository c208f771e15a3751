import type { Phrase, PhraseElement } from '../model/claim.ts';
import type { Span } from '../model/span.ts';
import { wordsOf } from './words.ts';

/** A line with braces taken apart: its phrase, and what stands in the braces. */
export interface ParsedPhrase {
  readonly phrase: Phrase;
  /** What stands in the braces, if anything; `start` is its offset in the line. */
  readonly value?: { readonly text: string; readonly start: number; readonly end: number };
}

/** Why a line is no phrase; `undefined` where it is one. */
export function phraseFault(text: string): PhraseFault | undefined {
  const parsed = parsePhrase(text, { source: { path: '', text }, start: 0, end: text.length });
  return 'fault' in parsed ? parsed.fault : undefined;
}

export type PhraseFault = 'empty' | 'two-slots' | 'nested-braces' | 'open-brace' | 'only-slot' | 'gap-at-end';

/**
 * Takes a line apart: words as compared, `{...}` as the slot, `...` (or `…`) as a gap. Marks are typography and are
 * left out. Faults: no word at all, more than one slot, a brace without its partner, a gap at an end of the line.
 */
export function parsePhrase(text: string, span: Span): ParsedPhrase | { readonly fault: PhraseFault } {
  if (text.trim() === '') return { fault: 'empty' };
  const elements: PhraseElement[] = [];
  let value: ParsedPhrase['value'];
  let slots = 0;
  for (const part of text.matchAll(/\{([^{}]*)\}|(?:\.\.\.|…)|(?:(?!\.\.\.)[^{}…])+|[{}]/gu)) {
    const raw = part[0];
    if (raw === '{' || raw === '}')
      return { fault: /\{[^{}]*\{[^{}]*\}[^{}]*\}/.test(text) ? 'nested-braces' : 'open-brace' };
    if (part[1] !== undefined) {
      slots += 1;
      elements.push({ kind: 'slot' });
      if (part[1].trim() !== '') {
        const start = part.index + 1 + (part[1].length - part[1].trimStart().length);
        value = { text: part[1].trim(), start, end: start + part[1].trim().length };
      }
    } else if (raw === '...' || raw === '…') {
      elements.push({ kind: 'gap' });
    } else {
      for (const token of wordsOf(raw)) elements.push({ kind: 'word', word: token.text });
    }
  }
  if (slots > 1) return { fault: 'two-slots' };
  if (!elements.some((e) => e.kind === 'word')) return { fault: slots ? 'only-slot' : 'empty' };
  if (elements[0]?.kind === 'gap' || elements.at(-1)?.kind === 'gap') return { fault: 'gap-at-end' };
  const phrase: Phrase = { text, span, elements, hasSlot: slots === 1 };
  return value ? { phrase, value } : { phrase };
}
