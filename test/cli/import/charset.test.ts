import { describe, expect, test } from 'vitest';
import { decodePage } from '../../../src/cli/import/charset.ts';

const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const utf16 = (text: string): Uint8Array => Buffer.from(text, 'utf16le');

describe('a page is decoded', () => {
  test.each<[string, Uint8Array, string, string]>([
    ['UTF-8 that nobody states', Buffer.from('café'), '', 'café'],
    ['windows-1252 that nobody states', latin('caf\xe9 \x93so\x94'), '', 'café “so”'],
    ['what the server states', latin('caf\xe9'), 'text/html; charset=ISO-8859-1', 'café'],
    ['another alphabet', new Uint8Array([0xcf, 0xf0, 0xe8]), 'text/html;charset="windows-1251"', 'При'],
    ['the euro sign of ISO-8859-15', latin('\xa4 5'), 'text/html; charset=iso-8859-15', '€ 5'],
    ['what the page states', latin('<meta charset=windows-1252>\x93a\x94'), 'text/html', '<meta charset=windows-1252>“a”'],
    ['the long way to state it', latin('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2">\xb1'), '', '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2">ą'],
    ['XML', latin('<?xml version="1.0" encoding="iso-8859-1"?>\xe9'), '', '<?xml version="1.0" encoding="iso-8859-1"?>é'],
    ['a byte order mark before what is stated', Buffer.from('\uFEFFcafé'), 'text/html; charset=iso-8859-1', 'café'],
    ['UTF-16 with its mark', utf16('\uFEFFcafé'), '', 'café'],
    ['UTF-16 as the server states it', utf16('café'), 'text/html; charset=utf-16le', 'café'],
    ['a page that cannot be UTF-16, and says so', Buffer.from('<meta charset="utf-16">é'), '', '<meta charset="utf-16">é'],
    ['an encoding that there is not', Buffer.from('é'), 'text/html; charset=x-none', 'é'],
    ['what only a comment states', Buffer.from('<!--<meta charset="iso-8859-1">-->é'), '', '<!--<meta charset="iso-8859-1">-->é'],
  ])('%s', (_, bytes, contentType, expected) => {
    expect(decodePage(bytes, contentType)).toBe(expected);
  }); // prettier-ignore
});
