import type { Claim } from '../model/claim.ts';
import type { Relation } from '../model/relation.ts';
import { lineText, positionAt } from '../model/source.ts';
import { contains, textOf } from '../model/span.ts';
import type { Span } from '../model/span.ts';
import { drawFrame } from './frame.ts';
import { paintWith, severityFormat } from './paint.ts';
import type { Format, Paint } from './paint.ts';
import { findingOf } from './stances.ts';
import type { ArticleStance, ClaimStances, Stance } from './stances.ts';
import { placeOf, shorten } from './text.ts';
import { cellOf, onOneLine } from './visible.ts';

const usualWidth = 100;
/** Of one article no more places are shown: a known name stands in some of them a hundred times. */
const mostShown = 3;

export interface ShowStyle {
  readonly colour?: boolean;
  /** Columns; 100 where it is not known. */
  readonly width?: number;
}

/** Each claim as its file has it, then the articles by what they say of it, each place quoted with the reason. */
export function renderShownText(shown: readonly ClaimStances[], style: ShowStyle = {}): string {
  const paint = paintWith(style.colour ?? false);
  const width = Math.max(40, style.width ?? usualWidth);
  return shown.map((one) => drawClaim(one, paint, width)).join('\n');
}

const stanceFormat: Readonly<Record<Stance, Format>> = {
  contradicts: ['bold', 'red'],
  agrees: ['bold', 'green'],
  undecided: ['bold', 'yellow'],
  silent: 'bold',
};

function drawClaim(shown: ClaimStances, paint: Paint, width: number): string {
  const { claim, articles } = shown;
  const drawn = (['contradicts', 'agrees', 'undecided'] as const).flatMap((stance) => {
    const group = articles.filter((one) => one.stance === stance);
    if (group.length === 0) return [];
    const head = paint(stanceFormat[stance], `${stance} (${counted(group.length, 'article')})`);
    return ['', head, ...group.flatMap((one) => drawArticle(one, shown, paint, width))];
  });
  const silent = articles
    .filter(({ stance }) => stance === 'silent')
    .map(({ article, covered }) => `${onOneLine(article.id)}${covered ? '' : ' (not covered)'}`);
  const ids =
    silent.length === 0
      ? []
      : ['', `${paint(stanceFormat.silent, `silent (${counted(silent.length, 'article')})`)}: ${silent.join(', ')}`];
  const lines = [
    `${paint('bold', claim.name)} ${placeOf(claim.span)}`,
    ...quoteEntry(claim.entry, paint),
    ...inherited(shown).map(([name, value]) => `${paint('dim', `${name} (of the whole file):`)} ${onOneLine(value)}`),
    ...betweenClaims(shown, paint),
    ...drawn,
    ...(articles.length === 0 ? ['', 'There is no article that could say anything of it'] : ids),
  ];
  return `${lines.join('\n')}\n`;
}

/** What a claim has from the head of its file, and so does not stand in the entry. */
function inherited({ claim }: ClaimStances): (readonly [string, string])[] {
  const { credit, covers, entry } = claim;
  const ownSource = /(?:^|[{,])\s*["']?source["']?\s*:/m.test(textOf(entry));
  return [
    ...(credit === undefined || ownSource ? [] : ([['source', credit]] as const)),
    ...(covers && !contains(entry, covers.span) ? ([['covers', covers.value.text]] as const) : []),
  ];
}

/** The lines of the entry with their numbers, less what they are all indented by. */
function quoteEntry({ source, start, end }: Span, paint: Paint): string[] {
  const [first, last] = [positionAt(source, start).line, positionAt(source, Math.max(start, end - 1)).line];
  const lines = Array.from({ length: last - first + 1 }, (_, at) => ({
    number: first + at,
    text: lineText(source, first + at),
  }));
  const indent = /^\s*/.exec(lines[0]?.text ?? '')?.[0].length ?? 0;
  const gutter = String(last).length;
  return lines.map(({ number, text }) => {
    const head = /^\s*/.exec(text)?.[0].length ?? 0;
    const cells = Array.from(text.slice(Math.min(indent, head)).trimEnd(), (character) => cellOf(character).text).join(
      '',
    );
    return `${paint('dim', `${String(number).padStart(gutter)} |`)} ${cells}`.trimEnd();
  });
}

/** Where other claims are in question, the article is not to blame. */
const betweenClaims = ({ findings }: ClaimStances, paint: Paint): string[] =>
  findings
    .filter(({ article }) => !article)
    .map(({ check, severity, message, stet, primary }) => {
      const head = paint(severityFormat[severity], `${severity}[${check}]`);
      const stands = stet ? ` (let stand: ${onOneLine(stet.reason.value)})` : '';
      return `  ${head} ${placeOf(primary.span)} ${onOneLine(message)}${stands}`;
    });

function drawArticle({ relations, stance }: ArticleStance, shown: ClaimStances, paint: Paint, width: number): string[] {
  // What made the stance comes first; of the rest it is enough to know that it is there.
  const first = [...relations].sort((a, b) => Number(b.verdict === stance) - Number(a.verdict === stance));
  const more = relations.length - mostShown;
  return [
    ...first.slice(0, mostShown).flatMap((relation) => drawRelation(relation, stance, shown, paint, width)),
    ...(more > 0 ? [paint('dim', `  ... and ${counted(more, 'more place')} in this article`)] : []),
  ];
}

function drawRelation(relation: Relation, stance: Stance, shown: ClaimStances, paint: Paint, width: number): string[] {
  const { found, verdict, reason } = relation;
  const style = {
    gutter: String(positionAt(found.source, found.end).line).length + 2,
    width,
    mark: verdict === 'contradicts' ? '^' : '-',
    paint: (text: string) => paint(stanceFormat[verdict], text),
    dim: (text: string) => paint('dim', text),
  } as const;
  const other = verdict === stance ? '' : ` ${paint(stanceFormat[verdict], verdict)}`;
  const stet = verdict === 'contradicts' ? findingOf(relation, shown)?.stet : undefined;
  return [
    `  ${placeOf(found)}${other} "${shorten(textOf(found))}": ${onOneLine(reason)}`,
    ...drawFrame(found, '', style),
    ...(stet ? [`  ${paint('green', 'let stand')}: ${onOneLine(stet.reason.value)} (${placeOf(stet.span)})`] : []),
  ];
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** Lines and columns from 1, columns in UTF-16 units; `text` is exactly what stands there. */
interface JsonPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

export interface JsonShown extends JsonPlace {
  /** `section/id`. */
  readonly claim: string;
  readonly what?: string;
  readonly source?: string;
  readonly note?: string;
  readonly covers?: string;
  readonly articles: readonly {
    readonly article: string;
    readonly stance: Stance;
    /** `false`: it was published outside the claim's `covers`. */
    readonly covered: boolean;
    readonly places: readonly (JsonPlace & {
      readonly verdict: Relation['verdict'];
      readonly reason: string;
      /** The finding that it was reported as, and why it is let stand. */
      readonly fingerprint?: string;
      readonly stet?: string;
    })[];
  }[];
}

const factsOf = ({ what, credit, note, covers }: Claim): Pick<JsonShown, 'what' | 'source' | 'note' | 'covers'> => ({
  ...(what !== undefined && { what }),
  ...(credit !== undefined && { source: credit }),
  ...(note !== undefined && { note }),
  ...(covers && { covers: covers.value.text }),
});

/** A list, since an id may stand in several sections. */
export function renderShownJson(shown: readonly ClaimStances[]): string {
  const all = shown.map((one): JsonShown => ({
    claim: one.claim.name,
    ...jsonPlace(one.claim.entry),
    ...factsOf(one.claim),
    articles: one.articles.map(({ article, stance, covered, relations }) => ({
      article: article.id,
      stance,
      covered,
      places: relations.map((relation) => {
        const finding = relation.verdict === 'contradicts' ? findingOf(relation, one) : undefined;
        return {
          verdict: relation.verdict,
          reason: relation.reason,
          ...jsonPlace(relation.found),
          ...(finding && { fingerprint: finding.fingerprint }),
          ...(finding?.stet && { stet: finding.stet.reason.value }),
        };
      }),
    })),
  }));
  return `${JSON.stringify(all, null, 2)}\n`;
}

function jsonPlace(span: Span): JsonPlace {
  const { line, column } = positionAt(span.source, span.start);
  return { file: span.source.path, line, column, text: textOf(span) };
}
