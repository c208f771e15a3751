/** A member of an object in a text of JSON, as offsets into it. */
export interface Member {
  readonly key: string;
  readonly keyStart: number;
  readonly start: number;
  readonly end: number;
}

export interface JsonObject {
  /** Of its opening brace. */
  readonly start: number;
  /** Of its closing brace. */
  readonly end: number;
  readonly members: readonly Member[];
}

/** A text of JSON, comments and commas at the end allowed, where it is an object; its value and its members. */
export function readJson(
  text: string,
): { readonly value: Readonly<Record<string, unknown>>; readonly root: JsonObject } | undefined {
  const plain = withoutComments(text);
  try {
    const value: unknown = JSON.parse(plain.replace(/^\uFEFF/, ' '));
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    return { value: value as Record<string, unknown>, root: objectAt(plain, plain.indexOf('{')) };
  } catch {
    return undefined;
  }
}

/** The object that is the value of a member. */
export function objectIn(text: string, root: JsonObject, key: string): JsonObject | undefined {
  const member = root.members.find((one) => one.key === key);
  return member && text[member.start] === '{' ? objectAt(withoutComments(text), member.start) : undefined;
}

/** Comments, and the commas that end a list, as spaces: every offset stays. */
function withoutComments(text: string): string {
  const blank = (found: string): string => found.replace(/[^\r\n]/g, ' ');
  const bare = text.replace(/"(?:[^"\\\r\n]|\\.)*"|\/\/[^\r\n]*|\/\*[^]*?\*\//g, (one) => (one.startsWith('"') ? one : blank(one))); // prettier-ignore
  return bare.replace(/"(?:[^"\\\r\n]|\\.)*"|,(?=\s*[}\]])/g, (one) => (one === ',' ? ' ' : one));
}

/** `text` is right JSON. */
function objectAt(text: string, start: number): JsonObject {
  const members: Member[] = [];
  let at = skipSpace(text, start + 1);
  while (text[at] === '"') {
    const keyEnd = endOf(text, at);
    const value = skipSpace(text, skipSpace(text, keyEnd) + 1);
    const end = endOf(text, value);
    members.push({ key: JSON.parse(text.slice(at, keyEnd)) as string, keyStart: at, start: value, end });
    at = skipSpace(text, end);
    if (text[at] === ',') at = skipSpace(text, at + 1);
  }
  return { start, end: at, members };
}

const skipSpace = (text: string, at: number): number => at + (/^\s*/.exec(text.slice(at))?.[0].length ?? 0);

/** Where the value ends that begins here. */
function endOf(text: string, start: number): number {
  const tokens = /"(?:[^"\\]|\\.)*"|[[{]|[\]}]|[^\s,:[\]{}"]+/g;
  tokens.lastIndex = start;
  let depth = 0;
  for (;;) {
    const token = tokens.exec(text)?.[0] ?? '';
    if (/^[[{]$/.test(token)) depth += 1;
    if (/^[\]}]$/.test(token)) depth -= 1;
    if (depth === 0 || token === '') return token === '' ? text.length : tokens.lastIndex;
  }
}

/** The text with a member more, behind the last one and laid out like it; all else byte for byte. `value` is JSON. */
export function withMember(text: string, within: JsonObject, key: string, value: unknown): string {
  const { members, start, end } = within;
  const newline = /\r\n|\n/.exec(text)?.[0] ?? '\n';
  const last = members.at(-1);
  const margin = (at: number): string => /^[ \t]*/.exec(text.slice(text.slice(0, at).search(/[^\r\n]*$/)))?.[0] ?? '';
  const outer = margin(start);
  const inner = last && /[\r\n]/.test(text.slice(start, last.keyStart)) ? margin(last.keyStart) : `${outer}  `;
  const step = inner.slice(outer.length) || '  ';
  const printed = `${JSON.stringify(key)}: ${JSON.stringify(value, null, step).replaceAll('\n', `${newline}${inner}`)}`;
  if (!last) return `${text.slice(0, start + 1)}${newline}${inner}${printed}${newline}${outer}${text.slice(end)}`;
  const comma = /^\s*,/.exec(text.slice(last.end))?.[0];
  const ownLine = /[\r\n]/.test(text.slice(start, last.keyStart));
  if (!ownLine) return `${text.slice(0, last.end)}, ${printed}${text.slice(last.end)}`;
  // a comment behind the last member stays with it
  const lineEnd = last.end + (/^[^\r\n]*/.exec(text.slice(last.end))?.[0].length ?? 0);
  const upTo = Math.min(lineEnd, Math.max(end, last.end));
  const rest = text.slice(last.end, upTo).trimEnd();
  const stop = upTo === end ? `${newline}${outer}` : '';
  return `${text.slice(0, last.end)}${comma === undefined ? ',' : ''}${rest}${newline}${inner}${printed}${comma === undefined ? '' : ','}${stop}${text.slice(upTo)}`; // prettier-ignore
}
