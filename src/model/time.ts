/** A calendar day, counted in days from 1970-01-01 (proleptic Gregorian, ISO 8601). Infinite where a range is open. */
export type Day = number;

/** From `lo` to `hi`, both days included. */
export interface DayRange {
  readonly lo: Day;
  readonly hi: Day;
}

/** A unit of time, by its English name. */
export type TimeUnit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

/** So many calendar units: `min` and `max` count `unit`; `max` is infinite for "over 1 year". */
export interface Gap {
  readonly min: number;
  readonly max: number;
  readonly unit: 'day' | 'week' | 'month' | 'year';
}

/** A point of calendar time as a claim states it, in the subset of EDTF (ISO 8601-2) that Stet reads. */
export interface Edtf {
  /** As the editor wrote it. */
  readonly text: string;
  /** The days it may lie in: widened where the value is approximate (`~`) or open (`..`). */
  readonly range: DayRange;
  /**
   * `within`: some time inside `range` (`2022-02`). `interval`: from the one end to the other (`2024-07-26/2024-08-11`);
   * then `begins` and `ends` are the days in which each end may lie.
   */
  readonly form: 'within' | 'interval';
  readonly begins: DayRange;
  readonly ends: DayRange;
}

export const overlapping = (a: DayRange, b: DayRange): boolean => a.lo <= b.hi && b.lo <= a.hi;
