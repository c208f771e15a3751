import type { Name as NameForm, Post as PostForm, Quote as QuoteForm, Speaker as SpeakerForm, Statement as StatementForm, StetEntry as StetForm } from '../../model/claim-file.ts'; // prettier-ignore
import type { Claim, NameClaim, PostClaim, QuoteClaim, Section, StatementClaim, StetEntry } from '../../model/claim.ts';
import type { Located, Span } from '../../model/span.ts';
import type { DayRange, Edtf } from '../../model/time.ts';
import { parseDay } from '../edtf.ts';
import { buildEvent } from './events.ts';
import { dateIn, datesOf, inOrder, isTrue, pick, textIn, textsIn } from './fields.ts';
import type { Entry } from './fields.ts';
import { buildFigure } from './figures.ts';
import type { MapNode, TreeNode } from './tree.ts';

/** What the claims of a file have where they say nothing of their own. */
export interface Defaults {
  readonly covers?: Located<Edtf>;
  readonly credit?: string;
}

export function defaultsOf(root: MapNode): Defaults {
  const covers = dateIn(pick<Common>(root, 'covers'));
  const credit = creditOf(root);
  return { ...(covers && { covers }), ...(credit !== undefined && { credit }) };
}

/** A claim of an entry that the schema has passed. What it says beside the schema goes to the entry's faults. */
export function buildClaim(section: Section, entry: Entry, defaults: Defaults): Claim {
  const { key, value } = entry;
  const covers = dateIn(pick<Common>(value, 'covers')) ?? defaults.covers;
  const credit = creditOf(value) ?? defaults.credit;
  const what = textIn(pick<Common>(value, 'what'))?.value;
  const note = textIn(pick<Common>(value, 'note'))?.value;
  return {
    ...builders[section](entry),
    id: key.text,
    name: `${section}/${key.text}`,
    span: key.span,
    entry: { ...key.span, end: value.end },
    ...(covers && { covers }),
    ...(credit !== undefined && { credit }),
    ...(what !== undefined && { what }),
    ...(note !== undefined && { note }),
  };
}

/** What every claim may have. */
type Common = Pick<Exclude<StatementForm, string>, 'covers' | 'source' | 'what' | 'note'>;

type Own<C extends Claim> = C extends Claim ? Omit<C, 'id' | 'name' | 'span' | 'entry' | 'covers' | 'credit' | 'what' | 'note'> : never; // prettier-ignore

const builders: Readonly<Record<Section, (entry: Entry) => Own<Claim>>> = {
  names: buildName,
  posts: buildPost,
  events: buildEvent,
  figures: buildFigure,
  quotes: buildQuote,
  statements: ({ value }) => buildStatement(value),
};

function creditOf(node: TreeNode): string | undefined {
  const sources = textsIn(pick<Common>(node, 'source')).map(({ value }) => value);
  return sources.length > 0 ? sources.join(', ') : undefined;
}

function buildName({ key, value }: Entry): Own<NameClaim> {
  const [spelling = { value: key.text, span: key.span }, ...also] =
    value.kind === 'map'
      ? [...textsIn(pick<NameForm>(value, 'name')), ...textsIn(pick<NameForm>(value, 'also'))]
      : textsIn(value);
  return { section: 'names', spelling, also, never: textsIn(pick<NameForm>(value, 'never')) };
}

function buildPost(entry: Entry): Own<PostClaim> {
  const { value } = entry;
  const held = pick<PostForm>(value, 'held');
  const terms = inOrder((held?.kind === 'map' && datesOf(held)) || [], entry);
  return {
    section: 'posts',
    called: textsIn(pick<PostForm>(value, 'called')),
    shared: isTrue(pick<PostForm>(value, 'shared')),
    held: terms.map(({ from, value: who }) => {
      const holder = textIn(who);
      return holder ? { from, holder } : { from };
    }),
  };
}

function buildQuote({ value }: Entry): Own<QuoteClaim> {
  const speaker = pick<QuoteForm>(value, 'speaker');
  const unnamed = speaker && textIn(pick<SpeakerForm>(speaker, 'unnamed'));
  const at = textIn(pick<QuoteForm>(value, 'at'));
  return {
    section: 'quotes',
    speakers: textsIn(speaker),
    ...(unnamed && { unnamed }),
    ...(at && { at }),
    translated: isTrue(pick<QuoteForm>(value, 'translated')),
    words: textsIn(pick<QuoteForm>(value, 'words')),
  };
}

const buildStatement = (value: TreeNode): Own<StatementClaim> => ({
  section: 'statements',
  printed: textsIn(value.kind === 'text' ? value : pick<StatementForm>(value, 'printed')),
  never: textsIn(pick<StatementForm>(value, 'never')),
});

/** An acceptance of an entry that the schema has passed. */
export function buildStet(node: TreeNode): StetEntry | undefined {
  const text = textIn(pick<StetForm>(node, 'text'));
  const reason = textIn(pick<StetForm>(node, 'reason'));
  if (node.kind !== 'map' || !text || !reason) return undefined;
  const article = textIn(pick<StetForm>(node, 'article'));
  const claim = textIn(pick<StetForm>(node, 'claim'));
  const check = textIn(pick<StetForm>(node, 'check'));
  const until = untilOf(textIn(pick<StetForm>(node, 'until')));
  const fingerprint = textIn(pick<StetForm>(node, 'fingerprint'));
  const span: Span = { ...node.span, end: node.end };
  return {
    span,
    text,
    reason,
    ...(article && { article }),
    ...(claim && { claim }),
    ...(check && { check }),
    ...(until && { until }),
    ...(fingerprint && { fingerprint }),
  };
}

function untilOf(text: Located<string> | undefined): Located<DayRange> | undefined {
  const day = text && parseDay(text.value);
  return text && day !== undefined ? { value: { lo: day, hi: day }, span: text.span } : undefined;
}
