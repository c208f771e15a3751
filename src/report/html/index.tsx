import { createHash } from 'node:crypto';
import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Reported } from '../../model/run.ts';
import { wholeRun } from '../options.ts';
import type { ReportOptions } from '../options.ts';
import { Article } from './article.tsx';
import { script, style } from './assets.ts';
import { Coverage } from './coverage.tsx';
import { CheckDocs } from './check-docs.tsx';
import { Findings } from './findings.tsx';
import { Matrix } from './matrix.tsx';
import { Summary } from './summary.tsx';
import { counted } from './text.ts';
import { viewOf } from './view.ts';
import type { View } from './view.ts';

/**
 * The report as one page: no network, nothing that it does not carry, and no script but its own (the policy names it by its hash), so
 * that what an article holds stays text.
 */
export function renderHtml(run: Reported, options: ReportOptions = {}): string {
  const view = viewOf(wholeRun(run), options);
  return `<!doctype html>\n${renderToString(<Page view={view} />)}\n`;
}

/** So many articles are read with the page. */
const mostAtOnce = 20;

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const policy = `default-src 'none'; style-src ${hashOf(style)}; script-src ${hashOf(script)}; base-uri 'none'; form-action 'none'`;

function Page({ view }: { readonly view: View }) {
  const { evidence } = view.run;
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <title>{`Stet: ${counted(evidence.articles.length, 'article')}, ${counted(evidence.claims.length, 'claim')}`}</title>
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to the report
        </a>
        <Masthead view={view} />
        <main id="main" tabIndex={-1}>
          <Summary view={view} />
          <Findings view={view} />
          <Matrix view={view} />
          <Coverage view={view} />
          <section id="articles" aria-labelledby="articles-title">
            <h2 id="articles-title">The articles</h2>
            {view.articles.length === 0 && <p class="lead">None was checked.</p>}
            {view.articles.map((article, index) => (
              <Unfolded key={article.id} id={article.id} later={index >= mostAtOnce}>
                <Article article={article} view={view} />
              </Unfolded>
            ))}
          </section>
          <CheckDocs view={view} />
        </main>
        <footer>
          Drawn by Stet, a consistency-checking test harness for news articles. This page is one file and asks for
          nothing from any network.
        </footer>
        <script dangerouslySetInnerHTML={{ __html: script }} />
      </body>
    </html>
  );
}

interface UnfoldedProps {
  readonly id: string;
  readonly later: boolean;
  readonly children: ComponentChildren;
}

/**
 * A browser takes seconds to read the marks of hundreds of articles, but `noscript` it passes over where scripts run; ours unfolds one
 * after the other once the page is there, or at once where a link leads. Without scripts each is simply there.
 */
const Unfolded = ({ id, later, children }: UnfoldedProps) =>
  later ? (
    <div class="later" id={`later-${id}`}>
      <noscript>{children}</noscript>
    </div>
  ) : (
    <>{children}</>
  );

function Masthead({ view }: { readonly view: View }) {
  const letStand = view.findings.some(({ stet }) => stet);
  const places: readonly (readonly [string, string])[] = [
    ['findings', 'Findings'],
    ...(letStand ? [['let-stand', 'Let stand'] as const] : []),
    ['matrix', 'Who says what'],
    ...(view.articles.length > 0 ? [['coverage', 'Coverage'] as const] : []),
    ['articles', 'Articles'],
    ...(view.findings.length > 0 ? [['checks', 'Checks'] as const] : []),
  ];
  return (
    <header class="masthead">
      <p class="wordmark">Stet</p>
      <nav aria-label="Parts of the report">
        <ul>
          {places.map(([id, name]) => (
            <li key={id}>
              <a href={`#${id}`}>{name}</a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}
