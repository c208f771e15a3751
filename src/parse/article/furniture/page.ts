import { agencies, capitals, letters, networks, social, wholeLine } from './words.ts';

/** Wording that belongs to a page and not to its story. Every pattern takes a whole line. */

// Labels of a page's own parts.
const labels = [
  'contact(?: us| information| details| page)?', 'call (?:us|now)', 'about(?: us)?', 'advertis(?:e|ing)(?: with us)?', 'advertisements?', 'ad',
  'log ?in', 'log ?out', 'sign ?(?:in|up|out)', 'register', 'subscribe(?: now| today| here)?', 'menu', 'main menu', 'home', 'home ?page', 'search',
  '(?:news|site|web|power|quick|advanced|google) search', 'search (?:for|this site|the site)', 'source(?: link)?', 'more', '(?:read|show|see|load|view) (?:more|all|less)',
  'share', 'share (?:this|via|on)\\b.{0,40}', 'administrator', 'admin', 'leave a (?:reply|comment)', 'post (?:a )?comment', 'cancel reply', 'reply',
  '(?:\\d+ )?comments?(?: ?\\(\\d+\\))?', 'add a comment', 'join the (?:conversation|discussion)', 'name ?\\*?', 'e-?mail(?: address)? ?\\*?', 'website', 'comment ?\\*',
  '(?:your )?privacy(?: policy| notice| settings| choices)?', 'terms(?: of (?:use|service|sale))?', 'terms (?:and|&) (?:conditions|privacy)(?: policy)?',
  '(?:terms of use|terms)(?: and|,| &) privacy policy', 'cookies?(?: policy| settings| preferences)?', 'skip to (?:main )?content', '(?:back|return) to (?:the )?top',
  'sponsored(?: content)?', 'promoted', 'loading(?:\\.{3}|…)?', '(?:previous|next|older|newer)(?: (?:article|post|story|page)s?)?', 'follow(?: us)?(?: on\\b.{0,30})?',
  'get the app', 'listen(?: \\d+ min.{0,5})?', 'accessibility', 'site ?map', 'help', 'faqs?', 'careers', 'tags?', 'filed under', 'author', 'newsletters?', 'our newsletters?',
  '(?:story|article) continues (?:below|after).{0,40}', '\\d+[ -]min(?:ute)?s?[ -]read', 'all rights reserved', 'topics', 'related topics', 'in this (?:story|article)',
  'about (?:the|this) author', 'post navigation', 'pinned(?: post)?', 'show key events.{0,10}', 'unsubscribe(?: here| now)?', 'notes to editors?', 'media contacts?',
  '(?:press|media) (?:release|enquir(?:y|ies)|inquir(?:y|ies))', 'i (?:agree|accept)', 'like this', 'copied',
]; // prettier-ignore

// Buttons and counters.
const buttons = [
  `${networks}(?:[ ,|/·•]+${networks})*`,
  `(?:source: ?)?${agencies}(?:\\s?(?:[/,&]|and)\\s?${agencies})*`,
  '[\\d,.]+[km]? (?:shares?|comments?|likes?|views?|reads?|reactions?|replies|retweets?|followers|subscribers)',
  '\\d+ (?:thoughts?|responses?|comments?|replies) (?:on|to) .{1,160}',
  '(?:page|image|photo|slide|picture) \\d{1,3} ?(?:/|of) ?\\d{1,3}', '\\d{1,3} of \\d{1,3}',
  '(?:reading time|time to read|read time|read):? ?\\d+ ?min(?:ute)?s?',
  `(?:show|hide|view|open|close|see) (?:captions?|images?|gallery|comments?|all comments|transcript|map|\\d+ comments?)(?: in [${letters}]+| ?\\(?\\d+\\)?)?`,
  '(?:print|save|gift|copy|email|share|bookmark|listen to|download|discuss) (?:this )?(?:page|article|story|link|for later|pdf|audio)',
  '(?:tap|click|swipe|scroll) (?:here )?(?:to|for|left|right|down)\\b.{0,50}',
  '(?:skip|scroll past) (?:the )?(?:ad|advertisement|newsletter|promotion)\\b.{0,40}',
  'continue reading(?: below)?(?:\\.{3}|…)?', '(?:continue|read) (?:the )?full (?:story|article)', 'explore more\\b.{0,40}', 'like loading.{0,3}',
  'advertisement\\b ?[-–—:|].{0,40}', '(?:previous|next) (?:post|article|story): .{1,120}', '[←→«»‹›] ?[^.!?«»"]{1,60}',
  '(?:tags?|tagged|topics?|related topics|filed under|categor(?:y|ies)|keywords|labels): ?[^.!?]{1,160}', 'tagged (?:with|as|in) [^.!?]{1,80}',
  `posted in [${letters} ,&-]{3,60}`, '(?:view|see|read) (?:all|more) (?:posts|articles|stories) (?:by|from)\\b.{1,50}', `(?:proudly )?powered by [${letters}]+`,
]; // prettier-ignore

// Newsletters, accounts, consent.
const accounts = [
  '(?:sign up|subscribe|register|get|join|unlock|receive|try)\\b.{0,120}\\bnewsletters?\\b.{0,60}',
  '(?:sign up|subscribe) (?:to|for) our\\b.{0,60}\\bnewsletters?\\b.{0,160}',
  "(?:don['’]t miss\\b[^.!?]{0,100}|(?:want|love|enjoy|like)\\b[^.!?]{0,100}\\?)[.!]? (?:sign up|subscribe)\\b.{0,100}",
  '.{0,160}\\b(?:to|in) your (?:e-?mail )?inbox\\b.{0,60}',
  'by (?:continuing|signing up|subscribing|clicking|registering|submitting|entering|using)\\b.{0,80}\\b(?:you|your|our|i)\\b.{0,120}\\b(?:terms|policy|policies|conditions|notice|service|use)\\.?',
  "already (?:a|have|registered|subscribed|an?)\\b.{0,50}\\b(?:log|sign) ?in\\b.{0,20}", 'subscribe (?:now |today )?to (?:continue|keep|read|unlock|our|this)\\b.{0,80}',
  "you(?:['’]ve| have)? .{0,30}\\bfree (?:articles?|stories)\\b.{0,40}", '(?:create|start|get|claim) (?:a|your) free (?:account|trial)\\b.{0,60}',
  'support (?:independent|quality|local|our) journalism\\b.{0,80}', 'enter your e-?mail\\b.{0,160}', 'join [\\d,.]+k? other (?:subscribers|followers|readers)',
  'notify me of (?:follow-?up|new) (?:comments|posts)\\b.{0,30}', "you(?:['’]re| are) receiving this\\b.{0,120}", 'you can unsubscribe\\b.{0,80}',
  'unsubscribe from (?:this|these|our|all)\\b.{0,40}', '(?:update|manage) your (?:e-?mail )?(?:preferences|subscription|settings)\\b.{0,60}', '(?:was this|forwarded this) e-?mail\\b.{0,80}',
  'view (?:this )?(?:e-?mail |newsletter )?in (?:your |a )?browser', 'our mailing address is\\b.{0,120}', 'thank(?:s| you) for (?:reading|subscribing|watching|listening)\\b.{0,60}',
  '(?:we|(?:this|our|the) (?:web)?site)(?: and (?:our|its) partners)? uses? cookies\\b.{0,200}', '(?:accept|reject|allow|decline|manage)(?: all| your| my)?(?: cookies?)?(?: preferences| settings)?',
  'do not (?:sell|share)\\b.{0,30}\\bpersonal (?:information|data)\\b.{0,30}', 'please (?:enable|turn on|allow) (?:java ?script|cookies)\\b.{0,80}', 'please note: comments\\b.{0,60}',
]; // prettier-ignore

// Comment forms, calls to the reader, legal lines, addresses.
const others = [
  'your e-?mail address will not be (?:published|shared).{0,80}', '.{0,60}required fields are marked.{0,10}', 'save my name, e-?mail.{0,80}', 'this site uses akismet.{0,120}',
  '(?:you must be|please) (?:logged|log|sign|signed) in to (?:post|leave|comment).{0,40}', '(?:log|sign) in to (?:reply|comment)', '(?:share|write|post) your (?:comment|thoughts|views)\\b.{0,60}',
  '(?:we are (?:available|open) 24.{0,30}[.!] )?(?:call (?:us )?now|contact us(?: now| today)?)[.!]?', 'click here\\b.{0,60}', 'download (?:the|our)\\b.{0,40}\\bapp\\b.{0,20}',
  'get (?:the latest|our)\\b.{0,60}\\b(?:app|alerts)\\b', `(?:follow|like|find|join) (?:us|me|him|her|them|our [${letters}]+) on\\b.{0,30}\\b${social}\\b.{0,60}`, 'follow\\b.{1,50}@\\w{2,30}',
  `follow (?:our|the latest|all|[${letters}]+['’]s)\\b.{0,40}\\bcoverage\\b.{0,100}`, "(?:do you|have you|have|got|know|want|are you)\\b[^@]{0,100}\\S{1,60}@\\S{3,60}.{0,60}", '(?:join|have) (?:the conversation|your say)\\b.{0,60}',
  'what do you think\\? .{0,80}\\bcomments?\\b.{0,20}', 'contact [^@]{0,50}\\S{1,60}@\\S{3,60}', '(?:for (?:more|further) information|(?:for )?(?:media|press) (?:enquiries|inquiries|queries|contacts?))\\b[^@]{0,60}(?:@|\\d[\\d ()-]{6}).{0,60}',
  'this (?:live )?(?:blog|page|feed|stream|coverage) (?:is|has) (?:now )?(?:been )?(?:closed|ended)\\b.{0,60}', '(?:©|\\(c\\)) ?.{0,160}', 'copyright ?(?:©|\\(c\\)|:|\\d{4}|by\\b|notice\\b|reserved\\b|held\\b).{0,200}',
  '.{0,160}\\ball rights reserved(?:[.;,|].{0,160})?', 'registered (?:office|in (?:england|scotland|wales|ireland)|charity)\\b.{0,120}', 'issn .{4,20}', 'terms (?:of (?:service|use)|(?:and|&) conditions) apply\\.?',
  'this (?:web)?site is protected by\\b.{0,140}', '-{1,2} ?(?:30|ends?) ?-{1,2}',
  // A bare address, a telephone number, markup, a rule
  '(?:https?://|www\\.)\\S+', '[\\w.+-]{1,60}@[\\w.-]{3,60}', '@\\w{2,30}', '(?:\\+\\d|0\\d|\\(\\d)[\\d ()-]{7,20}', '\\d{3}-\\d{3}-\\d{4}', '(?:<[^<>]{1,300}>\\s?)+', '[\\p{P}\\p{S}\\s]+',
]; // prettier-ignore

const anyCase = wholeLine([`(?:${labels.join('|')})[:.!]?`, ...buttons, ...accounts, ...others], 'iu');
// With /i a capital would be any letter.
const exactCase = wholeLine(
  ['ENDS?', `SOURCE:? [${letters}&. ]{2,50}`, `Source: [${capitals}][^.!?]{1,60}`, `(?:Sponsored|Presented|Distributed) by [${capitals}][${letters}&. ]{1,40}`, `Reply to [${capitals}][${letters}]+(?: [${capitals}][${letters}]+){0,2}`,
    `Follow [${capitals}][${letters}]+ [${capitals}][${letters}]+ on [${capitals}][${letters}]*`, `(?:Copyright|COPYRIGHT) [${capitals}][${letters}&. ]{1,60}(?:,? \\d{4})?\\.?`],
  'u',
); // prettier-ignore

export const isPageLine = (line: string): boolean => anyCase.test(line) || exactCase.test(line);
