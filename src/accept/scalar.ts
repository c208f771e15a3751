/** Any text as a YAML scalar on one line: plain where nobody could read it otherwise, else quoted. */

// What a parser or a person may take for something else than text: a number, a date, a yes, nothing.
const ambiguous = /^(?:[-+.]?\d[\d_.,:eExXa-fA-F+\-/T]*|y|n|yes|no|on|off|true|false|null|nan|inf)$/i;
const plainInBlock = /^[\p{L}\p{N}(](?:(?! #|:(?: |$))[\p{L}\p{M}\p{N} .,;:!?()'’“”‘–—/#&%+$€£=*@-])*$/u;
/** In braces a comma or a bracket ends a scalar. */
const endsInBraces = /[,[\]{}:]/;
// Control, format, private and unassigned characters, torn pairs, line breaks, and spaces that look like the common one.
const unseen = /[\p{C}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu;

export function scalarOf(text: string, place: 'block' | 'braces'): string {
  const plain = text === text.trim() && plainInBlock.test(text) && !ambiguous.test(text);
  if (plain && (place === 'block' || !endsInBraces.test(text))) return text;
  if (/["\\]/.test(text) && text.search(unseen) === -1) return `'${text.replaceAll("'", "''")}'`;
  return `"${text.replace(/["\\]/g, '\\$&').replace(unseen, escapeOf)}"`;
}

const named: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\u00A0': '\\_' };

function escapeOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const hex = (digits: number): string => code.toString(16).toUpperCase().padStart(digits, '0');
  return named[character] ?? (code <= 0xffff ? `\\u${hex(4)}` : `\\U${hex(8)}`);
}
