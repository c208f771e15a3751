const ending = /(?:ings?|e[drs]|ers|ly|[sdr])$/u;

/** Forms of one word: equal but for a grammatical ending. "Russia" and "Russian" count as such. */
export function isInflection(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long === `${short}n` && short.endsWith('a')) return true;
  return (
    short === long.replace(ending, '') || (short !== long && short.replace(ending, '') === long.replace(ending, ''))
  );
}
