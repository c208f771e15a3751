import { nearest } from '../../model/nearest.ts';

/** Words that people write for a section or a field of another name. */
const otherWords: Readonly<Record<string, readonly string[]>> = {
  names: ['people', 'persons', 'places', 'organisations', 'organizations', 'spellings'],
  posts: ['offices', 'positions', 'jobs', 'roles', 'titles'],
  events: ['dates', 'timeline', 'happenings'],
  figures: ['numbers', 'amounts', 'counts', 'values', 'statistics'],
  quotes: ['quotations', 'sayings'],
  statements: ['facts', 'wordings', 'texts'],
  stet: ['accepted', 'accept', 'exceptions', 'ignore', 'ignored'],
  covers: ['period', 'published', 'valid'],
  source: ['sources', 'credit', 'from'],
  about: ['title', 'subject', 'topic', 'description'],
  name: ['spelling', 'spelt', 'is'],
  also: ['aka', 'alias', 'aliases', 'variant', 'variants', 'or'],
  never: ['not', 'wrong', 'forbidden', 'avoid'],
  called: ['name', 'title', 'titles', 'post', 'known-as'],
  held: ['holder', 'holders', 'holds', 'terms', 'since'],
  when: ['date', 'day', 'on', 'time', 'year'],
  said: ['phrase', 'phrases', 'text', 'line', 'lines', 'as-printed'],
  is: ['value', 'figure', 'number', 'amount', 'count'],
  speaker: ['who', 'by', 'said-by', 'person'],
  words: ['quote', 'quotation', 'quotes', 'text', 'said', 'wording'],
  at: ['when', 'date', 'on', 'occasion', 'event'],
  unnamed: ['anonymous', 'name'],
  printed: ['must', 'always', 'wording', 'text', 'said'],
  reason: ['why', 'because'],
  until: ['expires', 'till', 'to'],
  check: ['rule', 'checks'],
  text: ['words', 'quote', 'phrase'],
  article: ['file', 'id', 'articles'],
  note: ['comment', 'remark', 'notes'],
};

/**
 * The key that was probably meant by one that is not known, of those that are: the same in other letters, another word for it, or the
 * nearest. What is not there yet comes before what is.
 */
export function meantKey(word: string, known: readonly string[], there: readonly string[]): string | undefined {
  const missing = known.filter((one) => !there.includes(one));
  for (const candidates of [missing, known]) {
    const same = candidates.find((one) => one === kebab(word));
    const found = same ?? candidates.find((one) => otherWords[one]?.includes(kebab(word))) ?? nearest(word, candidates);
    if (found !== undefined) return found;
  }
  return undefined;
}

const kebab = (word: string): string => word.toLowerCase().replace(/[\s_]+/g, '-');
