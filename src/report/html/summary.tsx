import type { Severity } from '../../model/finding.ts';
import { coverageOf } from '../../guard/coverage.ts';
import { describeDay } from '../../parse/calendar.ts';
import type { Standing } from './marks.ts';
import { counted, grouped, percent } from './text.ts';
import type { View } from './view.ts';
import { standingWords } from './words.ts';

/** The verdict, and all that somebody needs who has never seen such a page. */
export function Summary({ view }: { readonly view: View }) {
  const { articles, claims, today } = view.run.evidence;
  return (
    <section class="summary" aria-labelledby="verdict">
      <div class="verdict">
        <h1 id="verdict">{verdictOf(view)}</h1>
        <p class="deck">
          {counted(articles.length, 'article')} read against {counted(claims.length, 'claim')}. A claim is something
          that the desk stands behind (a date, a figure, somebody’s exact words, a name, a post), written down by an
          editor. Where an article cannot be right together with a claim, or two claims with one another, both sides are
          quoted here.
        </p>
        <Counts view={view} />
        <p class="aside">
          Stet compares texts; it does not know what is true. It accuses only where two things that are stated cannot
          both be, and it may be the claim that is stale. What is let stand is judged as of {describeDay(today)}.
        </p>
      </div>
      <Key view={view} />
    </section>
  );
}

const severities: readonly Severity[] = ['error', 'warning', 'note'];

const openBy = ({ run }: View, severity: Severity): number =>
  run.findings.filter((finding) => !finding.stet && finding.severity === severity).length;

function verdictOf(view: View): string {
  const open = severities.map((severity) => [openBy(view, severity), severity] as const).filter(([count]) => count > 0);
  const letStand = view.run.findings.some(({ stet }) => stet);
  if (open.length === 0) return `No contradictions${letStand ? ' but what is let stand' : ''}`;
  const words = open.map(([count, severity]) => counted(count, severity));
  return words.length === 1 ? `${words[0]}` : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

function Counts({ view }: { readonly view: View }) {
  const { findings, evidence } = view.run;
  const letStand = findings.filter(({ stet }) => stet).length;
  const agreeing = new Set(
    evidence.relations
      .filter(({ verdict }) => verdict === 'agrees')
      .map(({ found }) => `${found.source.path}:${found.start}:${found.end}`),
  ).size;
  const shares = view.articles.map(({ measured }) => coverageOf(measured));
  const average = shares.reduce((sum, share) => sum + share, 0) / (shares.length || 1);
  const counts: readonly (readonly [string, string, string])[] = [
    [grouped(openBy(view, 'error')), 'errors', 'contradicted'],
    [grouped(openBy(view, 'warning') + openBy(view, 'note')), 'warnings and notes', 'warned'],
    [grouped(letStand), 'let stand', 'let-stand'],
    [grouped(agreeing), 'mentions agree', 'covered'],
    ...(shares.length > 0 ? [[percent(average), 'covered, on average', 'covered'] as const] : []),
  ];
  return (
    <dl class="counts">
      {counts.map(([value, name, kind]) => (
        <div key={name} class={value === '0' ? 'none' : kind}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

const withGuard: readonly Standing[] = ['contradicted', 'let-stand', 'warned', 'guarded', 'unguarded', 'undecided', 'uncovered', 'unread']; // prettier-ignore
const withoutGuard: readonly Standing[] = ['contradicted', 'let-stand', 'warned', 'covered', 'undecided', 'uncovered', 'unread']; // prettier-ignore

/** How the marks in the articles look and what they mean. */
function Key({ view }: { readonly view: View }) {
  return (
    <div class="legend">
      <h2 id="key">Marks in the articles</h2>
      <ul aria-labelledby="key">
        {(view.guarded ? withGuard : withoutGuard).map((standing) => (
          <li key={standing}>
            <span class={`sample ${standing}`}>{standingWords[standing].word}</span>
            <span class="meaning">{standingWords[standing].meaning}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
