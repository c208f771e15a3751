import type { Tokens } from './tokens.ts';
import { gluedAt, longest, markAt, phraseTable, wordAt } from './tokens.ts';

/** Currencies as news names them: signs, ISO codes, words, with a nationality before a word that several countries use. */

/** Signs alone. "$" may be any dollar. */
const signs: Readonly<Record<string, string>> = {
  $: '$', '£': 'GBP', '€': 'EUR', '¥': 'JPY', '₽': 'RUB', '₴': 'UAH', '₹': 'INR', '₩': 'KRW', '₪': 'ILS', '₺': 'TRY', '₱': 'PHP',
  '₫': 'VND', '฿': 'THB', '₦': 'NGN', '₵': 'GHS', '₡': 'CRC', '₾': 'GEL', '₭': 'LAK', '₸': 'KZT', '₿': 'BTC',
}; // prettier-ignore
/** What may stand glued to the left of "$". */
const dollars: Readonly<Record<string, string>> = {
  us: 'USD', usd: 'USD', a: 'AUD', au: 'AUD', aud: 'AUD', nz: 'NZD', nzd: 'NZD', c: 'CAD', ca: 'CAD', cad: 'CAD', hk: 'HKD',
  hkd: 'HKD', s: 'SGD', sgd: 'SGD', nt: 'TWD', r: 'BRL', mex: 'MXN', mx: 'MXN', mxn: 'MXN', z: 'ZWL', j: 'JMD', tt: 'TTD',
}; // prettier-ignore
/** Codes before or behind a number, in capitals or not; those that are English words ("TRY", "ALL") are left out. */
const codes: ReadonlyMap<string, string> = new Map([
  ...'USD EUR GBP JPY CHF AUD CAD NZD HKD SGD CNY INR SEK NOK DKK RUB UAH PLN CZK HUF ZAR BRL MXN KRW ILS AED THB IDR MYR PHP VND PKR BDT NGN KES EGP TWD BTC'
    .split(' ')
    .map((code) => [code.toLowerCase(), code] as const),
  ['rmb', 'CNY'],
  ['rs', 'INR'],
  ['sfr', 'CHF'],
]);

const nouns: Readonly<Record<string, string>> = {
  dollar: '$', buck: '$', euro: 'EUR', pound: 'GBP', quid: 'GBP', yen: 'JPY', rouble: 'RUB', ruble: 'RUB', franc: 'CHF',
  krona: 'SEK', kronor: 'SEK', krone: 'NOK', kroner: 'NOK', rupee: 'INR', yuan: 'CNY', renminbi: 'CNY', hryvnia: 'UAH', rand: 'ZAR',
  zloty: 'PLN', forint: 'HUF', shekel: 'ILS', baht: 'THB', rupiah: 'IDR', ringgit: 'MYR', naira: 'NGN', lira: 'TRY', riyal: 'SAR',
  dirham: 'AED', taka: 'BDT', bitcoin: 'BTC', peso: 'peso', dinar: 'dinar', rial: 'IRR', koruna: 'CZK', guilder: 'NLG', peseta: 'ESP',
}; // prettier-ignore
const nationalities: Readonly<Record<string, string>> = {
  'us dollar': 'USD', 'american dollar': 'USD', 'australian dollar': 'AUD', 'canadian dollar': 'CAD', 'new zealand dollar': 'NZD',
  'hong kong dollar': 'HKD', 'singapore dollar': 'SGD', 'taiwan dollar': 'TWD', 'swiss franc': 'CHF', 'french franc': 'FRF',
  'belgian franc': 'BEF', 'british pound': 'GBP', 'egyptian pound': 'EGP', 'lebanese pound': 'LBP', 'syrian pound': 'SYP',
  'irish pound': 'IEP', 'japanese yen': 'JPY', 'chinese yuan': 'CNY', 'russian rouble': 'RUB', 'russian ruble': 'RUB',
  'belarusian rouble': 'BYN', 'belarusian ruble': 'BYN', 'swedish krona': 'SEK', 'swedish kronor': 'SEK', 'swedish crown': 'SEK',
  'norwegian krone': 'NOK', 'norwegian kroner': 'NOK', 'norwegian crown': 'NOK', 'danish krone': 'DKK', 'danish kroner': 'DKK',
  'danish crown': 'DKK', 'czech koruna': 'CZK', 'czech crown': 'CZK', 'indian rupee': 'INR', 'pakistani rupee': 'PKR',
  'sri lankan rupee': 'LKR', 'nepalese rupee': 'NPR', 'mexican peso': 'MXN', 'argentine peso': 'ARS', 'argentinian peso': 'ARS',
  'chilean peso': 'CLP', 'colombian peso': 'COP', 'philippine peso': 'PHP', 'cuban peso': 'CUP', 'iraqi dinar': 'IQD',
  'kuwaiti dinar': 'KWD', 'jordanian dinar': 'JOD', 'serbian dinar': 'RSD', 'iranian rial': 'IRR', 'saudi riyal': 'SAR',
  'qatari riyal': 'QAR', 'uae dirham': 'AED', 'emirati dirham': 'AED', 'moroccan dirham': 'MAD', 'turkish lira': 'TRY',
  'italian lira': 'ITL', 'syrian lira': 'SYP', 'korean won': 'KRW', 'south korean won': 'KRW', 'brazilian real': 'BRL',
  'brazilian reais': 'BRL', 'israeli shekel': 'ILS', 'thai baht': 'THB', 'south african rand': 'ZAR', 'polish zloty': 'PLN',
  'hungarian forint': 'HUF', 'ukrainian hryvnia': 'UAH', 'nigerian naira': 'NGN', 'kenyan shilling': 'KES', 'german mark': 'DEM',
  'deutsche mark': 'DEM', 'finnish markka': 'FIM', 'dutch guilder': 'NLG', 'spanish peseta': 'ESP', 'portuguese escudo': 'PTE',
  'greek drachma': 'GRD',
}; // prettier-ignore

/**
 * Words that mean something else as well ("won", "real", "mark") only behind their nationality. Plurals too: "dollars", "shekels", "hryvnias"; "yen" and "yuan" have none, and nobody minds one.
 */
const words = phraseTable(
  [...Object.entries(nouns), ...Object.entries(nationalities)].flatMap(([word, code]): [string, string][] => [
    [word, code],
    [`${word}s`, code],
  ]),
);

/** A hundredth of a dollar, of a euro or of a pound. */
const hundredths: ReadonlyMap<string, string> = new Map([
  ['cent', 'cent'], ['cents', 'cent'], ['penny', 'penny'], ['pence', 'penny'], ['pennies', 'penny'],
]); // prettier-ignore

export interface CurrencyAt {
  /** ISO 4217 code, "$", "cent", "penny", or the word where the country is not known. */
  readonly name: string;
  readonly next: number;
}

/** The words and the signs that may stand before a number. */
export const currencyStarts: readonly string[] = [...Object.keys(signs), ...Object.keys(dollars), ...codes.keys()];

/** Before a number: "US$", "£", "€", "USD ", "Rs". Only the sign itself where letters stand apart from it ("c $ 5"). */
export function readCurrencyBefore(tokens: Tokens, at: number): CurrencyAt | undefined {
  const sign = signs[markAt(tokens, at)];
  if (sign !== undefined) return { name: sign, next: at + 1 };
  const word = wordAt(tokens, at);
  if (word === '' || (gluedAt(tokens, at) && tokens[at - 1]?.kind === 'digits')) return undefined;
  if (markAt(tokens, at + 1) === '$' && gluedAt(tokens, at + 1)) {
    const dollar = Object.hasOwn(dollars, word) ? dollars[word] : undefined;
    return dollar === undefined ? undefined : { name: dollar, next: at + 2 };
  }
  const code = codes.get(word);
  return code !== undefined && tokens[at + 1]?.kind === 'digits' ? { name: code, next: at + 1 } : undefined;
}

/** Behind a number: "euros", "US dollars", "Swiss francs", "USD", "€", "pence", "50|p|". */
export function readCurrencyBehind(tokens: Tokens, at: number): CurrencyAt | undefined {
  const mark = markAt(tokens, at);
  if (mark !== '') {
    const sign = signs[mark];
    const before = gluedAt(tokens, at + 1) && tokens[at + 1]?.kind === 'digits';
    return sign === undefined || before ? undefined : { name: sign, next: at + 1 };
  }
  const named = longest(tokens, at, words);
  if (named) return { name: named.value, next: named.next };
  const word = wordAt(tokens, at);
  const hundredth = hundredths.get(word);
  if (hundredth !== undefined) return { name: hundredth, next: at + 1 };
  if (word === 'p' && gluedAt(tokens, at) && tokens[at - 1]?.kind === 'digits') return { name: 'penny', next: at + 1 };
  const code = word.length === 3 ? codes.get(word) : undefined;
  return code === undefined ? undefined : { name: code, next: at + 1 };
}

/** Two currencies that cannot be told apart ("$" and "USD", cents and dollars or euros) are one. */
export function sameCurrency(a: string, b: string): boolean {
  return a === b || mayBe(a, b) || mayBe(b, a);
}

function mayBe(a: string, b: string): boolean {
  if (a === '$') return /^[A-Z]{2}D$/.test(b);
  if (a === 'penny') return b === 'GBP';
  if (a === 'cent') return b === '$' || b === 'EUR' || /^[A-Z]{2}D$/.test(b);
  return false;
}
