import { cellOf } from './visible.ts';

/** An XML element; its content is other elements, or text. */
export interface Element {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string | number>>;
  readonly content?: readonly Element[] | string;
}

/** A document of XML 1.0, indented; the text inside an element is kept as it is. */
export const renderXml = (element: Element): string => `<?xml version="1.0" encoding="UTF-8"?>\n${write(element, '')}`;

function write({ name, attributes = {}, content = [] }: Element, margin: string): string {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escape(String(value))}"`);
  const head = `${margin}<${name}${given.join('')}`;
  if (content.length === 0) return `${head}/>\n`;
  if (typeof content === 'string') return `${head}>${escape(content)}</${name}>\n`;
  return `${head}>\n${content.map((child) => write(child, `${margin}  `)).join('')}${margin}</${name}>\n`;
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What XML 1.0 cannot hold in any form (controls, halves of pairs, U+FFFE and U+FFFF) is made visible, as in a terminal. */
const escape = (text: string): string =>
  text
    .replace(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, (character) => cellOf(character).text)
    .replace(/[&<>"]/g, (character) => escapes[character] ?? '')
    // A reader would make a line feed of it.
    .replaceAll('\r', '&#13;');
