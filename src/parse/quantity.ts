import type { Quantity } from '../model/quantity.ts';

/**
 * Reads a whole string as one figure ("about 50", "nearly 90 minutes", "26th", "2.5%", "60..90 minutes", "$1.2bn",
 * "over 1 hour", "billions of dollars"). `undefined` where it is none, or more than one.
 */
export function readQuantity(text: string): Quantity | undefined {
  void text;
  return undefined;
}
