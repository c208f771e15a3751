import { isUtf8 } from 'node:buffer';
import type { Problem } from '../model/finding.ts';
import type { Source } from '../model/source.ts';
import { articleIdOf } from './article-id.ts';

const lenient = new TextDecoder('utf-8', { ignoreBOM: true });

/** The offset of the first byte that is not UTF-8; nothing where all are. */
export function firstInvalid(bytes: Uint8Array): number | undefined {
  if (isUtf8(bytes)) return undefined;
  let offset = 0;
  for (const character of lenient.decode(bytes)) {
    const printed = bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd;
    if (character === '\uFFFD' && !printed) break;
    offset += Buffer.byteLength(character);
  }
  return offset;
}

export type FileKind = 'claims' | 'articles';

/** What is wrong with a file as a whole; it has no text to point into. */
export function fileProblem(kind: FileKind, path: string, message: string): Problem {
  const source: Source = { path, text: '' };
  const span = { source, start: 0, end: 0 };
  if (kind === 'claims') return { check: 'claim-schema', message, span };
  return { check: 'article-schema', message, span, article: articleIdOf(path) };
}

export function encodingMessage(bytes: Uint8Array, invalidAt: number): string {
  const byte = (bytes[invalidAt] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const seen = wide ? 'The file begins as UTF-16 does' : `Byte ${invalidAt} (0x${byte}) is not UTF-8`;
  return `${seen}; expected a text file in UTF-8`;
}
