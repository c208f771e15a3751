import type { FoundQuantity } from '../../parse/quantity.ts';

/** What looks like a number and measures nothing. Each test is one reason; each looks at a few characters to either side. */
type Veto = (around: Around) => boolean;

interface Around {
  readonly found: FoundQuantity;
  /** The figure as printed. */
  readonly text: string;
  readonly before: string;
  readonly after: string;
}

const reach = 48;

export function isNoFigure(found: FoundQuantity, text: string): boolean {
  const around: Around = {
    found,
    text: text.slice(found.start, found.end),
    before: text.slice(Math.max(0, found.start - reach), found.start),
    after: text.slice(found.end, found.end + reach),
  };
  return vetoes.some((veto) => veto(around));
}

const counted =
  'one|two|three|four|five|six|seven|eight|nine|ten|hundred|thousand|million|billion|trillion|cents?|pence|p|pounds?|dollars?|euros?|yen|roubles?|rupees?|yuan|francs?|bn|m|k|barrels?|tonn?es?|tons?|litres?|liters?|gallons?|miles?|km|hours?|minutes?|days?|weeks?|months?'; // prettier-ignore

const vetoes: readonly Veto[] = [
  // telephone and account numbers: groups of digits with only a space or a hyphen between
  ({ text, before, after }) =>
    (/^\d/.test(text) && /\d[\s\u00A0-]$/.test(before)) || (/\d$/.test(text) && /^[\s\u00A0]\d/.test(after)),
  // a leading zero: codes, lottery numbers, dialling prefixes
  ({ text }) => /^0\d/.test(text),
  // page, room, flight, article and version numbers, and what stands in an address or a hashtag
  ({ before }) =>
    /(?:\b(?:pages?|pp?\.|no\.|nos\.|nr\.|nrs\.|flight|room|article|section|chapter|version|route|highway|interstate|exit|channel|platform|gate|apartment|apt\.?|suite|box|fig\.|figure|table|paragraph|clause|serial|ref|reference|id|extension|ext\.|bus|lot|model)[\s\u00A0]|[#/@_=?&]|\b[A-Z]{1,3}-)$/i.test(
      before,
    ),
  // glued to letters on the left ("G7", "B52", "Covid-19" has its hyphen)
  ({ text, before }) => /\p{L}[-–]?$/u.test(before.slice(-2)) && /^\d/.test(text),
  // clock times written with a meridiem, or before "o'clock" and a zone
  ({ after }) => /^[\s\u00A0]?(?:[ap]\.?m\b|o['’]clock|GMT|BST|CET|CEST|EST|EDT|PST|PDT|UTC|AEST)/i.test(after),
  // the same with a point: "at 2.14 the next morning", and alone on a line, as a live report stamps its entries
  ({ text, before, after }) =>
    /^(?:[01]?\d|2[0-3])\.[0-5]\d$/.test(text) &&
    ((before === '' && after === '') ||
      (/\b(?:at|by|until|till|since|from)[\s\u00A0]$/i.test(before) && partOfDay.test(after))),
  // feet and inches, degrees and minutes: 6' 1", 48°12'N
  ({ text, before, after }) =>
    /^\d+$/.test(text) &&
    (/^['’′][\s\u00A0]?\d{1,2}[\s\u00A0]?["”″]/.test(after) ||
      (/\d['’′][\s\u00A0]?$/.test(before) && /^["”″]/.test(after.trimStart())) ||
      (/°$/.test(before) && /^['’′]/.test(after))),
  // a title: "A Leaf a Day"
  ({ text, before }) => /^an?[\s\u00A0]\p{Lu}\p{Ll}/u.test(text) && /\p{Lu}[\p{L}'’-]*[\s\u00A0]$/u.test(before),
  // numbers of a list: "1. ", "2) " at the head of a line, and "1)" inside one
  ({ text, before, after }) =>
    /^\d{1,3}$/.test(text) &&
    ((/^\)[\s\u00A0]/.test(after) && !/\([^)]*$/.test(before)) || (/^\.[\s\u00A0]/.test(after) && /(?:^|\n)[\s\u00A0]*$/.test(before) && before.length < reach)), // prettier-ignore
  // "one" as a pronoun
  ({ text, before, after }) =>
    /^one$/i.test(text) &&
    /(?:\b(?:no|the|this|that|any|every|each|which|another)[\s\u00A0-]$)|^$/i.test(before) &&
    /^(?:[\s\u00A0]+(?:of|that|who|which|another|to|can|must|should|is|was|day|you|we|they|he|she|I)\b|[.,;:!?'’-])/i.test(
      after,
    ),
  ({ text, before }) => /^one$/i.test(text) && /\b(?:which|this|that|no|any|every)[\s\u00A0-]$/i.test(before),
  // "one after another", "one by one", "one-on-one", "one of the best", "one day he will"
  ({ text, after }) =>
    /(?:^|[\s\u00A0])one$/i.test(text) &&
    /^(?:[\s\u00A0]+(?:another|(?:after|by)[\s\u00A0]+(?:one|another|the[\s\u00A0]+other)|or[\s\u00A0]+the[\s\u00A0]+other)\b|-(?:on-one|off|sided|way|time|liner|stop)\b)/i.test(
      after,
    ),
  ({ text, before }) => /^(?:one|another)$/i.test(text) && /\bone[\s\u00A0]+(?:after|by)[\s\u00A0]+$/i.test(before),
  // "5-a-side"
  ({ after }) => /^-a-side\b/i.test(after),
  // a number to call
  ({ text, before }) =>
    /^\d+(?: \d+)+$/.test(text) &&
    /\b(?:call|phone|tel|telephone|dial|ring|text|fax|mobile)\b[^.;\d]{0,20}$/i.test(before),
  // the plural of a fraction that was not read as one
  ({ found, after }) => found.quantity.dimension === 'ordinal' && found.inWords && /^s\b/.test(after),
  ({ after }) => /^-(?:halves|half|thirds?|quarters?|\w+ths?)\b/i.test(after),
  // part of a name ("Air Force One", "Channel Four")
  ({ text, before }) => /^\p{Lu}\p{Ll}+$/u.test(text) && /\p{Lu}[\p{L}'’-]*[\s\u00A0]$/u.test(before),
  // American postcodes
  ({ text, before }) => /^\d{5}$/.test(text) && /\b[A-Z]{2}[\s\u00A0]$/.test(before),
  // a rate: "twice a day", "five times a year", "$10 an hour", "19,347 vehicles a day"
  ({ text, before }) => /^an?[\s\u00A0]/i.test(text) && (rateOfWord.test(before) || rateOfThings.test(before)),
];

const partOfDay =
  /^[\s\u00A0](?:(?:the[\s\u00A0](?:next|following|previous|same)|this|that|on|yesterday|tomorrow)[\s\u00A0](?:morning|afternoon|evening|night|day|\w+day)|in[\s\u00A0]the[\s\u00A0](?:morning|afternoon|evening)|at[\s\u00A0]night|today|yesterday|tomorrow)\b/i;

const rateOfWord = new RegExp(
  `(?:\\b(?:once|twice|times|per|${counted})|\\d|\\d(?:bn|m|k|p|km|kg|t))[\\s\\u00A0]$`,
  'iu',
);
const rateOfThings = /\d[\d,.]*(?:[\s\u00A0]\p{L}+){1,2}[\s\u00A0]$/iu;
