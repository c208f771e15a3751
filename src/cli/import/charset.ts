/** How much of a page is searched for what it says of its own encoding; browsers look at 1,024 bytes. */
const searched = 4096;

/** The text of a page: by its byte order mark, else what the server says, else what the page says, else UTF-8 or windows-1252. */
export function decodePage(bytes: Uint8Array, contentType = ''): string {
  const marked = markOf(bytes);
  const stated = marked ?? charsetIn(contentType) ?? charsetOfPage(bytes);
  const text = (stated === undefined ? undefined : decodeAs(stated, bytes)) ?? decodeUnstated(bytes);
  return text.replace(/^\uFEFF/, '');
}

function markOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return undefined;
}

const charsetIn = (text: string): string | undefined => /charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(text)?.[1];

function charsetOfPage(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, searched));
  const xml = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)/i.exec(head)?.[1];
  const tags = head.replace(/<!--.*?-->/gs, '').match(/<meta\b[^>]*>/gi) ?? [];
  const stated = xml ?? tags.map(charsetIn).find((one) => one !== undefined);
  // whoever could read this in single bytes has not read UTF-16
  return stated !== undefined && /^utf-?16/i.test(stated) ? 'utf-8' : stated;
}

function decodeAs(label: string, bytes: Uint8Array): string | undefined {
  try {
    const decoder = new TextDecoder(label);
    const text = decoder.decode(bytes);
    return decoder.encoding === 'windows-1252' ? withMarks(text) : text;
  } catch {
    return undefined;
  }
}

/** From 0x80 to 0x9F. Some versions of Node leave the control characters of ISO 8859-1 there, which no page means. */
const marks = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

const withMarks = (text: string): string =>
  text.replace(/[\u0080-\u009F]/g, (control) => marks[control.charCodeAt(0) - 0x80] ?? control);

function decodeUnstated(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeAs('windows-1252', bytes) ?? '';
  }
}
