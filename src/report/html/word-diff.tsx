import type { Evidence } from '../../model/evidence.ts';
import type { Finding } from '../../model/finding.ts';
import type { WordChange } from '../../model/relation.ts';
import type { Span } from '../../model/span.ts';
import { shown } from './text.ts';

const same = (a: Span, b: Span): boolean => a.source === b.source && a.start === b.start && a.end === b.end;

/** How the two wordings differ that a finding is about; `undefined` for one that is about something else. */
export function changesOf(finding: Finding, evidence: Evidence): readonly WordChange[] | undefined {
  const { span } = finding.primary;
  switch (finding.check) {
    case 'quote-altered': {
      const relation = evidence.relations.find(
        (one) => one.kind === 'quote' && one.claim === finding.claim && same(one.found, span),
      );
      return relation?.kind === 'quote' ? relation.changes : undefined;
    }
    case 'quote-varies':
      return evidence.quoteVariants.find(
        ({ later, earlier }) =>
          same(later.span, span) && finding.related.some((label) => same(label.span, earlier.span)),
      )?.changes;
    case 'statement-altered':
      return evidence.missingStatements.find(
        ({ claim, nearest }) => claim === finding.claim && nearest !== undefined && same(nearest.span, span),
      )?.nearest?.changes;
    default:
      return undefined;
  }
}

/** As a proof-reader marks it: struck out what ought to stand there, underlined what was printed instead. */
export function WordDiff({ changes }: { readonly changes: readonly WordChange[] }) {
  return (
    <figure class="diff">
      <figcaption>
        Word for word: <del>struck out</del> what ought to be there, <ins>underlined</ins> what is printed instead
        {changes.some(isGrave) && (
          <>
            , <strong class="grave">boxed</strong> a number, a name or a negation
          </>
        )}
      </figcaption>
      <p dir="auto">{inProofOrder(changes).map(Change)}</p>
    </figure>
  );
}

const isGrave = ({ kind, weights }: WordChange): boolean => kind !== 'same' && weights.length > 0;

function Change(change: WordChange) {
  const { kind, text, weights } = change;
  if (kind === 'same') return <>{shown(text)} </>;
  const about = isGrave(change) ? { class: 'grave', title: weights.map((weight) => `a ${weight}`).join(', ') } : {};
  const words = shown(text);
  return kind === 'claimed' ? (
    <>
      <del {...about}>{words}</del>{' '}
    </>
  ) : (
    <>
      <ins {...about}>{words}</ins>{' '}
    </>
  );
}

/** What is struck out stands before what takes its place. */
function inProofOrder(changes: readonly WordChange[]): WordChange[] {
  const ordered = [...changes];
  for (let at = 0; at + 1 < ordered.length; at += 1) {
    const [first, second] = [ordered[at], ordered[at + 1]];
    if (first?.kind !== 'found' || second?.kind !== 'claimed') continue;
    ordered[at] = second;
    ordered[at + 1] = first;
    at += 1;
  }
  return ordered;
}
