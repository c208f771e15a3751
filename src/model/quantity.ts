/** What a number counts: what may be compared with what. */
export type Dimension =
  | 'count'
  | 'ordinal'
  | 'percent'
  | 'share'
  | 'points'
  | 'duration'
  | 'length'
  | 'area'
  | 'volume'
  | 'mass'
  | 'speed'
  | 'temperature'
  | 'money';

/**
 * A figure as an interval. `lo` and `hi` are in the base unit of the dimension: plain numbers (`count`, `ordinal`), per
 * cent (`percent`), parts of one (`share`: "two-thirds", "one in five"), percentage points (`points`), seconds
 * (`duration`, a month of 30.436875 days, a year of 365.2425), metres (`length`), square metres (`area`), litres
 * (`volume`), kilograms (`mass`), metres a second (`speed`), degrees of the unit's own scale (`temperature`), currency
 * units (`money`). `hi` is infinite for "over 50".
 */
export interface Quantity {
  readonly lo: number;
  readonly hi: number;
  readonly dimension: Dimension;
  /**
   * The unit as one canonical English word ("minute", "kilometre", "square mile") or, for money, an ISO 4217 code or symbol,
   * or "cent" and "penny" for hundredths of some currency.
   */
  readonly unit?: string;
  /** The hedging words as printed, in lower case ("about", "more than", "or so"). */
  readonly hedge?: string;
  /** A bare number: no hedge, no range. */
  readonly exact: boolean;
  /**
   * Half the weight of the last non-zero digit of a bare number (500 for 19,000), in the base unit; 0 if not exact. For a
   * share, how loosely news uses the fraction.
   */
  readonly rounding: number;
  /** Somebody's age, a duration, which a bare number may state too ("aged 43", "43-year-old"). */
  readonly age?: true;
}
