import { severityRank } from '../model/finding.ts';
import type { Told } from '../model/finding.ts';
import type { Reported } from '../model/run.ts';
import { positionAt } from '../model/source.ts';
import { textOf } from '../model/span.ts';
import type { Label, Span } from '../model/span.ts';
import { describeDay } from '../parse/calendar.ts';
import { fromRoot, shownFindings } from './options.ts';
import type { ReportOptions } from './options.ts';
import { counted, tally } from './tally.ts';
import { placeOf, shorten } from './text.ts';
import { onOneLine, wellFormed } from './visible.ts';

export interface SummaryOptions extends ReportOptions {
  /** Where the files of the repository can be looked at, without a slash at its end; places are links to it. */
  readonly files?: string;
  /** Bytes that the summary may take, at least 1000. */
  readonly most?: number;
}

/** GitHub refuses the summary of a step that is longer than 1 MiB. */
export const mostBytes = 1024 * 1024;

/** The summary of a step on GitHub Actions, in its Markdown: the verdict, every finding with its sides, and what is let stand. */
export function renderSummary(run: Reported, options: SummaryOptions = {}): string {
  const shown = shownFindings(run, options);
  const open = shown.filter(({ stet }) => !stet).sort((a, b) => severityRank[b.severity] - severityRank[a.severity]);
  const letStand = shown.filter(({ stet }) => stet);
  const { verdict, line } = tally(run, shown.length);
  const room = new Room((options.most ?? mostBytes) - reserved);
  const head = `## Stet\n\n${verdict === undefined ? '' : `**${inert(verdict)}**\n\n`}${inert(line)}\n`;
  room.take(head);
  return [head, openTable(open, options, room), letStandTable(letStand, options, room)].join('');
}

/** Bytes for the heads and feet of both tables. */
const reserved = 800;

/** Counts bytes, until there are none left. */
class Room {
  #left: number;

  constructor(bytes: number) {
    this.#left = bytes;
  }

  take(text: string): boolean {
    this.#left -= Buffer.byteLength(text);
    return this.#left >= 0;
  }
}

function openTable(open: readonly Told[], options: SummaryOptions, room: Room): string {
  if (open.length === 0) return '';
  const rows = open.map(
    (finding) =>
      `| ${finding.severity} | \`${finding.check}\` | ${inert(finding.message)}${sidesOf(finding, options)} |\n`,
  );
  return `\n| | check | found |\n| --- | --- | --- |\n${rowsWithin(rows, room)}`;
}

function letStandTable(letStand: readonly Told[], options: SummaryOptions, room: Room): string {
  if (letStand.length === 0) return '';
  const rows = letStand.map(
    (finding) =>
      `| \`${finding.check}\` | ${inert(finding.message)}${sidesOf(finding, options)} | ${reasonOf(finding)} |\n`,
  );
  const summary = `<summary>${counted(letStand.length, 'finding')} let stand</summary>`;
  return `\n<details>${summary}\n\n| check | found | reason |\n| --- | --- | --- |\n${rowsWithin(rows, room)}\n</details>\n`;
}

/** As many rows as there is room for, and a row that says how many are left out. */
function rowsWithin(rows: readonly string[], room: Room): string {
  const cut = rows.findIndex((row) => !room.take(row));
  if (cut === -1) return rows.join('');
  return `${rows.slice(0, cut).join('')}| | | ... and ${rows.length - cut} more, which the report of the run has |\n`;
}

const mostSides = 6;
const quotedLength = 120;

/** The finding's own side and the others, a line each. */
function sidesOf({ primary, related }: Told, options: SummaryOptions): string {
  const more = related.length - mostSides;
  return [primary, ...related.slice(0, mostSides)]
    .map((side) => `<br>${sideOf(side, options)}`)
    .concat(more > 0 ? [`<br>... and ${more} more`] : [])
    .join('');
}

function sideOf({ span, text }: Label, options: SummaryOptions): string {
  const quoted = shorten(textOf(span), quotedLength);
  return [
    linkTo(span, options),
    ...(quoted === '' ? [] : [`: <code>${inert(quoted)}</code>`]),
    ...(text === '' ? [] : [`, ${inert(shorten(text, quotedLength))}`]),
  ].join('');
}

function linkTo(span: Span, options: SummaryOptions): string {
  const place = `<code>${inert(placeOf(span, options))}</code>`;
  const path = fromRoot(span.source.path, options);
  if (options.files === undefined || path.startsWith('../')) return place;
  const encoded = path.split('/').map((segment) => encodeURIComponent(wellFormed(segment)));
  const url = `${options.files}/${encoded.join('/')}?plain=1#L${positionAt(span.source, span.start).line}`;
  return `<a href="${url.replace(/[^\w:/.?=#%-]/g, encodeCharacter)}">${place}</a>`;
}

function reasonOf({ stet }: Told): string {
  const until = stet?.until ? ` (until ${describeDay(stet.until.value.hi)})` : '';
  return inert(`${stet?.reason.value ?? ''}${until}`);
}

/**
 * A text that is nothing but text in GitHub's Markdown. Every mark that could begin something is written as a character reference; a
 * mention (@) and a number of an issue (#) are looked for in what is shown, and an element of their own hides them there.
 */
export const inert = (text: string): string =>
  onOneLine(text).replace(/[!-~]/g, (mark) => {
    if (/[\w ,;'"?]/.test(mark) && mark !== '_') return mark;
    const reference = encodeCharacter(mark);
    return mark === '@' || mark === '#' ? `<span>${reference}</span>` : reference;
  });

const encodeCharacter = (mark: string): string => `&#${mark.charCodeAt(0)};`;
