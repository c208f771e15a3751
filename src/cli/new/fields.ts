import type { Section } from '../../model/claim.ts';

export const kinds = ['name', 'post', 'event', 'figure', 'quote', 'statement'] as const;

export type Kind = (typeof kinds)[number];

export const sectionOf: Readonly<Record<Kind, Section>> = {
  name: 'names',
  post: 'posts',
  event: 'events',
  figure: 'figures',
  quote: 'quotes',
  statement: 'statements',
};

/** A field of a claim as an option: `--also`. Its name is that of the claim file. */
export interface Field {
  readonly name: string;
  readonly kinds: readonly Kind[];
  /** What stands behind the option; without it the option says yes. */
  readonly value?: string;
  /** May be given several times. */
  readonly many?: boolean;
  readonly help: string;
}

/** Every field, in the order in which an entry has them. */
export const fields: readonly Field[] = [
  { name: 'name', kinds: ['name'], value: 'SPELLING', help: 'the house spelling' },
  { name: 'also', kinds: ['name'], value: 'SPELLING', many: true, help: 'another accepted spelling' },
  { name: 'called', kinds: ['post'], value: 'TEXT', many: true, help: 'what the post is called in print' },
  { name: 'held', kinds: ['post'], value: 'DATE=ID', many: true, help: 'since when who has held it; "~" for nobody' },
  { name: 'shared', kinds: ['post'], help: 'several people hold it at once' },
  { name: 'is', kinds: ['figure'], value: 'VALUE', many: true, help: 'the figure; or DATE=VALUE, or SOURCE=VALUE' },
  { name: 'when', kinds: ['event'], value: 'DATE', help: 'such as 2022, 2022-02, 2022-02-24, 2022-02-24/..' },
  {
    name: 'said',
    kinds: ['event', 'figure'],
    value: 'TEXT',
    many: true,
    help: 'a line as printed, the value in braces',
  },
  { name: 'before', kinds: ['event'], value: 'ID[=GAP]', many: true, help: 'the event that it is before' },
  {
    name: 'after',
    kinds: ['event'],
    value: 'ID[=GAP]',
    many: true,
    help: 'the event that it is after, such as vote="1 day"',
  },
  { name: 'during', kinds: ['event'], value: 'ID', many: true, help: 'the event that it lies within' },
  { name: 'same-day', kinds: ['event'], value: 'ID', many: true, help: 'the event on whose date it is' },
  { name: 'speaker', kinds: ['quote'], value: 'ID', many: true, help: 'the name of who spoke' },
  { name: 'unnamed', kinds: ['quote'], value: 'TEXT', help: 'who spoke, where no article names them' },
  { name: 'at', kinds: ['quote'], value: 'DATE|ID', help: 'when it was said, or at which event' },
  { name: 'translated', kinds: ['quote'], help: 'other wordings may be right' },
  { name: 'words', kinds: ['quote'], value: 'TEXT', many: true, help: 'the exact words' },
  { name: 'printed', kinds: ['statement'], value: 'TEXT', many: true, help: 'wording that some article must print' },
  { name: 'never', kinds: ['name', 'statement'], value: 'TEXT', many: true, help: 'what no article may print' },
  { name: 'covers', kinds, value: 'DATE', help: 'judge only articles published then' },
  { name: 'source', kinds, value: 'TEXT', help: 'where the desk has it from' },
  { name: 'what', kinds, value: 'TEXT', help: 'one line for messages' },
  { name: 'note', kinds, value: 'TEXT', help: 'anything else for colleagues to know' },
];

/** What is known of a claim so far: the texts of each field. Of a field that says yes, "true". */
export type Given = Readonly<Record<string, readonly string[]>>;

export interface Question {
  readonly field: string;
  readonly ask: string;
  /** An answer must be given. */
  readonly needed?: boolean;
  /** Asked again until the answer is empty. */
  readonly many?: boolean;
  /** Whether it is worth asking after what has been answered. */
  readonly when?: (given: Given) => boolean;
}

const hasFilling = ({ said = [] }: Given): boolean => said.some((line) => /\{[^{}]*\S[^{}]*\}/.test(line));
const source: Question = { field: 'source', ask: 'Where the desk has it from (empty: leave it out)' };

/** What an editor is asked, in this order; the rest is for options, or for the file itself. */
export const questions: Readonly<Record<Kind, readonly Question[]>> = {
  name: [
    { field: 'name', ask: 'How the desk spells it', needed: true },
    { field: 'also', ask: 'Another accepted spelling (empty: no more)', many: true },
    { field: 'never', ask: 'A spelling that must not be printed (empty: no more)', many: true },
    source,
  ],
  post: [
    { field: 'called', ask: 'What the post is called in print', needed: true, many: true },
    { field: 'held', ask: 'Since when and who, such as 2021-01-20=joe-biden', needed: true, many: true },
    source,
  ],
  event: [
    {
      field: 'said',
      ask: 'A line as printed with the date in braces, "bridge opened {3 May 1961}"; or the words that name the event',
      needed: true,
      many: true,
    },
    {
      field: 'when',
      ask: 'When it was: 2022, 2022-02 or 2022-02-24 (empty: not known)',
      when: (given) => !hasFilling(given),
    },
    source,
  ],
  figure: [
    {
      field: 'said',
      ask: 'A line as printed with the figure in braces, "{about 50} partner nations"',
      needed: true,
      many: true,
    },
    {
      field: 'is',
      ask: 'What the figure is (empty: articles must only agree with one another)',
      when: (given) => !hasFilling(given),
    },
    source,
  ],
  quote: [
    { field: 'speaker', ask: 'Who spoke: a name, or its id', needed: true },
    { field: 'words', ask: 'The exact words', needed: true, many: true },
    { field: 'at', ask: 'When: a date, or the id of an event (empty: not known)' },
    source,
  ],
  statement: [
    { field: 'printed', ask: 'Wording that some article must print (empty: no more)', many: true },
    { field: 'never', ask: 'Wording that no article may print (empty: no more)', many: true },
    source,
  ],
};
