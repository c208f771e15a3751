/** What a number counts: what may be compared with what. */
export type Dimension = 'count' | 'ordinal' | 'percent' | 'duration' | 'length' | 'money';

/**
 * A figure as an interval. `lo` and `hi` are in the base unit of the dimension: plain numbers (`count`, `ordinal`), per
 * cent (`percent`), seconds (`duration`, a month of 30.436875 days, a year of 365.2425), metres (`length`), currency
 * units (`money`). `hi` is infinite for "over 50".
 */
export interface Quantity {
  readonly lo: number;
  readonly hi: number;
  readonly dimension: Dimension;
  /** The unit as one canonical English word ("minute", "kilometre") or, for money, an ISO 4217 code or symbol. */
  readonly unit?: string;
  /** The hedging words as printed, in lower case ("about", "more than"). */
  readonly hedge?: string;
  /** A bare number: no hedge, no range. */
  readonly exact: boolean;
  /** Half the weight of the last non-zero digit of a bare number (500 for 19,000), in the base unit; 0 if not exact. */
  readonly rounding: number;
}
