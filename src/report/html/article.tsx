import { textOf } from '../../model/span.ts';
import { describeDay } from '../../parse/calendar.ts';
import type { Mark } from './marks.ts';
import type { Note } from './notes.ts';
import type { Segment } from './segments.ts';
import { shortened, shown } from './text.ts';
import type { ArticleView, Row, View } from './view.ts';
import { standingWords } from './words.ts';

interface ArticleProps {
  readonly article: ArticleView;
  readonly view: View;
}

/** An article as printed, its mentions marked, and in the margin what the claims say of them. */
export function Article({ article, view }: ArticleProps) {
  const { id, article: parsed, headline, rows } = article;
  const { outlet, published, source } = parsed;
  return (
    <article class="story" id={id} aria-labelledby={`${id}t`}>
      <header>
        <p class="kicker">
          {outlet !== undefined && <span class="outlet">{shown(outlet)}</span>}
          {published && <span>{describeDay(published.day)}</span>}
          <span class="place">{shown(source.path)}</span>
        </p>
        <h3 id={`${id}t`} dir="auto">
          {headline ? <Text row={headline} article={article} view={view} /> : shown(parsed.headline ?? parsed.id)}
        </h3>
        {headline && <Margin row={headline} view={view} />}
      </header>
      {rows.map((row) => (
        <Passage key={row.id} row={row} article={article} view={view} />
      ))}
    </article>
  );
}

interface RowProps extends ArticleProps {
  readonly row: Row;
}

function Passage({ row, article, view }: RowProps) {
  return (
    <div class={`row ${row.kind}`} id={row.id} data-line={row.line}>
      <p dir="auto">
        <Text row={row} article={article} view={view} />
      </p>
      <Margin row={row} view={view} />
    </div>
  );
}

function Text({ row, article, view }: RowProps) {
  const { source } = article.article;
  return (
    <>
      {row.segments.map((segment) => (
        <Stretch
          key={segment.start}
          segment={segment}
          text={shown(source.text.slice(segment.start, segment.end))}
          anchors={article.anchored.get(segment) ?? []}
          view={view}
        />
      ))}
    </>
  );
}

interface StretchProps {
  readonly segment: Segment;
  readonly text: string;
  readonly anchors: readonly Mark[];
  readonly view: View;
}

/** A stretch under some marks: it looks like the shortest, and leads to that one's note. */
function Stretch({ segment: { owner, under }, text, anchors, view }: StretchProps) {
  if (!owner) return <>{text}</>;
  const first = anchors.includes(owner);
  const note = view.noteOf.get(owner);
  const others = anchors
    .filter((mark) => mark !== owner)
    .map((mark) => <span key={view.idOf(mark)} id={view.idOf(mark)} tabIndex={-1} />);
  const props = { class: classOf(owner, under), ...(first && { id: view.idOf(owner) }) };
  return (
    <>
      {others}
      {text.trim() === '' ? (
        <span {...props}>{text}</span>
      ) : note ? (
        // Of a mark in several pieces one is enough for the keyboard.
        <a {...props} href={`#${note.id}`} {...(!first && { tabIndex: -1 })}>
          {text}
        </a>
      ) : (
        <mark {...props}>
          {text}
          {first && <span class="unseen"> ({standingWords[owner.standing].word})</span>}
        </mark>
      )}
    </>
  );
}

/** Gravity shows through: a name that agrees, inside an altered quotation, is still part of what is wrong. */
function classOf(owner: Mark, under: readonly Mark[]): string {
  const outer = (['contradicted', 'warned', 'let-stand'] as const).find((standing) =>
    under.some((mark) => mark.standing === standing),
  );
  return outer && outer !== owner.standing ? `${owner.standing} in-${outer}` : owner.standing;
}

function Margin({ row, view }: { readonly row: Row; readonly view: View }) {
  if (row.notes.length === 0) return null;
  return (
    <ul class="margin" aria-label={`Beside line ${row.line}`}>
      {row.notes.map((note) => (
        <MarginNote key={note.id} note={note} view={view} />
      ))}
    </ul>
  );
}

const agreeing = new Set(['guarded', 'unguarded', 'covered', 'worded']);
const grave = new Set(['contradicted', 'warned', 'let-stand']);

function MarginNote({ note, view }: { readonly note: Note; readonly view: View }) {
  const { id, standing, claim, findings, marks, relations } = note;
  const { sign, word } = standingWords[standing];
  const claimAnchor = claim && view.idOf(claim);
  return (
    <li id={id} class={standing}>
      {/* Most notes agree, and there are many: their sign and its name stand in the style sheet. */}
      {sign !== '' && !agreeing.has(standing) && (
        <>
          <span aria-hidden="true">{sign} </span>
          <span class="unseen">{word}: </span>
        </>
      )}
      {claim ? (
        <a href={`#${claimAnchor ?? 'matrix'}`}>{shown(claim.id)}</a>
      ) : (
        findings.slice(0, 1).map(({ check }) => <span key={check}>{check}</span>)
      )}
      {marks.filter(view.isShown).map((mark) => (
        <BackTo key={view.idOf(mark)} mark={mark} note={note} view={view} />
      ))}
      {grave.has(standing) &&
        findings.map((finding) => (
          <a key={view.idOf(finding)} class="why" href={`#${view.idOf(finding) ?? 'findings'}`}>
            {shown(finding.message)}
          </a>
        ))}
      {standing === 'undecided' && <span class="why">{shown(relations[0]?.reason ?? '')}</span>}
    </li>
  );
}

function BackTo({ mark, note, view }: { readonly mark: Mark; readonly note: Note; readonly view: View }) {
  const source = (note.relations[0]?.found ?? note.findings[0]?.primary.span)?.source;
  const words = source ? shortened(textOf({ source, start: mark.start, end: mark.end }), 40) : '';
  const name = note.marks.length > 1 ? `back to “${words}”` : 'back';
  return <a class="back" href={`#${view.idOf(mark) ?? ''}`} aria-label={name} />;
}
