import type { Claim } from '../../model/claim.ts';
import { cellsOf } from './matrix-cells.ts';
import type { Cell } from './matrix-cells.ts';
import { placeText } from './excerpt.tsx';
import { counted, shown } from './text.ts';
import type { ArticleView, View } from './view.ts';
import { claimSays, stances } from './words.ts';
import type { Stance } from './words.ts';

/** Columns of one table: more cannot be taken in at a glance, and a browser lays out a table as a whole. */
const mostColumns = 20;
/** Up to so many the names of articles stand level. */
const mostLevel = 6;
const sections = ['names', 'posts', 'events', 'figures', 'quotes', 'statements'] as const;

/** Claims by articles. Many articles are several tables, each with the claims that its articles speak of. */
export function Matrix({ view }: { readonly view: View }) {
  const cells = cellsOf(view);
  const blocks = inBlocks(view.articles);
  return (
    <section id="matrix" aria-labelledby="matrix-title">
      <h2 id="matrix-title">Who says what</h2>
      <p class="lead">
        Each claim of the desk, and what each article says of it. A sign leads to the place in the article.
      </p>
      <ul class="key" aria-label="Signs in the table">
        {Object.entries(stances).map(([stance, { sign, meaning }]) => (
          <li key={stance}>
            <b class={classOf(stance)}>{sign}</b> {stance}: {meaning}
          </li>
        ))}
      </ul>
      <Filter view={view} />
      {blocks.map((articles, index) => (
        <Block
          key={index}
          view={view}
          articles={articles}
          rows={view.claims
            .map((claim) => ({ claim, cells: articles.map(({ article }) => cells.get(claim)?.get(article)) }))
            // the first table has the anchors of all claims
            .filter((row) => index === 0 || row.cells.some((cell) => cell !== undefined))}
          number={index}
          first={1 + index * mostColumns}
        />
      ))}
    </section>
  );
}

const classOf = (stance: string): string => stance.replaceAll(' ', '-');

/** At least one, so that the claims are listed where there is no article. */
function inBlocks(articles: readonly ArticleView[]): (readonly ArticleView[])[] {
  const count = Math.max(1, Math.ceil(articles.length / mostColumns));
  return Array.from({ length: count }, (_, index) => articles.slice(index * mostColumns, (index + 1) * mostColumns));
}

/** Works by the script alone, which shows it. */
function Filter({ view }: { readonly view: View }) {
  const present = sections.filter((section) => view.claims.some((claim) => claim.section === section));
  return (
    <form class="filter" role="search" aria-label="Claims" hidden>
      <label>
        Text <input type="search" name="text" autocomplete="off" spellcheck={false} />
      </label>
      <label>
        Section{' '}
        <select name="section">
          <option value="">all</option>
          {present.map((section) => (
            <option key={section}>{section}</option>
          ))}
        </select>
      </label>
      <label>
        Stance{' '}
        <select name="stance">
          <option value="">any</option>
          {Object.keys(stances).map((stance) => (
            <option key={stance} value={classOf(stance)}>
              {stance}
            </option>
          ))}
        </select>
      </label>
      <button type="reset">Clear</button>
      <output aria-live="polite">{counted(view.claims.length, 'claim')}</output>
    </form>
  );
}

interface MatrixRow {
  readonly claim: Claim;
  readonly cells: readonly (Cell | undefined)[];
}

interface BlockProps {
  readonly view: View;
  readonly articles: readonly ArticleView[];
  readonly rows: readonly MatrixRow[];
  readonly number: number;
  /** The number of its first article, from 1. */
  readonly first: number;
}

function Block({ view, articles, rows, number, first }: BlockProps) {
  const many = view.articles.length > mostColumns;
  const range = many ? `, articles ${first} to ${first + articles.length - 1}` : '';
  const title = `Claims by articles${range}`;
  return (
    <div class="scroll" role="region" aria-label={title} tabindex={0}>
      <table class={articles.length > mostLevel ? 'matrix upright' : 'matrix'}>
        <caption class={many ? '' : 'unseen'}>{title}</caption>
        <thead>
          <tr>
            <SortHeader label="Section" />
            <SortHeader label="Claim" />
            {articles.map(({ id, article }) => (
              <SortHeader key={id} label={shown(article.id)} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <ClaimRow key={row.claim.name} row={row} view={view} anchored={number === 0} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The button sorts by the script; without it, it is the label alone. */
function SortHeader({ label }: { readonly label: string }) {
  return (
    <th scope="col">
      <button type="button" disabled>
        <span>{label}</span>
      </button>
    </th>
  );
}

interface ClaimRowProps {
  readonly row: MatrixRow;
  readonly view: View;
  readonly anchored: boolean;
}

function ClaimRow({ row: { claim, cells }, view, anchored }: ClaimRowProps) {
  return (
    <tr {...(anchored && { id: view.idOf(claim) })}>
      <td class="section">{claim.section}</td>
      <th scope="row">
        {shown(claim.id)}
        {anchored && (
          <>
            <span class="place">{placeText(claim.span)}</span>
            <span class="value">{claimSays(claim)}</span>
          </>
        )}
      </th>
      {cells.map((cell, index) => (cell ? <Said key={index} cell={cell} view={view} /> : <Silent key={index} />))}
    </tr>
  );
}

function Said({ cell: { stance, mark, times }, view }: { readonly cell: Cell; readonly view: View }) {
  const { sign } = stances[stance as Stance];
  const said = stance === 'let stand' ? 'stet, let stand' : stance;
  const name = times === 1 ? said : `${said}, ${times} places`;
  return (
    <td class={classOf(stance)}>
      <a href={`#${view.idOf(mark) ?? 'articles'}`} aria-label={name} title={name}>
        {sign}
      </a>
    </td>
  );
}

const Silent = () => (
  <td class="silent" aria-label="silent">
    {stances.silent.sign}
  </td>
);
