import fc from 'fast-check';
import { extractMentions } from '../../src/extract/index.ts';
import { applyEdits } from '../../src/guard/edits.ts';
import type { Article, Passage } from '../../src/model/article.ts';
import type { Source } from '../../src/model/source.ts';
import { textOf } from '../../src/model/span.ts';
import { parseArticle } from '../../src/parse/article/index.ts';

/** A source that a counterexample shows by what was done to it, and not whole. */
const changed = (path: string, text: string, how: string): Source =>
  Object.assign({ path, text }, { [fc.toStringMethod]: () => `${path}: ${how}` });

/** All of a list, in any order. */
const anyOrder = <T>(list: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });

/** The same files in other folders: the order of their paths is that in which they are read. */
export const otherFolders = (sources: readonly Source[]): fc.Arbitrary<Source[]> =>
  anyOrder(sources.map((_, index) => index)).map((order) =>
    sources.map(({ path, text }, index) => changed(`${String(order[index]).padStart(3, '0')}/${path}`, text, 'moved')),
  );

/** A claim file with its sections, and the entries of each, in another order. */
export function otherEntries({ path, text }: Source): fc.Arbitrary<Source> {
  const [head = '', ...sections] = text.replace(/\n*$/, '\n').split(/^(?=[a-z]+:)/m);
  const shuffled = sections.map((section) => {
    const [key = '', ...entries] = section.split(/^(?= {2}[^\s#}\]])/m);
    return anyOrder(entries).map((some) => key + some.join(''));
  });
  return fc
    .tuple(...shuffled)
    .chain(anyOrder)
    .map((some) => changed(path, head + some.join(''), some.join('').replace(/:.*$/gm, '').replace(/\s+/g, ' ')));
}

/** Of no subject that any article has: no name, no date, no figure, no quotation. */
const paragraphs = [
  'Bread that has gone stale need not be thrown away; soaked in milk and baked with apples it makes a pudding.',
  'Most gardeners sow too thickly. Seedlings that stand close together grow tall and weak, and fall over in the rain.',
  'The kettle, it turns out, is older than the cup.',
  'Knitters count their stitches under their breath, which is why they seldom answer when spoken to.',
];

/** An article with an unrelated paragraph: before the first passage, behind the last, or between two paragraphs. */
export function withParagraph(source: Source): fc.Arbitrary<Source> {
  const places = fc.constantFrom(...placesIn(parseArticle(source).article));
  return fc.tuple(places, fc.constantFrom(...paragraphs)).map(([at, paragraph]) => {
    const text = applyEdits(source.text, [{ start: at, end: at, text: `\n\n${paragraph}\n\n` }]);
    return changed(source.path, text, `"${paragraph}" before "${source.text.slice(at, at + 40)}"`);
  });
}

/** Not inside a quotation that the next paragraph goes on with. */
function placesIn(article: Article): number[] {
  const { body, passages } = article;
  const mentions = extractMentions(article);
  const goesOn = (passage: Passage): boolean =>
    mentions.some((mention) => mention.kind === 'quotation' && mention.continues && mention.passage === passage);
  const between = passages.flatMap((passage, index) => {
    const next = passages[index + 1];
    return passage.kind === 'paragraph' && next?.kind === 'paragraph' && !goesOn(passage) ? [next.span.start] : [];
  });
  return [body.start, ...between, body.end];
}

/** An article with the lines of each list in another order; the labels above them stay where they are. */
export function otherLines(source: Source): fc.Arbitrary<Source> {
  const lists = listsIn(parseArticle(source).article);
  return fc.tuple(...lists.map(anyOrder)).map((orders) => {
    const edits = lists.flatMap((list, at) =>
      list.map(({ span }, index) => ({ ...span, text: textOf(orders[at]?.[index]?.span ?? span) })),
    );
    return changed(source.path, applyEdits(source.text, edits), edits.map(({ text }) => text).join(' / '));
  });
}

/** List lines under one label: by its words, wherever it stands; without one, lines that follow one another. */
function listsIn({ passages }: Article): Passage[][] {
  const lists = new Map<string, Passage[]>();
  let stretch = 0;
  for (const passage of passages) {
    if (passage.kind !== 'list-line') stretch += 1;
    else {
      const label = passage.section ? textOf(passage.section) : String(stretch);
      lists.set(label, [...(lists.get(label) ?? []), passage]);
    }
  }
  return [...lists.values()];
}

/** The same article as another outlet's, under an id that sorts behind all others. */
export function twinOf({ path, text }: Source): Source {
  const front = /^---\n.*?\n---\n/s.exec(text)?.[0] ?? '';
  const other = front.replace(/^id: .*\n/m, '').replace(/^outlet: .*$/m, 'outlet: The Copyist');
  return changed(path.replace(/[^/]+$/, (name) => `zz-${name}`), other + text.slice(front.length), 'copied'); // prettier-ignore
}
