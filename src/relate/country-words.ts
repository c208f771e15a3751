/** What news writes by turns for the same country or body, the short form first; as name and as adjective. */
const inFull: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    us: ['usa', 'america', 'american', 'united states'],
    uk: ['britain', 'british', 'united kingdom'],
    eu: ['european union'],
    un: ['united nations'],
    uae: ['emirati'],
  }),
);
/** What stands for them in running text, but would make another body of "European Space Agency". */
const looser: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({ us: ['americans'], eu: ['europe'], uae: ['emirates'] }),
);

const wordsFor = (short: string): string[] =>
  [...(inFull.get(short) ?? []), ...(looser.get(short) ?? [])].flatMap((name) => name.split(' '));

/** The single words that may stand for an abbreviation: for "EU" the "European" and the "Union". */
export const alsoCalled: ReadonlyMap<string, readonly string[]> = new Map([
  ...[...inFull.keys()].map((short) => [short, wordsFor(short)] as const),
  ['usa', ['us', ...wordsFor('us')]],
]);

const shortFor: ReadonlyMap<string, string> = new Map(
  [...inFull].flatMap(([short, names]) => names.map((name) => [name, short] as const)),
);

/** Words with each such name in its short form: "american president" is "us president". */
export function withShortNames(keys: readonly string[]): string[] {
  const short: string[] = [];
  for (let at = 0; at < keys.length; at += 1) {
    const key = keys[at] ?? '';
    const pair = shortFor.get(`${key} ${keys[at + 1] ?? ''}`);
    short.push(pair ?? shortFor.get(key) ?? key);
    if (pair !== undefined) at += 1;
  }
  return short;
}
