import type { Article, Passage } from '../../model/article.ts';
import { textOf } from '../../model/span.ts';
import type { Edit } from '../edits.ts';
import type { Rewrite } from './rewrite.ts';

/** What a content system, another font or another keyboard does to a text: none of it is anything that the text says. */
export function typographicRewrites(article: Article): Rewrite[] {
  return [
    ...marks(article),
    ...spaces(article),
    ...lineBreaks(article),
    ...wholeFile(article, 'line-ends', (text) => text.replace(/\r\n|\r|\n/g, '\r\n')),
    ...wholeFile(article, 'composition', (text) => text.normalize('NFD')),
    ...wholeFile(article, 'composition', (text) => text.normalize('NFC')),
  ];
}

const paragraphs = ({ passages }: Article): Passage[] => passages.filter(({ kind }) => kind === 'paragraph');

/** The curly marks of a paragraph made straight, where that leaves no doubt which marks belong together. */
function marks(article: Article): Rewrite[] {
  return paragraphs(article).flatMap((passage, index, all): Rewrite[] => {
    const edits = editsIn(passage, /[“”’]/gu, (mark) => (mark === '’' ? "'" : '"'));
    const before = all[index - 1];
    const goesOn = before !== undefined && countOf('“', before) > countOf('”', before);
    return edits.length > 0 && !goesOn && balanced(passage) ? [{ kind: 'marks', edits }] : [];
  });
}

/** As many opening as closing marks, and none of the single ones open. */
const balanced = (passage: Passage): boolean =>
  countOf('“', passage) === countOf('”', passage) && !/[‘"]/u.test(textOf(passage.span));

const countOf = (mark: string, { span }: Passage): number => textOf(span).split(mark).length - 1;

/** A no-break space, or a thin one, for the space between two words; two numbers would become one ("in 2022 300 people"). */
function spaces(article: Article): Rewrite[] {
  return paragraphs(article).flatMap((passage) =>
    editsIn(passage, /(?<=[\p{L}\p{N},]) (?=[\p{L}\p{N}])(?<!\p{N} (?=\p{N}))/gu, (_, index) =>
      index % 2 === 0 ? '\u00A0' : '\u202F',
    ).map((edit): Rewrite => ({ kind: 'spaces', edits: [edit] })),
  );
}

/** A line ends before a word in lower case: the lines are joined again. */
const lineBreaks = (article: Article): Rewrite[] =>
  paragraphs(article).flatMap((passage) =>
    editsIn(passage, /(?<=\p{Ll}) (?=\p{Ll})/gu, () => '\n').map((edit): Rewrite => ({
      kind: 'line-break',
      edits: [edit],
    })),
  );

function editsIn(passage: Passage, pattern: RegExp, replace: (found: string, index: number) => string): Edit[] {
  const offset = passage.span.start;
  return [...textOf(passage.span).matchAll(pattern)].map((match, index) => ({
    start: offset + match.index,
    end: offset + match.index + match[0].length,
    text: replace(match[0], index),
  }));
}

function wholeFile({ source }: Article, kind: Rewrite['kind'], change: (text: string) => string): Rewrite[] {
  const text = change(source.text);
  return text === source.text ? [] : [{ kind, edits: [{ start: 0, end: source.text.length, text }] }];
}
