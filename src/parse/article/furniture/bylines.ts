import { agencies, capitals, clock, date, letters, months, wholeLine } from './words.ts';

/** Who wrote a page and when it went up: the lines around a headline. Taken apart by hand: as patterns they take long to compile. */

const went =
  '(?:first |last |originally )?(?:published|updated?|posted|modified|edited|issued|created|printed|reviewed)|date(?: created| published| posted)?';
const ago = 'just now|\\d{1,3} ?(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|wks?|weeks?) ago';
const timePart = new RegExp(`^(?:${date}|${clock}|${ago})(?![${letters}\\d])`, 'iu');
const otherPart = new RegExp(`^(?:${went}|on|at|${agencies})(?![${letters}\\d])`, 'iu');
const separators = /^[\s:,;|/·•–—-]+/u;
const mostParts = 8;

/** What is left of a line when times, dates and "Published on" are taken off its head. */
function pastStamps(line: string): { readonly rest: string; readonly times: number } {
  let rest = line;
  let times = 0;
  for (let part = 0; part < mostParts; part += 1) {
    const time = timePart.exec(rest)?.[0];
    const taken = time ?? otherPart.exec(rest)?.[0];
    if (taken === undefined) break;
    if (time !== undefined) times += 1;
    rest = rest.slice(taken.length).replace(separators, '');
  }
  return { rest, times };
}

/** Whether a line is a time or date of publication, or more of them. */
export function isStamp(line: string): boolean {
  if (line.length > 120 || !/\d|^just now$/iu.test(line)) return false;
  const { rest, times } = pastStamps(line);
  return rest === '' && times > 0;
}

const nameWord = new RegExp(`^[${capitals}][${letters}.’'-]*$`, 'u');
const particle = /^(?:de|da|di|del|van|von|der|den|bin|al|el|la|le|ten)$/u;
/** "By Monday Night", "By Royal Appointment" name nobody. */
const noName =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|noon|the|then|now|royal)$/iu;

/** A person's name in the case of print: two to four words, and particles. */
function isName(text: string): boolean {
  const words = text.split(' ').filter((word) => !particle.test(word));
  return (
    words.length >= 2 && words.length <= 4 && words.every((word) => nameWord.test(word)) && !noName.test(words[0] ?? '')
  );
}

const lead =
  /^(?:by|(?:words|text|written|story|opinion|analysis|review|posted|published|reported|compiled|produced|edited|reviewed|fact-checked|writing|editing|post|(?:with )?(?:additional )?reporting) by|editor|author|reporter):? /iu;
const place = new RegExp(`^(.*?) (?:in|for) ([${capitals}][${letters}. -]{1,40})$`, 'u');
const roleWords = new RegExp(`^[${letters}&.’' -]{2,60}$`, 'u');

/** "By Jo Ames and Dan Pugh in Leeds, harbour correspondents"; more of these, one after the other, without a verb. */
function isSigned(line: string): boolean {
  return line.split(/[;.] (?=\w+ing by )/iu).every((credit) => {
    const head = lead.exec(credit)?.[0];
    if (head === undefined) return false;
    const [first = '', ...others] = credit
      .slice(head.length)
      .replace(/\.$/u, '')
      .split(/, and |, | and | & /u);
    return (
      isName(place.exec(first)?.[1] ?? first) && others.length <= 6 && others.every((part) => roleWords.test(part))
    );
  });
}

const role =
  '(?:staff|chief|senior|political|news|sports?|business|crime|courts?|health|education|environment|science|technology|city|local|foreign|diplomatic|special|freelance|guest|contributing|local democracy|our own)';
const job = '(?:reporter|correspondent|writer|columnist|editor)s?';
const unsigned = wholeLine(
  [`(?:by )?(?:an? |our )?${role} (?:${role} )?${job}`, 'from our (?:own )?(?:correspondent|reporter)s?', `special (?:to|for) the [${letters} ]{3,30}`],
  'iu',
); // prettier-ignore
const inBrackets =
  /^\((?:with |additional )*(?:reporting|writing|editing|compiled|produced|translated) by [^()]+\)\.?$/iu;
const outlet = /^(?:AP|AFP|BBC|CNN|ITV|NPR|Sky|ABC|CBS|NBC|PA|Reuters)(?: News| Sport)?$/u;

/** Whether a line says no more than who wrote a page, or when it was put up. */
export function isByline(line: string): boolean {
  if (isStamp(line) || unsigned.test(line) || inBrackets.test(line)) return true;
  if (lead.test(line) && isSigned(line)) return true;
  const [first = '', ...others] = line.split(', ');
  if (others.length > 0 && others.length <= 2 && others.some((part) => outlet.test(part)) && isName(first)) return true;
  return /\d/.test(line) && line.length <= 160 && isDatedName(line);
}

const anyDate = new RegExp(
  `(?:${months}|\\d{1,4}[ /.-]|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\b)`,
  'iu',
);

/** "Jo Ames | 3 March 2024", "Posted on March 3, 2024 by Jo Ames", "by Jo Ames | Mar 3, 2024 | Harbour". */
function isDatedName(line: string): boolean {
  const parts = line.split(/\s?[|•·–—]\s?|\s-\s/u).filter((part) => part !== '');
  let named = false;
  let dated = false;
  for (const part of parts) {
    const { rest, times } = pastStamps(part);
    if (times > 0) dated = true;
    const who = times > 0 ? rest : part;
    if (who === '' || /^\d+ comments?$/iu.test(who)) continue;
    const at = who.search(anyDate);
    const name = at > 0 && isStamp(who.slice(at)) ? who.slice(0, at).replace(/(?:,| on)*\s*$/u, '') : who;
    if (name !== who) dated = true;
    if (isName(name) || isSigned(name)) named = true;
    else if (name.split(' ').length > 3 || /[\d.!?]/u.test(name)) return false;
  }
  return named && dated;
}
