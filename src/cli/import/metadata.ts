import { parsePublished } from '../../parse/article/published.ts';
import { textOn } from './dom.ts';
import type { DomDocument } from './dom.ts';
import { usableDate } from './page-date.ts';
import { readLinkedData } from './linked-data.ts';

/** What a page says of itself; what it does not say, or only lets one guess, is told apart. */
export interface Metadata {
  readonly outlet?: string;
  readonly headline?: string;
  /** Nobody printed it as a headline: it is the title of the window. */
  readonly headlineInferred: boolean;
  /** A date, or a date-time with the offset that the page gives. */
  readonly published?: string;
  /** The page gives some date, and does not say that it appeared then. */
  readonly dateInferred: boolean;
  readonly url?: string;
  readonly language?: string;
}

/** `address` is where the page was fetched from. */
export function readMetadata(document: DomDocument, address?: string): Metadata {
  const linked = readLinkedData(document);
  const meta = metaOf(document);
  const url = urlOf(document, meta, address);
  const host = url === undefined ? undefined : new URL(url).hostname.replace(/^www\./, '');
  const outlet = meta('og:site_name') ?? linked.publisher ?? meta('application-name') ?? host;
  const language = [document.documentElement?.getAttribute('lang'), linked.language, meta('og:locale')?.replace('_', '-')].find((one) => /^[a-z]{2,3}(?:-[\w-]{1,20})?$/i.test(one ?? '')); // prettier-ignore
  return {
    ...(outlet !== undefined && { outlet }),
    ...headlineOf(document, meta, linked.headline, outlet),
    ...publishedOf(document, meta, linked, url),
    ...(url !== undefined && { url }),
    ...(language && { language }),
  };
}

type Meta = (...names: readonly string[]) => string | undefined;

/** Of several names the first that is there and not empty, whichever attribute it stands in. */
function metaOf(document: DomDocument): Meta {
  const values = new Map<string, string>();
  for (const element of document.querySelectorAll('meta[content]')) {
    const content = textOn({ nodeType: 3, textContent: element.getAttribute('content'), childNodes: [] });
    for (const attribute of ['property', 'name', 'itemprop']) {
      const name = element.getAttribute(attribute)?.toLowerCase();
      if (name && content !== '' && !values.has(name)) values.set(name, content);
    }
  }
  return (...names) => names.map((name) => values.get(name)).find((value) => value !== undefined);
}

function urlOf(document: DomDocument, meta: Meta, address: string | undefined): string | undefined {
  const stated = document.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? meta('og:url');
  return [stated, address].find((one): one is string => isWebAddress(one, address)) && new URL(isWebAddress(stated, address) ? stated : (address ?? ''), address).href; // prettier-ignore
}

function isWebAddress(text: string | null | undefined, base: string | undefined): text is string {
  if (!text || !URL.canParse(text, base)) return false;
  return /^https?:$/.test(new URL(text, base).protocol);
}

type Headline = Pick<Metadata, 'headline' | 'headlineInferred'>;

/** The one large heading is what readers see; what is meant for machines comes after it, and the title of the window last. */
function headlineOf(
  document: DomDocument,
  meta: Meta,
  linked: string | undefined,
  outlet: string | undefined,
): Headline {
  const headings = [...document.querySelectorAll('h1')].map(textOn).filter((text) => text !== '');
  const stated = [linked, meta('og:title', 'twitter:title')].filter((text) => text !== undefined);
  const same = headings.find((text) => stated.some((other) => other.toLowerCase().includes(text.toLowerCase())));
  const printed = same ?? (headings.length === 1 && headings[0] !== outlet ? headings[0] : undefined) ?? stated[0];
  if (printed !== undefined) return { headline: printed, headlineInferred: false };
  const title = withoutOutlet(textOn(document.querySelector('title')), outlet);
  return { ...(title !== '' && { headline: title }), headlineInferred: title !== '' };
}

/** "Bridge stays shut | The Post" */
function withoutOutlet(title: string, outlet: string | undefined): string {
  const cut = /^(.*\S)\s+[|–—-]\s+([^|–—]+)$/u.exec(title);
  return cut && outlet !== undefined && cut[2]?.trim().toLowerCase() === outlet.toLowerCase()
    ? (cut[1] ?? title)
    : title;
}

type Published = Pick<Metadata, 'published' | 'dateInferred'>;

function publishedOf(
  document: DomDocument,
  meta: Meta,
  linked: { readonly published?: string; readonly modified?: string },
  url: string | undefined,
): Published {
  const time = (selector: string): string | undefined =>
    document.querySelector(selector)?.getAttribute('datetime') ?? undefined;
  const stated = [
    linked.published,
    meta('article:published_time', 'og:article:published_time', 'datepublished', 'parsely-pub-date', 'sailthru.date'),
    time('time[itemprop~="datePublished"]') ?? time('time[pubdate]'),
    meta('dc.date.issued', 'dcterms.issued', 'dcterms.created', 'pubdate', 'publishdate', 'publish-date', 'dc.date', 'date'),
  ]; // prettier-ignore
  const guessed = [time('article time[datetime]'), time('main time[datetime]'), time('time[datetime]'), linked.modified, meta('article:modified_time', 'last-modified'), dateInAddress(url)]; // prettier-ignore
  const usable = (texts: readonly (string | undefined)[]): string | undefined =>
    texts.map((text) => (text === undefined ? undefined : usableDate(text))).find((text) => text !== undefined);
  const [published, inferred] = [usable(stated), usable(guessed)];
  if (published !== undefined) return { published, dateInferred: false };
  return { ...(inferred !== undefined && { published: inferred }), dateInferred: inferred !== undefined };
}

/** ".../2025/02/11/bridge-stays-shut" */
function dateInAddress(url: string | undefined): string | undefined {
  const match = /\/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?=[/-])/.exec(url ?? '');
  if (!match) return undefined;
  const date = [match[1], ...match.slice(2).map((part) => part.padStart(2, '0'))].join('-');
  return 'day' in parsePublished(date) ? date : undefined;
}
