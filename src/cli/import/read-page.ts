import { InputError } from '../../load/input-error.ts';
import { bodyOf } from './body.ts';
import type { DomDocument, DomElement } from './dom.ts';
import { readMetadata } from './metadata.ts';
import type { Metadata } from './metadata.ts';

export interface Page extends Metadata {
  /** Passages with blank lines between. */
  readonly body: string;
}

/** A page with more tags is none that somebody reads, and would take minutes. */
const mostTags = 60_000;

/** What a page prints and says of itself. `name` is what messages call it, `address` where it was fetched from. */
export async function readPage(html: string, name: string, address?: string): Promise<Page> {
  const tags = html.split('<').length - 1;
  if (tags > mostTags) throw new InputError(`"${name}" has ${tags} tags; expected ${mostTags} at most`);
  const { parseHTML } = await import('linkedom');
  const whole = withBody(html);
  try {
    const parse = (): DomDocument => (parseHTML(whole) as unknown as { readonly document: DomDocument }).document;
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

const headPart =
  /^(?:\s+|<!--[^]*?-->|<[!?][^>]*>|<\/?(?:html|head)\b[^>]*>|<(?:meta|link|base)\b[^>]*>|<(title|script|style|noscript)\b[^>]*>[^]*?<\/\1\s*>)*/i;

/** HTML lets one leave out the tags around the head and the body; the parser does not put them back. */
function withBody(html: string): string {
  if (/<body[\s>]/i.test(html)) return html;
  const head = headPart.exec(html)?.[0] ?? '';
  const bare = head.replace(/<\/?head\b[^>]*>|<\/html[^>]*>/gi, '');
  const [, before = '', open = '<html>', after = ''] = /^([^]*?)(<html\b[^>]*>)([^]*)$/i.exec(bare) ?? [
    undefined,
    '',
    '<html>',
    bare,
  ];
  return `${before}${open}<head>${after}</head><body>${html.slice(head.length)}</body></html>`;
}

async function storyOf(document: DomDocument): Promise<string> {
  if (!document.body) return '';
  const { Readability } = await import('@mozilla/readability');
  const whole = bodyOf(document.querySelector('article') ?? document.querySelector('main') ?? document.body);
  // What there is of a document is enough for it; a program that has the types of browsers would have it whole.
  const whatThereIs = document as unknown as ConstructorParameters<typeof Readability>[0];
  const reader = new Readability(whatThereIs, { serializer: (node: unknown): DomElement => node as DomElement });
  const content = reader.parse()?.content;
  const story = content ? bodyOf(content) : '';
  return story === '' ? whole : story;
}
