import { isByline } from './furniture/bylines.ts';
import { isNote } from './furniture/notes.ts';
import { isPageLine } from './furniture/page.ts';

/**
 * What belongs to a page and not to its story: menus, sign-ups, comment forms, copyright, breadcrumbs, bylines, corrections. Only
 * whole lines are judged, so that a sentence of the story that merely speaks of newsletters is left alone.
 */

/** Lines longer than this are prose, whatever they begin with. */
const longest = 260;
/** A page does not report what somebody said. */
const reports = /\b(?:said|says|told|added)\b/iu;
const separators = /\s*[>›»|]\s*/u;
const link = /\[([^[\]]{1,80})\]\([^()\s]{0,300}\)/gu;

/** Whether a line, white space collapsed and bullet taken off, is a part of the page. */
export function isFurniture(line: string): boolean {
  if (isNote(line)) return true;
  const plain = withoutMarks(line);
  if (line.length > 2 * longest || plain.length > longest || reports.test(plain)) return false;
  return isTrail(plain) || isPageLine(plain) || isByline(plain) || (plain !== line && isLinks(line, plain));
}

/** A line without the marks of Markdown: of a link its text alone, no stars for stress. */
export function withoutMarks(line: string): string {
  if (!/[[*_]/.test(line)) return line;
  return line
    .replace(link, '$1')
    .replace(/\*\*|__(?=\p{L})|(?<=[\p{L}:.])__/gu, '')
    .replace(/^[*_](?=\S)(.*\S)[*_]$/u, '$1');
}

/** `Home > News > International`, `News | International`: two or more parts of at most three words. */
function isTrail(line: string): boolean {
  if (!/[>›»|]/u.test(line) || line.startsWith('|')) return false;
  const parts = line.split(separators).filter((part) => part !== '');
  return parts.length >= 2 && parts.every((part) => part.split(' ').length <= 3 && !/["“”.!?]|\d/u.test(part));
}

/** Nothing but links with marks between: `[Home](/) / [News](/news)`. */
const isLinks = (line: string, plain: string): boolean =>
  /^[\s\p{P}\p{S}]*$/u.test(line.replace(link, '')) &&
  (line.match(link)?.length ?? 0) >= 2 &&
  plain.split(/[\p{P}\p{S}]+/u).every((part) => part.trim().split(' ').length <= 3);

/** One item of a menu: at most three words, no figure and no sentence. Four of them in a row are a menu. */
export const isMenuItem = (line: string): boolean => line.split(' ').length <= 3 && !/\d|[!?,;:"“”]|\.$/u.test(line);

const sections =
  /^(?:home|news|sports?|football|cricket|rugby|weather|business|finance|money|markets?|politics|world|uk|us|local|national|international|opinion|comment|culture|arts|entertainment|tv|tv & \p{L}+|showbiz|celebrity|lifestyle|life|style|fashion|food|travel|health|science|tech|technology|environment|climate|education|jobs|property|motoring|cars|video|videos|photos|podcasts?|obituaries|crosswords?|puzzles|horoscopes|shop|shopping|dating|archive|more|live|menu|search|login|log in|subscribe|contact|about)$/iu;

/** A part of a site, as its menu names it: "Sport". */
export const isSectionName = (line: string): boolean => sections.test(line);

const contactLabel =
  /^(?:contact(?: us| information| details)?|(?:postal |our )?address|get in touch|where to find us)[:.]?$/iu;

export const isContactLabel = (line: string): boolean => contactLabel.test(line);

/** A line of a postal address or a telephone number under a contact label: short, with a figure or a comma at its end. */
export const isContactLine = (line: string): boolean =>
  line.split(' ').length <= 8 && !/[.!?]["”]?$/u.test(line) && (/\d|@/u.test(line) || line.endsWith(','));

const storyLists =
  /^(?:(?:the )?(?:top|latest|related|popular|trending|recommended|other|more|most|today['’]s|recent|breaking|must|editor['’]?s['’]?|also|read|up|around|from|in|you|what|don['’]t|featured|similar)\b.{0,30}\b)?(?:news|stories|story|headlines|articles|read|reads|viewed|popular|picks|topics|posts|coverage|next|watch|watched|web|like|miss|reading|links|related|trending|recommended|latest)[:.]?$/iu;

/** "Top Stories", "Most read", "Other International News", "Related": what stands below are headlines of other stories. */
export const isStoryListLabel = (line: string): boolean => line.split(' ').length <= 6 && storyLists.test(line);
