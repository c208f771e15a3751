/**
 * Wording that belongs to a page and not to its story: sign-ups, comment forms, copyright, breadcrumbs. Every pattern
 * takes a whole line, so that a sentence of the story that merely speaks of newsletters is left alone.
 */

const months =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const weekdays = '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?';
const clock = '\\d{1,2}[:.]\\d{2}(?::\\d{2})? ?(?:[ap]\\.?m\\.?)?(?: ?[a-z]{2,4})?';
const date = `(?:(?:${weekdays}),? )?(?:\\d{1,2}(?:st|nd|rd|th)? (?:${months})\\.?,? \\d{4}|(?:${months})\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4})`;
const networks =
  'facebook|twitter|x|whatsapp|linkedin|reddit|telegram|instagram|youtube|tiktok|messenger|pinterest|bluesky|threads|email|e-mail|print|copy link|share|tweet|save|comment|comments|link|more';
const agencies =
  'abc|ap|afp|reuters|aap|bbc|pa|pa media|dpa|ansa|efe|tass|xinhua|upi|kyodo|staff|wires?|agencies|associated press';

// Labels of a page's own parts, as the whole line.
const labels = [
  'contact(?: us| information| details| page)?', 'call (?:us|now)', 'about(?: us)?', 'advertis(?:e|ing)(?: with us)?', 'advertisements?', 'ad',
  'log ?in', 'log ?out', 'sign ?(?:in|up|out)', 'register', 'subscribe(?: now| today)?', 'menu', 'main menu', 'home', 'home ?page', 'search',
  '(?:news|site|web|power|quick|advanced|google) search', 'search (?:for|this site|the site)', 'source(?: link)?', 'more', '(?:read|show|see|load|view) (?:more|all|less)',
  'share', 'share (?:this|via|on)\\b.{0,40}', 'administrator', 'admin', 'leave a (?:reply|comment)', 'post (?:a )?comment', 'cancel reply', 'reply',
  '(?:\\d+ )?comments?', 'add a comment', 'join the (?:conversation|discussion)', 'name ?\\*?', 'e-?mail(?: address)? ?\\*?', 'website', 'comment ?\\*',
  '(?:your )?privacy(?: policy| notice| settings)?', 'terms(?: of (?:use|service|sale))?', 'terms (?:and|&) (?:conditions|privacy)(?: policy)?',
  '(?:terms of use|terms)(?: and|,| &) privacy policy', 'cookies?(?: policy| settings| preferences)?', 'skip to (?:main )?content', '(?:back|return) to (?:the )?top',
  'sponsored(?: content)?', 'promoted', 'loading(?:\\.{3}|…)?', 'previous(?: article| post)?', 'next(?: article| post)?', 'follow(?: us)?(?: on\\b.{0,30})?',
  'get the app', 'listen(?: to this article)?', 'accessibility', 'site ?map', 'help', 'faqs?', 'careers', 'tags?', 'filed under', 'author', 'newsletters?', 'our newsletters?',
  '(?:story|article) continues (?:below|after).{0,40}', '\\d+ min(?:ute)?s? read', 'all rights reserved',
]; // prettier-ignore

const wholeLine = [
  `(?:${labels.join('|')})[:.!]?`,
  `(?:(?:published|updated|posted|last (?:updated|modified)|first published|date)[:,]?(?: on| at)? )?${date}(?:,? ?(?:[-–|·•]|at)? ?${clock})?`,
  `(?:published|updated|posted|last updated)[:,]? (?:at )?(?:${clock}|\\d+ (?:minutes?|hours?|days?) ago)`,
  `(?:${networks})(?:[ ,|/·•]+(?:${networks}))*`,
  `(?:${agencies})(?:\\s?(?:[/,&]|and)\\s?(?:${agencies}))*`,
  // Copyright
  '(?:©|\\(c\\)|copyright\\b).{0,160}',
  '.{0,160}\\ball rights reserved\\.?',
  // Newsletters and accounts
  '(?:sign up|subscribe|register|get|join|unlock|receive|try)\\b.{0,120}\\bnewsletters?\\b.{0,60}',
  '.{0,160}\\b(?:to|in) your (?:e-?mail )?inbox\\b.{0,40}',
  'by (?:continuing|signing up|subscribing|clicking|registering|submitting|entering|using)\\b.{0,160}\\b(?:terms|policy|policies|conditions|notice|service|use)\\.?',
  '(?:already )?(?:have an account|a subscriber|registered|a member)\\?.{0,30}',
  '(?:subscribe|sign up|register|log in|sign in) (?:to|for|now|today|here)\\b.{0,50}',
  // Comment forms
  'your e-?mail address will not be (?:published|shared).{0,80}',
  '.{0,60}required fields are marked.{0,10}',
  'save my name, e-?mail.{0,80}',
  'this site uses akismet.{0,120}',
  '(?:you must be|please) (?:logged|log|sign|signed) in to (?:post|leave|comment).{0,40}',
  // Calls to the reader
  '(?:we are (?:available|open) 24.{0,30}[.!] )?(?:call (?:us )?now|contact us(?: now| today)?)[.!]?',
  'click here\\b.{0,60}',
  'download (?:the|our)\\b.{0,40}\\bapp\\b.{0,20}',
  // A bare address, markup, a rule
  '(?:https?://|www\\.)\\S+',
  '(?:<[^<>]{1,300}>\\s?)+',
  '[\\p{P}\\p{S}\\s]+',
].map((pattern) => new RegExp(`^(?:${pattern})$`, 'iu'));

/** Lines longer than this are prose, whatever they begin with. */
const longest = 240;
/** A page does not report what somebody said. */
const reports = /\b(?:said|says|told|added)\b/iu;
const separators = /\s*[>›»|]\s*/u;

/** Whether a line, white space collapsed and bullet taken off, is a part of the page. */
export function isFurniture(line: string): boolean {
  if (line.length > longest || reports.test(line)) return false;
  return isTrail(line) || wholeLine.some((pattern) => pattern.test(line));
}

/** `Home > News > International`, `News | International`: two or more parts of at most three words. */
function isTrail(line: string): boolean {
  if (!/[>›»|]/u.test(line) || line.startsWith('|')) return false;
  const parts = line.split(separators).filter((part) => part !== '');
  return parts.length >= 2 && parts.every((part) => part.split(' ').length <= 3 && !/["“”.!?]|\d/u.test(part));
}

/** One item of a menu: at most three words, no figure and no sentence. Four of them in a row are a menu. */
export const isMenuItem = (line: string): boolean => line.split(' ').length <= 3 && !/\d|[!?,;:"“”]|\.$/u.test(line);

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
