import type { Figure as FigureForm } from '../../model/claim-file.ts';
import type { FigureClaim, FigureValue, Phrase } from '../../model/claim.ts';
import type { Located } from '../../model/span.ts';
import { parseEdtf } from '../edtf.ts';
import { findQuantities, readQuantity } from '../quantity.ts';
import { wrongBeginning } from './complaints.ts';
import { datesOf, inOrder, located, phrasesIn, pick, textIn, textsIn } from './fields.ts';
import type { Entry } from './fields.ts';
import { looksLikeDate } from './schema.ts';
import type { MapNode } from './tree.ts';

/** What a figure has of its own, from one line or from fields. */
export function buildFigure(entry: Entry): Pick<FigureClaim, 'section' | 'values' | 'said'> {
  const { value } = entry;
  const filled = phrasesIn(textsIn(value.kind === 'text' ? value : pick<FigureForm>(value, 'said')));
  const said = filled.map(({ phrase }) => phrase);
  const is = pick<FigureForm>(value, 'is');
  const stated = is?.kind === 'map' ? valuesOf(is, entry) : valueOf(textIn(is), entry);
  const given = filled.flatMap(({ filling }) => valueOf(filling, entry));
  const values = (stated.length > 0 ? stated : given.slice(0, 1)).map((one) => withUnit(one, said));
  for (const one of given) {
    if (values.some((other) => sameQuantity(withUnit(one, said), other))) continue;
    const expected = values.map(({ text }) => `"${text}"`).join(' or ');
    entry.fault(one.span, `"${one.text}" stands in the braces here, and ${expected} above; expected one value for one figure`);
  }
  return { section: 'figures', values, said };
}

function valueOf(text: Located<string> | undefined, entry: Entry): FigureValue[] {
  if (!text) return [];
  const quantity = readQuantity(text.value);
  if (quantity) return [{ quantity, span: text.span, text: text.value }];
  entry.fault(text.span, `"${text.value}" is no figure; expected one, as in "50", "about 50", "26th", "2.5%", "60..90 minutes", "over 1 hour" or "$1.2bn"`); // prettier-ignore
  return [];
}

/**
 * A value with the unit that a phrase has behind its braces: in "holds {41 million} cubic metres" the figure is a volume, as it is in
 * the article that prints it so.
 */
function withUnit(value: FigureValue, said: readonly Phrase[]): FigureValue {
  for (const { text } of said) {
    const behind = /\}(.*)$/su.exec(text)?.[1];
    const [whole] = behind === undefined ? [] : findQuantities(value.text + behind);
    if (whole?.start === 0 && whole.end > value.text.length) return { ...value, quantity: whole.quantity };
  }
  return value;
}

/** A map has dates as its keys, or sources; one that has both is a fault. */
function valuesOf(map: MapNode, entry: Entry): FigureValue[] {
  const dates = datesOf(map);
  if (dates) {
    return inOrder(dates, entry).flatMap(({ from, value }) => valueOf(textIn(value), entry).map((one) => ({ ...one, from })));
  }
  const sources = map.fields.filter(({ key }) => !looksLikeDate(key.text));
  for (const field of map.fields.filter(({ key: { text } }) => looksLikeDate(text))) {
    const { key } = field;
    const { message, suggestion } = wrongBeginning(field, entry).problem;
    if (sources.length > 0) entry.fault(key.span, `"${key.text}" stands among sources; expected dates alone, or sources alone`);
    else if (parseEdtf(key.text)?.form !== 'within') entry.fault(key.span, message, suggestion);
  }
  return sources.flatMap(({ key, value }) => valueOf(textIn(value), entry).map((one) => ({ ...one, account: located(key) })));
}

const sameQuantity = ({ quantity: a }: FigureValue, { quantity: b }: FigureValue): boolean =>
  a.lo === b.lo && a.hi === b.hi && a.dimension === b.dimension && (a.dimension !== 'money' || a.unit === b.unit);
