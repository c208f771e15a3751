import type { PassageKind } from '../../model/article.ts';
import type { Block } from './blocks.ts';
import { isContactLabel, isContactLine, isMenuItem, isSectionName, isStoryListLabel } from './furniture.ts';
import { isByline, isStamp } from './furniture/bylines.ts';
import { authorIn } from './furniture/notes.ts';
import type { Stamps } from './stamps.ts';

/** A block with its kind and the offsets of its text proper. */
export interface Draft {
  readonly block: Block;
  kind: PassageKind;
  readonly stamps: Stamps;
  /** What stands in the block without bullet and stamps, white space collapsed. */
  readonly core: string;
  /** A label of lines below it: "Entertainment:". */
  readonly label: boolean;
  /** Could be the headline of another story: no sentence, and more than a label. */
  readonly headline: boolean;
}

export const fewestHeadlines = 3;
const smallestMenu = 4;

/** What only its neighbours show of a line: menus, addresses, lists of stories, comments, authors. Changes `kind` in place. */
export function markByNeighbours(drafts: readonly Draft[]): void {
  markMenus(drafts);
  markBareMenus(drafts);
  markContacts(drafts);
  markComments(drafts);
  markAuthors(drafts);
  markStoryLists(drafts);
  markLabelled(drafts);
}

/** Times, dates and bylines between headlines end no list. */
export const isBetweenHeadlines = ({ kind, block }: Draft): boolean =>
  kind === 'furniture' && (isStamp(block.flat) || isByline(block.flat));

/** Runs of short bulleted lines. */
function markMenus(drafts: readonly Draft[]): void {
  const isItem = (one: Draft): boolean =>
    (one.stamps.bullet || one.block.item) &&
    (one.kind === 'furniture' || (one.kind === 'list-line' && isMenuItem(one.core)));
  for (const run of runsOf(drafts, isItem)) {
    if (run.length >= smallestMenu) for (const one of run) one.kind = 'furniture';
  }
}

/** Short lines without bullets, some of which name parts of a site. */
function markBareMenus(drafts: readonly Draft[]): void {
  const isItem = (one: Draft): boolean =>
    one.kind === 'furniture' ? one.core.split(' ').length <= 3 : isBare(one) && isMenuItem(one.block.flat);
  for (const run of runsOf(drafts, isItem)) {
    if (run.length < smallestMenu || run.filter(({ core }) => isSectionName(core)).length < 2) continue;
    for (const one of run) one.kind = 'furniture';
  }
}

const isBare = ({ kind, block }: Draft): boolean =>
  kind === 'heading' && !block.flat.startsWith('#') && !block.flat.startsWith('**');

const commentsLabel =
  /^(?:\d+ (?:comments?|thoughts?|responses?|replies)(?: (?:on|to) .*)?|(?:reader )?comments?(?: ?\(\d+\))?)[:.]?$/iu;
const commenter = /^\S{1,40}(?: \S{1,40}){0,3} (?:says|wrote):?$/iu;

/** Under a label of comments: who says what, and when, up to the next list of stories. */
function markComments(drafts: readonly Draft[]): void {
  let labelled = false;
  let inside = false;
  drafts.forEach((one, index) => {
    const { flat } = one.block;
    labelled ||= commentsLabel.test(flat);
    const next = drafts[index + 1];
    if (labelled && commenter.test(flat) && next && isStamp(next.block.flat)) inside = true;
    if (one.kind === 'list-line' || isStoryListLabel(flat)) inside = false;
    if (inside) one.kind = 'furniture';
  });
}

/** Lines under the story that introduce its author, whom the story itself never names. */
function markAuthors(drafts: readonly Draft[]): void {
  const text = drafts.filter(({ kind }) => kind === 'paragraph' || kind === 'heading');
  const told = text.filter(({ block }) => authorIn(block.flat) === undefined);
  if (!told.some(({ kind }) => kind === 'paragraph')) return;
  for (const line of [...text].reverse()) {
    const name = authorIn(line.block.flat);
    const surname = name?.split(' ').at(-1);
    if (surname === undefined && line.kind === 'heading') continue;
    if (surname === undefined || told.some(({ block }) => block.flat.includes(surname))) return;
    line.kind = 'furniture';
  }
}

/** What stands under "Contact": at most four lines of an address. */
function markContacts(drafts: readonly Draft[]): void {
  drafts.forEach((label, index) => {
    if (!isContactLabel(label.block.flat)) return;
    for (const line of drafts.slice(index + 1, index + 5)) {
      if (line.kind === 'list-line' || !isContactLine(line.block.flat)) break;
      line.kind = 'furniture';
    }
  });
}

/** At least three headlines under "Top Stories", with labels between them or none: list lines, though nothing marks them. */
function markStoryLists(drafts: readonly Draft[]): void {
  drafts.forEach((label, index) => {
    if (label.kind === 'paragraph' || label.kind === 'list-line' || !isStoryListLabel(label.block.flat)) return;
    const run: Draft[] = [];
    for (let at = index + 1; at < drafts.length; at += 1) {
      const one = drafts[at];
      if (!one) break;
      if (isBetweenHeadlines(one)) continue;
      if (one.kind !== 'heading' && one.kind !== 'list-line') break;
      if (isStoryListLabel(one.block.flat)) break;
      if (one.headline) run.push(one);
    }
    if (run.length >= fewestHeadlines) for (const one of run) one.kind = 'list-line';
  });
}

/** At least three times a label and a headline under it. */
function markLabelled(drafts: readonly Draft[]): void {
  const underLabel = (one: Draft, index: number): boolean =>
    one.label || (one.headline && drafts[index - 1]?.label === true);
  for (const run of runsOf(drafts, underLabel)) {
    const lines = run.filter((one) => one.headline);
    if (lines.length >= fewestHeadlines) for (const one of lines) one.kind = 'list-line';
  }
}

function runsOf<T>(items: readonly T[], belongs: (item: T, index: number) => boolean): T[][] {
  const runs: T[][] = [];
  let run: T[] = [];
  items.forEach((item, index) => {
    if (belongs(item, index)) {
      if (run.length === 0) runs.push(run);
      run.push(item);
    } else run = [];
  });
  return runs;
}
