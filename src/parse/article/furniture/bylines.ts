import { agencies, clock, date, person, wholeLine } from './words.ts';

/** Who wrote a page and when it went up: the lines around a headline. */

const went =
  '(?:(?:first |last |originally )?(?:published|updated|posted|modified|edited|issued|created|printed|reviewed)|date(?: created| published| posted)?|last (?:update|modified|reviewed))';
const ago = '(?:just now|\\d{1,3} ?(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|wks?|weeks?) ago)';
const moment = `(?:${date}(?:,? ?(?:[-–—|·•/]|at)? ?${clock})?|${clock},? ?(?:on )?${date}|${clock}|${ago})`;
const stamp = `(?:${went}(?: on| at)?[:,]? ?(?:on |at )?)?${moment}`;

const stampLine = wholeLine([`${stamp}(?: ?[-–—|·•/;,]? ?${stamp}){0,2}(?: ?[-–—|·•/,] ?${agencies})?`], 'iu');

const role =
  '(?:staff|chief|senior|political|news|sports?|business|crime|courts?|health|education|environment|science|technology|city|local|foreign|diplomatic|special|freelance|guest|contributing|local democracy|our own)';
const job = '(?:reporter|correspondent|writer|columnist|editor)s?';
const unsigned = wholeLine(
  [`(?:by )?(?:a |an |our )?(?:${role} ){1,2}${job}`, 'from our (?:own )?(?:correspondent|reporter)s?', 'special (?:to|for) the [\\p{L} ]{3,30}'],
  'iu',
); // prettier-ignore

const made =
  '(?:[Ww]ords|[Tt]ext|[Ww]ritten|[Ss]tory|[Oo]pinion|[Aa]nalysis|[Rr]eview|[Pp]osted|[Pp]ublished|[Rr]eported|[Cc]ompiled|[Pp]roduced|[Ee]dited|[Rr]eviewed|[Ff]act-checked|(?:[Ww]ith )?(?:[Aa]dditional )?[Rr]eporting|[Ww]riting|[Ee]diting|[Pp]ost)';
const people = `${person}(?:(?:,| and| &|, and) ${person}){0,4}`;
// What may stand behind a name: a post, an outlet, a place; no verb ends in any of them.
const after =
  '(?: in [\\p{L}., -]{2,40}| for [\\p{Lu}][\\p{L}. ]{2,40}|,? (?:and )?(?:AP|AFP|PA|AAP|Reuters|[Aa]gencies|[Ss]taff|[Ww]ires)|, [\\p{L}&.’ -]{2,60}){0,2}';
const signed = [
  `(?:[Bb][Yy]|${made} [Bb]y:?|[Ee]ditor:|[Aa]uthor:|[Rr]eporter:) ${people}${after}`,
  `${made} [Bb]y ${people}${after}(?:[;.] ?${made} [Bb]y ${people}${after}){1,3}\\.?`,
];
const byline = wholeLine(signed, 'u');
const creditInBrackets =
  /^\((?:with |additional )*(?:reporting|writing|editing|compiled|produced|translated) by [^()]{2,240}\)\.?$/iu;
const outletLine = new RegExp(`^${person}, (?:in [\\p{L} ]{2,30}, )?(?:AP|AFP|BBC|CNN|ITV|NPR|Sky|ABC|CBS|NBC|PA|Reuters)\\b(?: News| Sport)?(?:,? [\\p{L}. ]{2,30})?$`, 'u'); // prettier-ignore

const nameHead = new RegExp(`^(?:(?:[Bb]y|${made} by) )?${people}(?:,? ?[|•·–—/-] ?|,? (?:on )?|$)`, 'u');
const nameTail = new RegExp(
  `(?: ?[|•·–—/-] ?| )(?:by|BY|By) ${people}(?: ?[|•·–—-] ?(?:\\d+ [Cc]omments?|[\\p{L}& ]{2,30}))?$`,
  'u',
);
const section = /\s?[|•·] ?(?:[\p{L}& ]{2,30}|\d+ comments?)$/iu;
const datedBegin = new RegExp(`^${went}? ?(?:on )?${moment}$`, 'iu');
/** "By Monday Night" is no name. */
const dayOrMonth =
  /^by (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|noon|the|then|now|royal)\b/iu;

/** Whether a line says no more than who wrote a page, or when it was put up. */
export function isByline(line: string): boolean {
  if (isStamp(line) || unsigned.test(line) || creditInBrackets.test(line)) return true;
  if (!/\p{Lu}/u.test(line) || dayOrMonth.test(line)) return false;
  return byline.test(line) || outletLine.test(line) || isDatedName(line);
}

/** A time or date of publication, or more of them. */
export const isStamp = (line: string): boolean => /\d|^just now$/iu.test(line) && stampLine.test(line);

/** "Jo Ames | 3 March 2024", "Posted on March 3, 2024 by Jo Ames", "by Jo Ames | Mar 3, 2024 | Harbour". */
function isDatedName(line: string): boolean {
  if (!/\d/.test(line)) return false;
  const rest = line.replace(nameTail, '');
  if (rest !== line) return datedBegin.test(rest.trim());
  const head = nameHead.exec(line)?.[0];
  if (head === undefined || head === line) return false;
  const tail = line.slice(head.length);
  return datedBegin.test(tail) || datedBegin.test(tail.replace(section, '').trim());
}
