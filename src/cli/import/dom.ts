/** Of a document what an import needs. The types of browsers are no part of this project. */
export interface DomNode {
  /** 1: an element; 3: text. */
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly childNodes: Iterable<DomNode>;
}

export interface DomElement extends DomNode {
  readonly localName: string;
  readonly getAttribute: (name: string) => string | null;
  readonly querySelector: (selector: string) => DomElement | null;
  readonly querySelectorAll: (selector: string) => Iterable<DomElement>;
  readonly closest: (selector: string) => DomElement | null;
}

export interface DomDocument extends DomElement {
  readonly documentElement: DomElement | null;
  readonly body: DomElement | null;
}

export const isElement = (node: DomNode): node is DomElement => node.nodeType === 1;

/** The text of an element on one line; empty where there is none. */
export const textOn = (element: DomNode | null | undefined): string => clean(element?.textContent ?? '').trim();

/** White space collapsed as a browser does; no-break spaces are the text's own. Control characters are no text. */
export const clean = (text: string): string => text.replace(/[ \t\r\n\f]+/g, ' ').replace(/[\u0000-\u001F\u007F]/g, '');
