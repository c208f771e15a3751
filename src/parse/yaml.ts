import { parseDocument, YAMLParseError } from 'yaml';
import type { Document, DocumentOptions, ParseOptions, SchemaOptions } from 'yaml';

/**
 * YAML as `yaml` parses it. Its composer says where a text is nested too deep, but its parser goes on until the stack is full: that is
 * the same error, at the longest line, where such a text nests.
 */
export function parseYamlText(text: string, options: ParseOptions & DocumentOptions & SchemaOptions): Document.Parsed {
  try {
    return parseDocument(text, options);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const document = parseDocument('', options);
    document.errors.push(new YAMLParseError(longestLine(text), 'RESOURCE_EXHAUSTION', 'nested too deep'));
    return document;
  }
}

function longestLine(text: string): [number, number] {
  let longest: [number, number] = [0, 0];
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g)) {
    if (line.length > longest[1] - longest[0]) longest = [index, index + line.length];
  }
  return longest;
}
