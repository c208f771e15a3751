import { clean } from './dom.ts';
import type { DomDocument } from './dom.ts';

/** What a page's JSON-LD says of its article (schema.org/Article). */
export interface LinkedData {
  readonly headline?: string;
  readonly publisher?: string;
  readonly published?: string;
  readonly modified?: string;
  readonly language?: string;
}

const mostScripts = 30;
const deepest = 6;

export function readLinkedData(document: DomDocument): LinkedData {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')].slice(0, mostScripts);
  const article = scripts.flatMap(({ textContent }) => articlesIn(parsed(textContent ?? ''), 0))[0];
  if (!article) return {};
  const found = {
    headline: textIn(article.headline),
    publisher: textIn(nameIn(article.publisher)),
    published: textIn(article.datePublished),
    modified: textIn(article.dateModified),
    language: textIn(nameIn(article.inLanguage)),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

type Thing = Readonly<Record<string, unknown>>;

const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null;

/** The articles in lists, in graphs and as the main thing of a page. */
function articlesIn(value: unknown, depth: number): Thing[] {
  if (!isThing(value) || depth > deepest) return [];
  if (Array.isArray(value)) return value.flatMap((one: unknown) => articlesIn(one, depth + 1));
  const types = [value['@type']].flat().map(String);
  if (types.some((type) => /(?:Article|Posting|Report)$/.test(type))) return [value];
  return [value['@graph'], value.mainEntity, value.mainEntityOfPage].flatMap((one) => articlesIn(one, depth + 1));
}

/** The name of a thing, or the text that stands for one. */
function nameIn(value: unknown): unknown {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return isThing(first) ? first.name : first;
}

function textIn(value: unknown): string | undefined {
  const text = typeof value === 'string' ? clean(value).trim() : '';
  return text === '' ? undefined : text;
}
