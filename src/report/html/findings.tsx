import type { Finding } from '../../model/finding.ts';
import { describeDay } from '../../parse/calendar.ts';
import { chainOf } from './chain.ts';
import { placeText, Side } from './excerpt.tsx';
import { anchorOf } from './places.ts';
import { counted, shown } from './text.ts';
import { Timeline } from './timeline.tsx';
import type { View } from './view.ts';
import { changesOf, WordDiff } from './word-diff.tsx';

/** What is open, and apart from it what the desk lets stand. */
export function Findings({ view }: { readonly view: View }) {
  const open = view.findings.filter(({ stet }) => !stet);
  const accepted = view.findings.filter(({ stet }) => stet);
  const hidden = view.run.findings.length - view.findings.length;
  return (
    <>
      <section id="findings" aria-labelledby="findings-title">
        <h2 id="findings-title">{open.length > 0 ? 'Findings' : 'No findings'}</h2>
        {open.length === 0 && <p class="lead">Nothing that the desk has not already let stand.</p>}
        {open.map((finding) => (
          <FindingCard key={view.idOf(finding)} finding={finding} view={view} />
        ))}
        {hidden > 0 && <p class="aside">{counted(hidden, 'finding')} below the chosen severity not shown.</p>}
      </section>
      {accepted.length > 0 && (
        <section id="let-stand" aria-labelledby="let-stand-title">
          <h2 id="let-stand-title">Let stand</h2>
          <p class="lead">
            The desk knows of these and keeps them, each for a reason. A proof-reader writes <i class="stet">stet</i>,
            “let it stand”, and dots the words.
          </p>
          {accepted.map((finding) => (
            <FindingCard key={view.idOf(finding)} finding={finding} view={view} />
          ))}
        </section>
      )}
    </>
  );
}

interface CardProps {
  readonly finding: Finding;
  readonly view: View;
}

function FindingCard({ finding, view }: CardProps) {
  const id = view.idOf(finding) ?? '';
  const { check, severity, message, stet, suggestion, claim, fingerprint } = finding;
  const claimAnchor = claim && view.idOf(claim);
  return (
    <article class={`finding ${severity}${stet ? ' accepted' : ''}`} id={id} aria-labelledby={`${id}h`}>
      <p class="kicker">
        <span class="severity">{stet ? 'let stand' : severity}</span> <a href={`#check-${check}`}>{check}</a>
      </p>
      <h3 id={`${id}h`}>{shown(message)}</h3>
      {stet && <Reason entry={stet} />}
      <Sides finding={finding} view={view} />
      <Drawing finding={finding} view={view} id={id} />
      {suggestion !== undefined && (
        <p class="suggestion">
          <span class="label">Did you mean</span> <q>{shown(suggestion.replace(/^"|"$/gu, ''))}</q>
        </p>
      )}
      <p class="colophon">
        {claimAnchor !== undefined && (
          <>
            <a href={`#${claimAnchor}`}>{shown(claim?.name ?? '')}</a>
            {' · '}
          </>
        )}
        fingerprint <code>{fingerprint}</code>
      </p>
    </article>
  );
}

function Reason({ entry }: { readonly entry: NonNullable<Finding['stet']> }) {
  return (
    <p class="reason">
      <i class="stet">stet</i> <q>{shown(entry.reason.value)}</q>{' '}
      <span class="place">
        {entry.until && `until ${describeDay(entry.until.value.hi)}, `}
        {placeText(entry.span)}
      </span>
    </p>
  );
}

function Sides({ finding, view }: CardProps) {
  const isPrinted = (path: string): boolean => view.articles.some(({ article }) => article.source.path === path);
  return (
    <div class="sides">
      {[finding.primary, ...finding.related].map((label, index) => (
        <Side
          key={index}
          label={label}
          primary={index === 0}
          printed={isPrinted(label.span.source.path)}
          anchor={anchorOf(label.span, view)}
        />
      ))}
    </div>
  );
}

/** For wordings what differs word for word, for a contradiction of times the chain. */
function Drawing({ finding, view, id }: CardProps & { readonly id: string }) {
  const changes = changesOf(finding, view.run.evidence);
  if (changes) return <WordDiff changes={changes} />;
  const chain = finding.check === 'time-contradiction' ? chainOf(finding) : undefined;
  return chain ? <Timeline chain={chain} message={finding.message} id={id} /> : null;
}
