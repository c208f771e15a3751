/**
 * The candidate nearest to a word by edit distance, case aside; `undefined` where none is near enough to be meant: one
 * edit in two to four letters, two in up to eight, three beyond. An insertion, a deletion, a substitution and the swap of
 * two neighbours is one edit each (optimal string alignment). Of equally near ones the first.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const sought = word.toLowerCase();
  let found: string | undefined;
  let limit = sought.length < 2 ? 0 : sought.length <= 4 ? 1 : sought.length <= 8 ? 2 : 3;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - sought.length) > limit) continue;
    const edits = distance(sought, candidate.toLowerCase());
    if (edits > limit || (edits === limit && found !== undefined)) continue;
    found = candidate;
    limit = edits;
  }
  return found;
}

/** Edits from the one to the other, a swap of neighbours being one. Time and space are the product of the lengths. */
function distance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let edits = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) edits = Math.min(edits, (beforeLast[j - 2] ?? 0) + 1);
      row.push(edits);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
