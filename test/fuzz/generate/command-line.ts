import fc from 'fast-check';
import { hostile } from './mutate.ts';

const argument = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom('check', 'read', 'draft', 'guard', 'explain', 'show', 'accept', 'help') },
  { weight: 5, arbitrary: fc.constantFrom('--claims', '--articles', '--format', '--output', '--min-severity', '--no-stet', '--strict', '--today', '--relations', '--published', '--runs', '--seed', '--min-score', '--help', '--version', '-V', '--', '-', '--claims=claims', '--format=json', '--formt', '-x', '--__proto__') }, // prettier-ignore
  { weight: 5, arbitrary: fc.constantFrom('claims', 'articles', 'articles/a.md', 'articles/b.md', 'claims/a.yaml', 'artcles', 'json', 'text', 'error', 'note', '2025-02-13', '2025-02-30', '1', '0', '-1', '1e9', '101', 'date-mismatch', 'no-such-check', 'constructor', '__proto__', '') }, // prettier-ignore
  { weight: 1, arbitrary: hostile },
);

/** The arguments of a command line, one a line (an argument with a line break in it is two). */
export const commandLine = fc.array(argument, { maxLength: 6 }).map((all) => all.join('\n'));
