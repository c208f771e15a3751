import { coverageOf } from '../../guard/coverage.ts';
import { guardOf, scoreOf } from '../../guard/scores.ts';
import { isGuard } from './marks.ts';
import { percent, shown } from './text.ts';
import type { ArticleView, View } from './view.ts';

/** How far the claims reach, by article; it is also the way to the articles. */
export function Coverage({ view }: { readonly view: View }) {
  if (view.articles.length === 0) return null;
  return (
    <section id="coverage" aria-labelledby="coverage-title">
      <h2 id="coverage-title">How far the claims reach</h2>
      <p class="lead">
        {view.guarded
          ? 'Covered is the share of an article’s facts that some claim speaks of; guarded the share of small slips (a digit, a letter of a name, a dropped “not”), tried one by one, that some claim noticed; the score the share of facts that are covered and let no slip through.'
          : 'Covered is the share of an article’s facts (dates, figures, quotations, names, posts) that some claim speaks of.'}
      </p>
      {!view.guarded && (
        <p class="aside">
          To see how many slips of the pen the claims would notice: <code>stet check --format html --guard</code>
        </p>
      )}
      <div class="scroll" role="region" aria-label="Coverage by article" tabindex={0}>
        <table class="measures">
          <thead>
            <tr>
              <th scope="col">Article</th>
              <th scope="col">Facts</th>
              <th scope="col">Not read</th>
              <th scope="col" class="bar">
                Covered
              </th>
              {view.guarded && (
                <>
                  <th scope="col" class="bar">
                    Guarded
                  </th>
                  <th scope="col" class="bar">
                    Score
                  </th>
                </>
              )}
            </tr>
          </thead>
          <tbody>
            {view.articles.map((article) => (
              <Measures key={article.id} article={article} guarded={view.guarded} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Measures({
  article: { id, article, measured },
  guarded,
}: {
  readonly article: ArticleView;
  readonly guarded: boolean;
}) {
  const { covered, uncovered, unread } = measured;
  return (
    <tr>
      <th scope="row">
        <a href={`#${id}`}>{shown(article.id)}</a>
      </th>
      <td>{covered.length + uncovered.length + unread.length}</td>
      <td>{unread.length}</td>
      <Share share={coverageOf(measured)} />
      {guarded &&
        (isGuard(measured) ? (
          <>
            <Share share={guardOf(measured)} />
            <Share share={scoreOf(measured)} />
          </>
        ) : (
          <>
            <td>not tried</td>
            <td>not tried</td>
          </>
        ))}
    </tr>
  );
}

const barWidth = 96;

function Share({ share }: { readonly share: number }) {
  return (
    <td class="bar">
      <span>{percent(share)}</span>{' '}
      <svg viewBox={`0 0 ${barWidth} 6`} width={barWidth} height="6" aria-hidden="true">
        <rect class="whole" width={barWidth} height="6" />
        <rect class="part" width={Math.round(share * barWidth * 10) / 10} height="6" />
      </svg>
    </td>
  );
}
