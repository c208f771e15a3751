import { positionAt } from '../../model/source.ts';
import type { Label, Span } from '../../model/span.ts';
import { frameLines } from '../frame.ts';
import { shown } from './text.ts';

/** Characters of a line that are shown around what is quoted. */
const width = 180;

interface SideProps {
  readonly label: Label;
  /** Whether it is the end where an editor would mend it. */
  readonly primary: boolean;
  /** An article's text is set as such; a claim file as what is typed. */
  readonly printed: boolean;
  /** The anchor of the place on this page, where there is one. */
  readonly anchor: string | undefined;
}

/** One side of a finding: where it stands, its lines with their numbers, and what is said of it. */
export function Side({ label: { span, text }, primary, printed, anchor }: SideProps) {
  const place = placeText(span);
  return (
    <figure class={`side ${primary ? 'primary' : 'related'} ${printed ? 'printed' : 'typed'}`}>
      <figcaption>
        {
          anchor === undefined ? <span class="place">{place}</span> : <a class="place" href={`#${anchor}`}>{place}</a> /* prettier-ignore */
        }
        {text !== '' && <span class="says"> {shown(text)}</span>}
      </figcaption>
      <Lines span={span} />
    </figure>
  );
}

/** The lines of a span with their numbers, the span marked. A file that could not be read has none. */
function Lines({ span }: { readonly span: Span }) {
  if (span.source.text === '') return null;
  return (
    <div class="lines">
      {frameLines(span, width).map(({ line, text, from, to }) => (
        <p key={line} dir="auto">
          <span class="number">{line}</span>
          {text.slice(0, from).trimStart()}
          <mark>{text.slice(from, to)}</mark>
          {text.slice(to)}
        </p>
      ))}
    </div>
  );
}

/** "articles/bridge.md:6:22" */
export function placeText(span: Span): string {
  const { line, column } = positionAt(span.source, span.start);
  return shown(`${span.source.path}:${line}:${column}`);
}
