import { readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { isMap, isNode, isScalar, parseDocument, visit } from 'yaml';
import type { Pair, Scalar, YAMLMap } from 'yaml';
import type { Source } from '../../src/model/source.ts';
import { randomFrom } from '../random.ts';
import { shuffled, storyOf, vocabularyOf } from './story.ts';
import type { Story } from './story.ts';

/**
 * A corpus of any size from the repository's five articles and their claims. Articles tell so many stories, each in its own names,
 * years, figures and words; those of one story differ in the order of their paragraphs, and some have an error. Half of the claims
 * are of these stories, in equal parts, and half of stories that no article tells.
 */
export interface Texts {
  readonly claims: readonly Source[];
  readonly articles: readonly Source[];
}

const told = 40;
/** Every so many articles one has an error: a figure, a name or a word of a quotation altered. */
const errorEach = 3;

interface Base {
  readonly articles: readonly string[];
  readonly claims: readonly { readonly name: string; readonly text: string }[];
}

/** Of the repository, in which the bench is run. */
const folder = (name: string): URL => new URL(`${name}/`, pathToFileURL(`${process.cwd()}/`));

function readBase(): Base {
  const names = (of: string, ending: string): string[] =>
    readdirSync(folder(of), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(ending)).sort(); // prettier-ignore
  const read = (of: string, name: string): string => readFileSync(new URL(name, folder(of)), 'utf8');
  return {
    articles: names('articles', '.md').map((name) => read('articles', name)),
    claims: names('claims', '.yaml').map((name) => ({ name, text: read('claims', name) })),
  };
}

/** The same for the same numbers. */
export function corpusOf(articles: number, claims: number): Texts {
  const base = readBase();
  const files = base.claims.map(({ name, text }) => ({ name, text, entries: entriesOf(text) }));
  const vocabulary = vocabularyOf(
    [...base.articles, ...files.flatMap(({ entries }) => entries.map(({ text }) => text))],
    files.flatMap(({ entries }) => entries.filter(({ section }) => section === 'names').map(({ text }) => text)),
  );
  const stories = new Map<number, Story>();
  const story = (number: number): Story => {
    const known = stories.get(number) ?? storyOf(number, vocabulary);
    stories.set(number, known);
    return known;
  };
  return {
    articles: Array.from({ length: articles }, (_, index) => articleOf(base.articles, story(index % told), index)),
    claims: claimedStories(files, claims).flatMap(({ number, ids }) => claimFiles(files, ids, story(number))),
  };
}

function articleOf(originals: readonly string[], story: Story, index: number): Source {
  const random = randomFrom(104_729 * (index + 1));
  const version = Math.floor(index / told);
  const [, front = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/su.exec(originals[version % originals.length] ?? '') ?? [];
  const id = `story-${story.number}-${version}`;
  const blocks = body.split(/\n{2,}/u);
  // what stands at the head and the foot of the page stays there
  const [head, middle, foot] = [blocks.slice(0, 3), blocks.slice(3, -2), blocks.slice(-2)];
  const varied = story.vary([...head, ...shuffled(middle, random), ...foot].join('\n\n'));
  const fields = front.replace(/^(?:id|url):.*\n/gmu, '').replace(/(?<=: )(?!true$).*$/gmu, story.vary);
  return {
    path: `articles/${id}.md`,
    text: `---\n${fields}\n---\n${index % errorEach === 0 ? withError(varied, random) : varied}`,
  };
}

const errors: readonly [RegExp, (found: string) => string][] = [
  [/(?<= )[1-9]\d{2,}(?=[ ,.])/gu, (figure) => figure.replace(/\d$/u, (digit) => String((Number(digit) + 1) % 10))],
  [/(?<=\p{Ll} )\p{Lu}\p{Ll}{5,}(?= )/gu, (name) => name.slice(0, 3) + name.slice(4)],
  [/(?<=["“][^"”]{30,60} )\p{Ll}{4,}(?= [^"”]{20,}["”])/gu, () => 'certainly'],
];

function withError(text: string, random: () => number): string {
  const [pattern, change] = errors[Math.floor(random() * errors.length)] ?? errors[0]!; // eslint-disable-line @typescript-eslint/no-non-null-assertion
  const places = [...text.matchAll(pattern)];
  const place = places[Math.floor(random() * places.length)];
  if (!place) return text;
  return text.slice(0, place.index) + change(place[0]) + text.slice(place.index + place[0].length);
}

/** A claim of the repository, with the ids of the claims that it needs. */
interface Entry {
  readonly section: string;
  readonly id: string;
  readonly needs: readonly string[];
  readonly text: string;
}

interface ClaimText {
  readonly name: string;
  readonly text: string;
  readonly entries: readonly Entry[];
}

const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;
const sections = ['names', 'posts', 'events', 'figures', 'quotes', 'statements'];
const keyOf = ({ key }: Pair): string => (isScalar(key) ? String(key.value) : '');

function entriesOf(text: string): Entry[] {
  const doc = parseDocument(text);
  return sections.flatMap((section) => {
    const map = doc.get(section);
    if (!isMap(map)) return [];
    return map.items.map((pair): Entry => {
      const scalars: string[] = [];
      const gather = (_: unknown, { value }: Scalar): void => void scalars.push(String(value));
      for (const node of [pair.key, pair.value]) if (isNode(node)) visit(node, { Scalar: gather });
      const isId = (value: string): boolean => kebab.test(value);
      const text = scalars.filter((value) => !isId(value)).join('\n');
      return { section, id: keyOf(pair), needs: scalars.filter(isId), text };
    });
  });
}

/** Which claims of which stories: in one order for all stories, so that as many of each kind are taken from each. */
function claimedStories(files: readonly ClaimText[], count: number): { number: number; ids: ReadonlySet<string> }[] {
  const entries = new Map(files.flatMap(({ entries: some }) => some.map((entry) => [entry.id, entry])));
  const order = shuffled([...entries.values()], randomFrom(31));
  const take = (most: number): ReadonlySet<string> => {
    const ids = new Set<string>();
    for (const entry of order) {
      const wanted = new Set([...closure(entry, entries)].filter((id) => !ids.has(id)));
      if (ids.size + wanted.size <= most) for (const id of wanted) ids.add(id);
    }
    return ids;
  };
  const half = Math.floor(count / 2);
  const mentioned = Array.from({ length: told }, (_, number) => ({
    number,
    ids: take(Math.floor((half * (number + 1)) / told) - Math.floor((half * number) / told)),
  }));
  const others: { number: number; ids: ReadonlySet<string> }[] = [];
  for (let left = count - half; left > 0; left -= entries.size) {
    others.push({ number: told + others.length, ids: take(Math.min(left, entries.size)) });
  }
  return [...mentioned, ...others].filter(({ ids }) => ids.size > 0);
}

function closure(
  entry: Entry,
  entries: ReadonlyMap<string, Entry>,
  found: Set<string> = new Set(),
): ReadonlySet<string> {
  if (found.has(entry.id)) return found;
  found.add(entry.id);
  for (const id of entry.needs) {
    const needed = entries.get(id);
    if (needed) closure(needed, entries, found);
  }
  return found;
}

/** A line of a story that nobody tells, back to front: else it would be a story that is told, but for its words. */
const turned = (line: string): string =>
  line.length < shortestLine ? line : (line.match(/\{[^{}]*\}|[^\s{}]+/gu) ?? []).reverse().join(' ');
/** What is shorter may be a value: "up to 2 weeks". */
const shortestLine = 25;

/** The files of one story: every id has the story's number at its end, so that it is the story's own. */
function claimFiles(files: readonly ClaimText[], ids: ReadonlySet<string>, { number, vary }: Story): Source[] {
  return files
    .filter(({ entries }) => entries.some(({ id }) => ids.has(id)))
    .map(({ name, text }) => {
      const doc = parseDocument(text);
      doc.delete('stet');
      for (const section of sections) {
        const map = doc.get(section);
        if (!isMap(map)) continue;
        const kept = map as YAMLMap;
        kept.items = kept.items.filter((pair) => ids.has(keyOf(pair)));
        if (kept.items.length === 0) doc.delete(section);
      }
      visit(doc, {
        Scalar: (at, scalar) => {
          const value = String(scalar.value);
          if (ids.has(value)) scalar.value = `${value}-s${number}`;
          else if (at !== 'key' || /\d/u.test(value)) {
            if (typeof scalar.value === 'number') scalar.value = Number(vary(value));
            else if (scalar.value !== null) scalar.value = number < told ? vary(value) : turned(vary(value));
          }
        },
      });
      return { path: `claims/s${number}/${name}`, text: doc.toString({ lineWidth: 0 }) };
    });
}
