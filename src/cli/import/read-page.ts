import { InputError } from '../../load/input-error.ts';
import { bodyOf } from './body.ts';
import type { DomDocument, DomElement } from './dom.ts';
import { readMetadata } from './metadata.ts';
import type { Metadata } from './metadata.ts';

export interface Page extends Metadata {
  /** Passages with blank lines between. */
  readonly body: string;
}

/** A page with more is none that somebody reads, and would take minutes. */
const mostElements = 50_000;

/** What a page prints and says of itself. `name` is what messages call it, `address` where it was fetched from. */
export async function readPage(html: string, name: string, address?: string): Promise<Page> {
  const { parseHTML } = await import('linkedom');
  try {
    const parse = (): DomDocument => (parseHTML(html) as unknown as { readonly document: DomDocument }).document;
    // the one is taken apart while the text is looked for
    const metadata = readMetadata(parse(), address);
    const body = await storyOf(parse());
    if (body === '') throw new InputError(`"${name}" has no text that could be an article`);
    return { ...metadata, body };
  } catch (error) {
    if (error instanceof InputError) throw error;
    if (error instanceof RangeError) throw new InputError(`"${name}" nests too deep to be read`);
    throw error;
  }
}

async function storyOf(document: DomDocument): Promise<string> {
  const count = [...document.querySelectorAll('*')].length;
  if (count > mostElements) throw new InputError(`the page has ${count} elements; expected ${mostElements} at most`);
  if (!document.body) return '';
  const { Readability } = await import('@mozilla/readability');
  const whole = bodyOf(document.querySelector('article') ?? document.querySelector('main') ?? document.body);
  const reader = new Readability(document as never, { serializer: (node: unknown) => node as DomElement });
  const content = reader.parse()?.content;
  const story = content ? bodyOf(content) : '';
  return story === '' ? whole : story;
}
