import type { Span } from '../../model/span.ts';
import { textOf } from '../../model/span.ts';
import type { PhraseMatch, Valued } from './phrases.ts';

/** Whether a mention belongs to a phrase without a slot, and by what. */
export interface Attachment {
  readonly attached: boolean;
  readonly reason: string;
}

const space = '[\\s\\u00A0]+';
/** "the", "its", "Russia's", "the country's own": what may stand between a date and the thing it dates. */
const determiner = `(?:(?:the|a|an|this|that|its|his|her|their|our|my)${space})?(?:(?:[\\p{L}\\p{M}.-]+${space}){0,2}[\\p{L}\\p{M}.-]+(?:['’]s|s['’])${space})?`;
const datePreposition = '(?:on|in|at|of|from|during|back in|early in|late in)';
const figurePreposition = '(?:of|at|for|to|by|over)';
const be = "(?:is|was|were|are|be|been|will be|would be|has been|had been|comes|came|is set for|was set for|falls|fell|['’]s|dates? (?:back )?(?:to|from)|dated (?:back )?(?:to|from))"; // prettier-ignore
/** Verbs by which an event itself begins, lasts or happens: never what somebody did to it. */
const participle =
  '(?:held|launched|signed|staged|paid|published|released|issued|delivered|completed|unveiled|inaugurated|built|founded|established|elected|adopted|passed|ratified|approved|lifted|imposed|introduced|abolished|opened|closed|fought|played|begun)';
// What "was due" may not have come; what "is due" is the date that the article gives.
const eventVerb = `(?:happened|occurred|took place|takes place|will take place|took effect|began|begins|will begin|started|starts|will start|broke out|erupted|struck|hit|opened|opens|will open|(?:was|were|had been|has been|is|are|will be|is to be|are to be|is being) ${participle}|(?:is|are) (?:scheduled|due|expected|planned)|ended|ends|will end|finished|concluded|closed)`;
const figureVerb =
  "(?:lasted|lasts|ran|runs|took|reached|reaches|rose to|rises to|fell to|falls to|stood at|stands at|hit|totalled|totaled|totals|numbered|amounted to|climbed to|dropped to|came to|was put at|is put at|went on|weighed|measured|measures|cost|costs|counted|comprised|included)"; // prettier-ignore
const adverb = `(?:(?:again|only|just|later|earlier|first|actually|early|some|also|now)${space})?`;

/** Heads under which a date after the phrase may be theirs and not the phrase's ("the anniversary of the fire on ..."). */
const otherHead = new RegExp(
  `(?:\\b(?:on|upon|(?<!\\b(?:start|beginning|outbreak|launch|onset|day|date|night|time|eve|morning|evening|hour)${space})of|after|before|following|despite|until|till|by|about|over|against|into|to|for|ahead of|because of|anniversary of|memory of|victims? of|survivors? of|families of|account of|report of|reports of|news of|wake of|aftermath of|eve of|scene of|site of|footage of|video of|pictures of|warned of|spoke of|marks?|marked|marking|remember\\w*|recall\\w*|commemorat\\w+|mourn\\w*|honou?r\\w*|discuss\\w*|described|describing|saw|seen|watched|visit\\w*|mention\\w*|condemn\\w*|denounc\\w*|criticis\\w*|criticiz\\w*|attack\\w*|prais\\w*|hail\\w*|welcom\\w*|debat\\w*|announc\\w*|investigat\\w*|examin\\w*|review\\w*|survey\\w*|report\\w*|cover\\w*|film\\w*|reject\\w*|defend\\w*|blam\\w*|regrett?\\w*|recount\\w*|toast\\w*|celebrat\\w*))${space}${determiner}(?:[\\p{L}\\p{M}-]+${space}){0,2}$`,
  'iu',
);
const opening =
  /^[\s\u00A0"'“‘«([]*(?:(?:back[\s\u00A0]+)?(?:in|on|at|during|late in|early in)[\s\u00A0]+)?(?:the[\s\u00A0]+)?(?:year[\s\u00A0]+)?$/i;

/** The phrase begins its clause: what follows it is said of it, and not of a verb before it. */
const beginsClause = new RegExp(
  `(?:^|[,;:()"“”‘’—–-]|\\b(?:that|when|as|while|and|but|or|since|because|although|though|whether|where|during|in|with|both))[\\s\\u00A0]*(?:${determiner})$`,
  'iu',
);

const full = (source: string): RegExp => new RegExp(`^${source}$`, 'iu');

/** What an event does when it happens. Of any other verb ("was debated", "entered its second year") the day may be another. */
const effectVerb =
  '(?:destroyed|gutted|damaged|devastated|razed|ravaged|consumed|burned|burnt|engulfed|swept|levelled|flattened|wrecked|toppled|tore|ripped|sank|buried|flooded|killed|kills|claimed|injured|wounded|left|cost|took|shocked|stunned|shook|rocked|paralysed|halted|stopped|shut|cut|knocked|plunged|threw|sent|forced|drove|displaced|brought|gathered|drew|saw|gave|made|put|set|created|turned|changed|broke|burst|spread|came|happens?|went ahead|kicked off|got under way|passed off)';
const happens = new RegExp(
  `^(?:${space}\\p{L}+ly)?${space}(?:finally${space}|first${space}|suddenly${space})?(?:${eventVerb}|${effectVerb})\\b`,
  'iu',
);

const directly = full(`(?:['’]s?)?(?:${space}|-)`);
const led = full(`${space}${determiner}`);
const openingGap = full(`(?:,)?${space}${determiner}`);
const byDate = full(`${space}${adverb}${datePreposition}${space}(?:the${space})?`);
const byFigure = full(`${space}${adverb}${figurePreposition}${space}(?:the${space}|an?${space})?`);
const copulaDate = full(`${space}${be}${space}${adverb}(?:${datePreposition}${space})?(?:the${space})?`);
const copulaFigure = full(
  `${space}${be}${space}${adverb}(?:${figurePreposition}${space})?(?:the${space}|an?${space})?`,
);
const verbDate = full(`${space}(?:${eventVerb})${space}${adverb}(?:${datePreposition}${space})?(?:the${space})?`);
const verbFigure = full(
  `${space}(?:${figureVerb})${space}${adverb}(?:${figurePreposition}${space})?(?:the${space}|an?${space})?`,
);
const bracket = full(`${space}?[([](?:${datePreposition}${space})?`);
const apposition = full(`,${space}(?:${datePreposition}${space})?`);

/** Judges one mention in the sentence of a phrase without a slot (design section 3, "Without a slot"). */
export function attachment(match: PhraseMatch<Valued>, mention: Valued): Attachment {
  const { sentence, span: phrase } = match;
  const between = (start: number, end: number): string => phrase.source.text.slice(start, end);
  if (mention.span.end <= phrase.start) {
    if (mention.kind === 'date' && mention.offset) {
      return led.test(between(mention.offset.link.end, phrase.start)) ? yes('leads to the phrase') : no;
    }
    const gap = between(mention.span.end, phrase.start);
    if (directly.test(gap)) return yes('stands directly before the phrase');
    const opens = opening.test(between(sentence.start, mention.span.start));
    if (mention.kind !== 'date' || !opens || !openingGap.test(gap)) return no;
    return happens.test(between(phrase.end, sentence.end)) ? yes('opens the sentence that the phrase begins') : talked;
  }
  return mention.span.start >= phrase.end ? attachedAfter(match, mention, between(phrase.end, mention.span.start)) : no;
}

function attachedAfter(match: PhraseMatch<Valued>, mention: Valued, gap: string): Attachment {
  if (mention.kind === 'date' && mention.offset) return no;
  const { sentence, span: phrase } = match;
  const date = mention.kind === 'date';
  if ((date ? verbDate : verbFigure).test(gap)) return yes('follows the phrase by its own verb');
  if ((date ? copulaDate : copulaFigure).test(gap)) return yes('follows the phrase by a form of "be"');
  if (bracket.test(gap)) return yes('stands in brackets behind the phrase');
  const before = phrase.source.text.slice(sentence.start, phrase.start);
  // "fought the fire on Tuesday": a day reckoned from publication is as likely that of the verb
  const reckoned = mention.kind === 'date' && mention.anchor !== 'absolute';
  const ambiguous = date && (otherHead.test(before) || (reckoned && !beginsClause.test(before)));
  if ((date ? byDate : byFigure).test(gap)) {
    return ambiguous ? maybe : yes('follows the phrase by a preposition');
  }
  const closed = /^[\s\u00A0]*(?:[,;)\]–—.]|$)/.test(phrase.source.text.slice(mention.span.end, sentence.end));
  if (apposition.test(gap) && closed) return ambiguous ? maybe : yes('stands in apposition to the phrase');
  return no;
}

const yes = (reason: string): Attachment => ({ attached: true, reason: `it ${reason}` });
const no: Attachment = { attached: false, reason: 'it stands in the same sentence, but nothing ties it to the phrase' };
const talked: Attachment = {
  attached: false,
  reason: 'it may be the day on which something was said or done about it',
};
const maybe: Attachment = {
  attached: false,
  reason: 'it may belong to the phrase or to what stands before the phrase',
};

/** Two mentions joined as one ("in 2014 and again in 2022"): each may be the one that is meant. */
export function coordinated(a: Span, b: Span): boolean {
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  const gap = textOf({ source: first.source, start: first.end, end: second.start });
  return /^(?:[\s\u00A0]*,)?[\s\u00A0]+(?:and|or|to|until|through|then)[\s\u00A0]+(?:then[\s\u00A0]+|again[\s\u00A0]+|later[\s\u00A0]+)?(?:(?:on|in|at|of|for)[\s\u00A0]+)?(?:the[\s\u00A0]+)?$|^,[\s\u00A0]+(?:(?:on|in)[\s\u00A0]+)?$/i.test(
    gap,
  );
}
