import { checks } from '../../checks/index.ts';
import type { View } from './view.ts';

/** What the checks that found something look for, in their own words. */
export function CheckDocs({ view }: { readonly view: View }) {
  const found = new Set(view.findings.map(({ check }) => check));
  if (found.size === 0) return null;
  return (
    <section id="checks" aria-labelledby="checks-title">
      <h2 id="checks-title">What the checks look for</h2>
      {checks
        .filter(({ id }) => found.has(id))
        .map(({ id, summary, docs }) => (
          <article key={id} id={`check-${id}`} class="check" aria-labelledby={`check-${id}-title`}>
            <h3 id={`check-${id}-title`}>{id}</h3>
            <p class="lead">
              <Prose text={summary} />
            </p>
            <dl>
              <dt>What</dt>
              <dd>
                <Prose text={docs.what} />
              </dd>
              <dt>Why</dt>
              <dd>
                <Prose text={docs.why} />
              </dd>
              <dt>When it stays silent</dt>
              <dd>
                <Prose text={docs.silent} />
              </dd>
            </dl>
          </article>
        ))}
    </section>
  );
}

/** What stands between backquotes is what somebody types. */
const Prose = ({ text }: { readonly text: string }) => (
  <>{text.split('`').map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part))}</>
);
