import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes, ParserError } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

/** A page as a browser without scripts reads it, so that what is folded is read too. */
export interface Read {
  readonly elements: readonly Element[];
  /** How deep each element lies, in the order of the text. */
  readonly outline: readonly string[];
  readonly errors: readonly string[];
}

export function read(html: string): Read {
  const errors: string[] = [];
  const onParseError = ({ code, startLine, startCol }: ParserError): void => {
    errors.push(`${code} at ${startLine}:${startCol}`);
  };
  const elements: Element[] = [];
  const outline: string[] = [];
  const walk = (node: Node, depth: number): void => {
    if ('tagName' in node) {
      elements.push(node);
      outline.push(`${depth} ${node.tagName}`);
    }
    for (const child of 'childNodes' in node ? node.childNodes : []) walk(child, depth + ('tagName' in node ? 1 : 0));
  };
  walk(parse(html, { scriptingEnabled: false, onParseError }), 0);
  return { elements, outline, errors };
}

const empty = new Set(['meta', 'input', 'br', 'link', 'img', 'hr']);

/** The outline as it is written; a browser that moves elements about, for they may not nest so, reads another. */
export function writtenOutline(html: string): string[] {
  const bare = html.replace(/(<(style|script)>).*?(<\/\2>)/gs, '$1$3');
  let depth = 0;
  return [...bare.matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*?(\/?)>/gi)].flatMap(([, closing, name = '', alone]) => {
    if (closing) depth -= 1;
    const line = closing ? [] : [`${depth} ${name}`];
    if (!closing && !alone && !empty.has(name)) depth += 1;
    return line;
  });
}

export const attribute = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find((one) => one.name === name)?.value;

export function textIn(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textIn).join('') : '';
}

export const within = (elements: readonly Element[], tag: string, name = ''): Element[] =>
  elements.filter(
    (one) => one.tagName === tag && (name === '' || (attribute(one, 'class') ?? '').split(' ').includes(name)),
  );
