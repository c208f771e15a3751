import { describe, expect, test } from 'vitest';
import { chainOf } from '../../../src/report/html/chain.ts';
import type { Chain } from '../../../src/report/html/chain.ts';
import { checkSources } from '../../../src/run.ts';
import { source } from '../by-hand.ts';

function chain(events: string): Chain | undefined {
  const file = source('claims/events.yaml', `events:\n${events}\n`);
  const { findings } = checkSources({ claims: [file], articles: [] }, { today: 0 });
  const [finding] = findings.filter(({ check }) => check === 'time-contradiction');
  return finding && chainOf(finding);
}

const told = (drawn: Chain | undefined): string[] =>
  (drawn?.links ?? []).map(
    ({ from, to, kind, gap, last }) =>
      `${drawn?.events[from]?.id} ${gap ? `${gap} ` : ''}${kind} ${drawn?.events[to]?.id}${last ? ', told last' : ''}`,
  );
const placed = (drawn: Chain | undefined): string[] =>
  (drawn?.events ?? []).map(({ id, at, dated }) => `${id} ${at.toFixed(2)} ${dated?.text ?? '-'}${dated?.last ? ', told last' : ''}`); // prettier-ignore

describe('the chain of a contradiction of times', () => {
  test('dated events stand by their dates, so that what cannot be goes back in time', () => {
    const drawn = chain('  summit: {when: 2024-06-05, before: treaty}\n  treaty: {when: 2024-06-03}');
    expect(placed(drawn)).toEqual(['summit 1.00 2024-06-05, told last', 'treaty 0.00 2024-06-03']);
    expect(told(drawn)).toEqual(['summit before treaty']);
  });

  test('an event without a date stands on the way from one that has one to the next', () => {
    const drawn = chain(
      '  vote: {when: 2026-03-10}\n  count: {after: {vote: 2 days}}\n  result: {when: 2026-03-11, after: count}',
    );
    expect(placed(drawn)).toEqual(['result 1.00 2026-03-11, told last', 'count 0.50 -', 'vote 0.00 2026-03-10']);
    expect(told(drawn)).toEqual(['count after result', 'vote 2 days after count']);
  });

  test('a circle without dates is spread in its own order', () => {
    const drawn = chain('  vote: {before: count}\n  count: {before: result}\n  result: {before: vote}');
    expect(placed(drawn)).toEqual(['vote 0.00 -', 'count 0.50 -', 'result 1.00 -']);
    expect(told(drawn)).toEqual(['vote before count', 'count before result', 'result before vote, told last']);
  });

  test('two of one day stand in one place', () => {
    const drawn = chain('  call: {when: 2025-02-12}\n  reply: {when: 2025-02-12, after: {call: 1 day}}');
    expect(placed(drawn).map((line) => line.split(' ')[1])).toEqual(['0.50', '0.50']);
  });
});
