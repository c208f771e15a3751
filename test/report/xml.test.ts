import fc from 'fast-check';
import { XmlDocument } from 'libxml2-wasm';
import { expect, test } from 'vitest';
import { renderXml } from '../../src/report/xml.ts';

test.each([
  [{ name: 'a' }, '<a/>\n'],
  [{ name: 'a', attributes: { b: '"<&>', c: 1 } }, '<a b="&quot;&lt;&amp;&gt;" c="1"/>\n'],
  [{ name: 'a', content: ']]>\r\n' }, '<a>]]&gt;&#13;\n</a>\n'],
  [{ name: 'a', content: [{ name: 'b', content: [{ name: 'c' }] }] }, '<a>\n  <b>\n    <c/>\n  </b>\n</a>\n'],
  [{ name: 'a', content: '\0\x1b\ud800\uffff🚀' }, '<a>␀␛\\u{d800}\\u{ffff}🚀</a>\n'],
])('%j', (element, written) => {
  expect(renderXml(element)).toBe(`<?xml version="1.0" encoding="UTF-8"?>\n${written}`);
});

const anyText = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0xff }), fc.integer({ min: 0, max: 0x10ffff })), { maxLength: 40 })
  .map((codes) => String.fromCodePoint(...codes));

test('any text can be written, and what XML can hold is read again as it was', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      using document = XmlDocument.fromString(renderXml({ name: 'a', attributes: { b: text }, content: text }));
      const holds = /^[\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u.test(text);
      if (holds) expect(document.root.content).toBe(text);
      // A reader makes a space of a line break in an attribute.
      if (holds) expect(document.root.attr('b')?.value.replace(/\s/g, ' ')).toBe(text.replace(/\s/g, ' '));
    }),
    { numRuns: 500 },
  );
});
