/** "How Stet reads": the tables are what the extractors and the comparison give for each text, when they are drawn. */
import { readArticle } from '../../src/index.ts';
import { hedges, vagueCounts } from '../../src/parse/quantity/hedges.ts';
import { renderReadingJson, type JsonMention } from '../../src/report/reading.ts';
import { claimsOf, judgedOf } from '../guard/judged.ts';

/** Every article below appeared on this Tuesday. */
export const published = '2025-02-11';

type Kind = JsonMention['kind'];

export function mentionsOf(text: string): readonly JsonMention[] {
  const { article, mentions } = readArticle(text, { published });
  return (JSON.parse(renderReadingJson(article, mentions)) as { readonly mentions: readonly JsonMention[] }).mentions;
}

const dates: Readonly<Record<string, readonly string[]>> = {
  'Named, whole or in part': [
    'It opened on 3 May 1961.',
    'It opened on Feb. 10, 2022.',
    'It opened on 2022-02-24.',
    'It opened in May 1961.',
    'It opened in 1961.',
    'It opened in the summer of 1961.',
    'It opened in the third quarter of 2024.',
    'It opened in early 2024.',
    'It stood there in the 1990s.',
  ],
  'From one day to another': [
    'It was shut from 10 to 12 February 2025.',
    'It was shut between 2014 and 2022.',
    'It was shut from 26 July to 11 August 2024.',
  ],
  'Reckoned from the day of publication': [
    'It fell on Friday.',
    'It reopens next Friday.',
    'It fell yesterday.',
    'It fell last week.',
    'It fell three days ago.',
    'It fell on 5 February.',
  ],
  'Reckoned from another date, or an event': [
    'It fell on 3 March 2024. It was rebuilt the following day.',
    'It was rebuilt the following day.',
    'It was rebuilt nearly three years after the flood.',
  ],
  'Read, but never decides': ['It opens every Friday.', 'It fell recently.', 'It is shut now.'],
  'No dates': ['It may rain, and the March past was long.', 'She won 6-4, 3-6.', 'Call 020 7946 0018.'],
};

const figures: Readonly<Record<string, readonly string[]>> = {
  Numbers: [
    'It carries 19,347 vehicles.',
    'It carries nineteen thousand vehicles.',
    'It was the 26th meeting.',
    'One in five agreed.',
    'Two-thirds agreed.',
  ],
  'Shares, money and units': [
    'It fell by 2.5pc.',
    'It fell by 2.5 per cent.',
    'It cost £2.4m.',
    'It cost US$1.2 billion.',
    'The call lasted 90 minutes.',
    'The call lasted an hour and a half.',
    'It lies 12 miles away.',
  ],
  'Ranges and hedges': [
    'It cost between $1.2bn and $1.5bn.',
    'The call lasted nearly 90 minutes.',
    'More than 300 came.',
    'About 50 came.',
    'Dozens came.',
    'Tens of thousands came.',
  ],
  'No figures': ['She won 6-4, 3-6.', 'Call 020 7946 0018.', 'The train leaves at 19:42.', 'It runs on version 2.0.1.'],
};

const quotations: Readonly<Record<string, readonly string[]>> = {
  'Who speaks': [
    '“We will not raise the fares,” Ann Pellow said.',
    'Ann Pellow said: “We will not raise the fares.”',
    '“We will not,” Ann Pellow told the council, “raise the fares.”',
    'According to Ann Pellow, the town is “ready for the flood”.',
    'Ann Pellow was there. “We will not raise the fares,” she said.',
    '“We will not raise the fares,” one western official said.',
  ],
  Marks: [
    '"We will not raise the fares," Ann Pellow said.',
    "'We won't raise the fares,' Ann Pellow said.",
    '«We will not raise the fares», Ann Pellow said.',
    'It is 6\'2" tall, in the ’90s style.',
  ],
};

const row = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
const code = (text: string): string => (text === '' ? '' : text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``);

/** A text with what was read of it, one line a mention; a text without any says so. */
function readRows(
  groups: Readonly<Record<string, readonly string[]>>,
  kind: Kind,
  cells: (mention: JsonMention) => readonly string[],
): Map<string, string[][]> {
  return new Map(
    Object.entries(groups).map(([title, texts]) => [
      title,
      texts.flatMap((text) => {
        const found = mentionsOf(text).filter((mention) => mention.kind === kind);
        const blank = ['nothing', '', ''];
        const rows = found.length === 0 ? [blank] : found.map((mention) => [code(mention.text), ...cells(mention)]);
        return rows.map((rest, index) => [index === 0 ? text : '', ...rest]);
      }),
    ]),
  );
}

function section(
  groups: Readonly<Record<string, readonly string[]>>,
  kind: Kind,
  head: readonly [string, string],
  cells: (mention: JsonMention) => readonly string[],
): string {
  return [...readRows(groups, kind, cells)]
    .map(([title, rows]) => `### ${title}\n\n${table(['the text', 'is read', ...head], rows)}`)
    .join('\n\n');
}

const datesSection = section(dates, 'date', ['as', 'and states'], ({ value, stated, hedge }) => [
  code(value),
  [...(stated ?? []), ...(hedge === undefined ? [] : [`“${hedge}”`])].join(', ') || 'nothing',
]);
const figuresSection = section(figures, 'figure', ['as', 'in'], ({ value, unit }) => [code(value), unit ?? '']);
const quotationsSection = section(quotations, 'quotation', ['words', 'speaker'], ({ value, speaker, speakerName }) => [
  value,
  speaker === undefined ? '' : speakerName === undefined ? speaker : `${speaker}, who is ${speakerName}`,
]);

const hedgesTable = table(
  ['words', 'behind the number', 'mean', '50 becomes'],
  hedges.map(({ words, behind, means, widen }) => {
    const [lo, hi] = widen(50, 1);
    const shown = [lo, hi].map((end) => (Number.isFinite(end) ? String(end) : ''));
    return [words.join(', '), behind.join(', '), means, code(shown.join('..'))];
  }),
);
const vagueTable = table(
  ['words', 'mean'],
  Object.entries(vagueCounts).map(([words, [lo, hi]]) => [words, code(`${lo}..${hi}`)]),
);

/** A claim, and what is made of a text beside it. */
const verdicts: readonly (readonly [claim: string, text: string])[] = [
  ['events: {invasion: {when: 2022-02-24, said: full-scale invasion}}', 'It was before the February 2022 full-scale invasion.'],
  ['events: {invasion: {when: 2022-02-24, said: full-scale invasion}}', 'It was before the February 2002 full-scale invasion.'],
  ['events: {invasion: {when: 2022-02-24, said: full-scale invasion}}', "They will meet this week, nearly three years after Russia's full-scale invasion."],
  ['events: {invasion: {when: 2022-02-24, said: full-scale invasion}}', 'He denied that the full-scale invasion began in 2002.'],
  ['events: {fire: {when: 2025-02-07, said: the mill burned down}}', 'The mill burned down on Friday.'],
  ['events: {fire: {when: 2025-02-07, said: the mill burned down}}', 'The mill burned down on Thursday.'],
  ['figures: {vehicles: "carries {19,347} vehicles"}', 'It carries about 19,000 vehicles.'],
  ['figures: {vehicles: "carries {19,347} vehicles"}', 'It carries 19,000 vehicles.'],
  ['figures: {vehicles: "carries {19,347} vehicles"}', 'It carries 18,000 vehicles.'],
  ['figures: {vehicles: "carries {19,347} vehicles"}', 'It hardly carries 18,000 vehicles.'],
  ['figures: {call: {is: 60..90 minutes, said: "lasted for {}"}}', 'It lasted for over an hour.'],
  ['figures: {call: {is: 60..90 minutes, said: "lasted for {}"}}', 'It lasted for three hours.'],
]; // prettier-ignore

const verdictsTable = (): string =>
  table(
    ['the claim', 'the text', 'verdict', 'because'],
    verdicts.map(([claim, text]) => {
      const { relations } = judgedOf(text, claimsOf(claim), published);
      // a date that only stands in the sentence says less than one that is tied to the phrase
      const relation = relations.find(({ verdict }) => verdict !== 'undecided') ?? relations[0];
      return [code(claim), text, relation ? `**${relation.verdict}**` : 'silent', relation?.reason ?? ''];
    }),
  );

export const readingPage = (): string => `# How Stet reads

Stet reads a text before it knows any claim: \`npm run stet -- read ARTICLE\` shows what it sees. Here is what it sees in short texts, all
of them published on Tuesday 11 February 2025. The tables are drawn from the code (\`npm run docs\`), and a test holds them current.

## Dates

A date is an interval of days. What a text **states** may contradict a claim; what was only assumed in order to reckon (which week, which
year) never does. Of several readings in brackets a claim is contradicted only if none of them agrees.

${datesSection}

"The following day" is reckoned from the last day that was named, never from the day of publication; where none was named it
decides nothing.

## Figures

A figure is an interval too: what its hedge leaves open is part of it.

${figuresSection}

### Hedges

${hedgesTable}

${vagueTable}

\`several\`, \`a few\` and \`many\` never decide.

## Quotations

The words between the marks, and the subject of the verb of speech; not the nearest name.

${quotationsSection}

## What is made of it

A claim beside a mention **agrees**, **contradicts**, or is **undecided**; \`npm run stet -- check --relations\` lists every one with its
reason. An undecided one is never reported.

${verdictsTable()}
`;
