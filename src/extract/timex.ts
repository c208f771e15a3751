import type { Quantity } from '../model/quantity.ts';
import { hedgeOf } from '../parse/quantity/hedges.ts';
import { unitOf } from '../parse/quantity/units.ts';

/** How TIMEX3 writes a duration in each unit; `#` is the number. A decade is written in years. */
const forms: Readonly<Record<string, { readonly form: string; readonly times: number }>> = {
  second: { form: 'PT#S', times: 1 },
  minute: { form: 'PT#M', times: 1 },
  hour: { form: 'PT#H', times: 1 },
  day: { form: 'P#D', times: 1 },
  week: { form: 'P#W', times: 1 },
  month: { form: 'P#M', times: 1 },
  quarter: { form: 'P#Q', times: 1 },
  year: { form: 'P#Y', times: 1 },
  decade: { form: 'P#Y', times: 10 },
  century: { form: 'P#Y', times: 100 },
};

/**
 * The TIMEX3 value of a duration: the number as printed, its hedge set aside (`PT90M` for "nearly 90 minutes"); `X` for
 * one that the text leaves open ("60 to 90 minutes", "several days"). `undefined` for any other figure.
 */
export function timexOf(quantity: Quantity): string | undefined {
  const { dimension, unit } = quantity;
  const written = dimension === 'duration' && unit !== undefined ? forms[unit] : undefined;
  if (!written) return undefined;
  const size = (unit === undefined ? undefined : unitOf(unit)?.size) ?? 1;
  const printed = printedValue(quantity);
  // The reckoning in seconds and back leaves a crumb in the last binary places.
  const number = printed === undefined ? 'X' : String(Number(((printed / size) * written.times).toPrecision(12)));
  return written.form.replace('#', number);
}

/** The number that the hedge widened to an interval, in the base unit. */
function printedValue({ lo, hi, exact, hedge }: Quantity): number | undefined {
  const widened = hedge === undefined ? undefined : hedgeOf(hedge)?.widen(100, 1);
  if (!widened) return exact ? lo : undefined;
  // Of "over" and "nearly" one end is the number itself; "about" lies as far to either side of it.
  if (widened[0] === 100) return lo;
  return widened[1] === 100 ? hi : (lo + hi) / 2;
}
