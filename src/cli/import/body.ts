import { clean, isElement } from './dom.ts';
import type { DomElement, DomNode } from './dom.ts';

// How the body of a page is written down, so that the article parser tells the kinds of passages apart: a heading with "##", a line of a list with
// a bullet, what stands under a picture as the description of an image.

interface Block {
  readonly kind: Kind;
  readonly text: string;
}

type Kind =
  | { readonly is: 'paragraph' | 'item' | 'quotation' }
  | { readonly is: 'heading'; readonly level: number }
  | { readonly is: 'caption'; readonly image: string };

const left = new Set('script style noscript template iframe object svg canvas audio video button form select textarea input nav dialog head'.split(' ')); // prettier-ignore
const blocks = new Set('address article aside body center dd details div dl dt fieldset figure footer header html main ol p pre section summary table tbody tfoot thead ul'.split(' ')); // prettier-ignore
const lineBreak = '\u0001';
const paragraph: Kind = { is: 'paragraph' };

/** The text of an element as the body of an article: passages with a blank line between, the lines of a list below one another. */
export function bodyOf(root: DomNode): string {
  const written: Block[] = [];
  let text = '';
  const flush = (kind: Kind): void => {
    const lines = text.split(lineBreak).map((line) => line.trim()).filter((line) => line !== ''); // prettier-ignore
    if (lines.length > 0) written.push({ kind, text: lines.join('\n') });
    text = '';
  };
  const enter = (element: DomElement, kind: Kind, around: Kind): void => {
    flush(around);
    walk(element, kind);
    flush(kind);
  };
  const walk = (node: DomNode, kind: Kind): void => {
    for (const child of node.childNodes) {
      if (child.nodeType === 3) text = joined(text, clean(child.textContent ?? ''));
      if (!isElement(child)) continue;
      const name = child.localName.toLowerCase();
      if (left.has(name)) continue;
      const own = kindOf(child, name);
      if (own) enter(child, own, kind);
      else if (name === 'br') text += lineBreak;
      else if (name === 'tr' || name === 'hr' || blocks.has(name)) enter(child, kind, kind);
      else {
        // the cells of a row stand on one line
        if ((name === 'td' || name === 'th') && text.trim() !== '') text = `${text.trimEnd()} | `;
        walk(child, kind);
      }
    }
  };
  walk(root, paragraph);
  flush(paragraph);
  return written.map((block, at) => separator(written[at - 1], block) + printed(block)).join('');
}

const joined = (before: string, after: string): string => (before.endsWith(' ') ? before + after.trimStart() : before + after); // prettier-ignore

function kindOf(element: DomElement, name: string): Kind | undefined {
  const level = /^h([1-6])$/.exec(name)?.[1];
  if (level !== undefined) return { is: 'heading', level: Number(level) };
  if (name === 'li') return { is: 'item' };
  if (name === 'blockquote') return { is: 'quotation' };
  if (name === 'figcaption' || name === 'caption') return { is: 'caption', image: imageOf(element) };
  return undefined;
}

/** The address of the picture, where it can stand between brackets. */
function imageOf(caption: DomElement): string {
  const source = caption.closest('figure')?.querySelector('img')?.getAttribute('src') ?? '';
  return /^https?:\/\/[^\s()<>"]{1,300}$/i.test(source) ? source : 'image';
}

function separator(before: Block | undefined, { kind }: Block): string {
  if (!before) return '';
  return before.kind.is === 'item' && kind.is === 'item' ? '\n' : '\n\n';
}

function printed({ kind, text }: Block): string {
  const line = text.replaceAll('\n', ' ');
  if (kind.is === 'heading') return `${'#'.repeat(Math.max(2, kind.level))} ${line}`;
  if (kind.is === 'item') return `• ${line.replace(/^[•·▪●*–-]\s+/u, '')}`;
  if (kind.is === 'caption') return `![${line.replaceAll('[', '(').replaceAll(']', ')')}](${kind.image})`;
  return kind.is === 'quotation' ? text.replace(/^/gm, '> ') : text;
}
