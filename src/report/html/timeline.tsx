import type { Chain, ChainEvent, ChainLink } from './chain.ts';
import { shortened, shown } from './text.ts';

// In units of the drawing, which are pixels where it is not scaled.
const trackWidth = 450;
const letterWidth = 7.5;
const rowHeight = 54;
const top = 30;
const inset = 56;
const radius = 6;
const longestName = 27;

interface Point {
  readonly x: number;
  readonly y: number;
}

interface TimelineProps {
  readonly chain: Chain;
  /** What the finding says, for those who do not see the drawing. */
  readonly message: string;
  readonly id: string;
}

/** The chain of claims that cannot all hold: an event a line, time from left to right, what the claims say as arrows. */
export function Timeline({ chain: { events, links }, message, id }: TimelineProps) {
  const names = events.map((event) => shortened(event.id.replaceAll('-', ' '), longestName));
  const nameWidth = 14 + letterWidth * Math.max(...names.map((name) => name.length));
  const width = nameWidth + trackWidth;
  const points = events.map(({ at }, index) => ({
    x: nameWidth + inset + at * (trackWidth - 2 * inset),
    y: top + index * rowHeight,
  }));
  const height = top + (events.length - 1) * rowHeight + 40;
  const impossible = links.filter((link) => isBackwards(link, points));
  return (
    <div class="timeline" role="group" aria-label="Timeline of the chain" tabindex={0}>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="img"
        aria-labelledby={`${id}t ${id}d`}
      >
        <title id={`${id}t`}>The events that cannot all be so, earlier to the left</title>
        <desc id={`${id}d`}>{shown(message)}</desc>
        {events.map((event, index) => (
          <EventRow
            key={event.id}
            event={event}
            name={names[index] ?? ''}
            left={nameWidth}
            point={points[index] ?? { x: 0, y: 0 }}
          />
        ))}
        {links.map((link) => (
          <Arrow
            key={`${link.from} ${link.to} ${link.kind}`}
            link={link}
            points={points}
            wrong={impossible.length > 0 ? impossible.includes(link) : link.last}
          />
        ))}
      </svg>
    </div>
  );
}

/** An arrow goes forwards in time; one that would have to go back cannot be. */
function isBackwards({ from, to, kind }: ChainLink, points: readonly Point[]): boolean {
  const [a, b] = [points[from], points[to]];
  return (kind === 'before' || kind === 'after') && a !== undefined && b !== undefined && b.x < a.x;
}

interface EventRowProps {
  readonly event: ChainEvent;
  readonly name: string;
  /** Where the track begins. */
  readonly left: number;
  readonly point: Point;
}

function EventRow({ event: { dated }, name, left, point: { x, y } }: EventRowProps) {
  return (
    <g class={dated ? (dated.last ? 'event dated last' : 'event dated') : 'event'}>
      <line class="track" x1={left} x2={left + trackWidth} y1={y} y2={y} />
      <text class="name" x={left - 14} y={y + 4} text-anchor="end">
        {name}
      </text>
      <circle cx={x} cy={y} r={radius} />
      <text class="date" x={x} y={y - 12} text-anchor="middle">
        {dated ? shortened(dated.text, longestName) : 'no date'}
      </text>
    </g>
  );
}

interface ArrowProps {
  readonly link: ChainLink;
  readonly points: readonly Point[];
  readonly wrong: boolean;
}

function Arrow({ link, points, wrong }: ArrowProps) {
  const [a, b] = [points[link.from], points[link.to]];
  if (!a || !b) return null;
  const directed = link.kind === 'before' || link.kind === 'after';
  const [from, to] = [towards(a, b, radius + 2), towards(b, a, radius + (directed ? 4 : 2))];
  const label = `${link.gap === undefined ? '' : `${shown(link.gap)} `}${wordOf(link)}`;
  return (
    <g class={wrong ? 'link wrong' : 'link'}>
      <line x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
      {directed && <path d={headAt(from, to)} />}
      <text x={(a.x + b.x) / 2} y={(a.y + b.y) / 2 + 4} text-anchor="middle">
        {label}
      </text>
    </g>
  );
}

/** Arrows are drawn from the earlier to the later, so that "after" reads as "before" along them. */
const wordOf = ({ kind }: ChainLink): string =>
  kind === 'same-day' ? 'on the same day' : kind === 'during' ? 'during' : 'before';

function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const share = distance / length;
  return { x: round(from.x + (to.x - from.x) * share), y: round(from.y + (to.y - from.y) * share) };
}

function headAt(from: Point, to: Point): string {
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  const corner = (turn: number): string =>
    `${round(to.x - 9 * Math.cos(angle + turn))} ${round(to.y - 9 * Math.sin(angle + turn))}`;
  return `M${to.x} ${to.y} L${corner(0.45)} L${corner(-0.45)} Z`;
}

const round = (value: number): number => Math.round(10 * value) / 10;
