import fc from 'fast-check';
import { hostile, spoilt } from './mutate.ts';

const key = fc.constantFrom('outlet', 'headline', 'published', 'id', 'url', 'language', 'dateInferred', 'headlineInferred', 'retelling', '__proto__', 'constructor', 'toString', '? a', '<<', '', '- x', '&a b', '*a'); // prettier-ignore
const value = fc.oneof(
  fc.constantFrom('The Orrin Post', '2025-02-13', '2025-02-13T10:00:00Z', '2025-02-13T24:61+99:99', '2025-02-30', 'true', 'TRUE', '~', '', '|', '>-', '[a, b]', '{a: b}', '"a', "'b'", '"\\uD800"', '!!binary aGk=', '&a x', '*a', '# no', 'a: b', '@x', '2025', 'ferry-2025-02-13', '|\n  two\n  lines'), // prettier-ignore
  hostile,
);
const field = fc.tuple(key, fc.constantFrom(': ', ':', ' : ', ':\t'), value).map((parts) => parts.join(''));
const fence = fc.constantFrom('---\n', '---\r\n', '---', '--- \n', '\uFEFF---\n', '\n---\n', '----\n', '...\n', '');

/** Front matter as people get it wrong, with little behind it. */
export const frontMatterText = spoilt(
  fc
    .tuple(fence, fc.array(fc.tuple(field, fc.constantFrom('\n', '\r\n', '\r', '\n\n')), { maxLength: 6 }), fence)
    .map(
      ([head, fields, tail]) => `${head}${fields.map((one) => one.join('')).join('')}${tail}The ferry sank today.\n`,
    ),
);
