/** A page for each check, drawn from the check itself. */
import { checks } from '../../src/checks/index.ts';
import type { Check } from '../../src/model/check.ts';

const fenced = (language: string, text: string): string => `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;

/** What stands outside `code` must not be taken for HTML. */
const prose = (text: string): string => text.replace(/`[^`]*`|[<&]/g, (part) => (part === '<' ? '&lt;' : part === '&' ? '&amp;' : part)); // prettier-ignore

export function checkPage({ id, severity, summary, docs }: Check): string {
  const { claim, article, says } = docs.example;
  const sections = [
    `# \`${id}\`\n\n**${severity}**: ${prose(summary)}.`,
    `## What it checks\n\n${prose(docs.what)}`,
    `## Why it matters\n\n${prose(docs.why)}`,
    `## When it stays silent\n\n${prose(docs.silent)}`,
    [
      '## Example',
      ...(claim === undefined ? [] : [fenced('yaml', claim)]),
      ...(article === undefined ? [] : [fenced('md', article)]),
      fenced('text', says),
    ].join('\n\n'),
    '[All checks](../README.md#checks)',
  ];
  return `${sections.join('\n\n')}\n`;
}

/** The table of all checks, each with a link to its page in `folder`. */
export function checksTable(folder: string): string {
  const rows = checks.map(
    ({ id, severity, summary }) => `| [\`${id}\`](${folder}/${id}.md) | ${severity} | ${summary} |`,
  );
  return ['| check | severity | says |', '| --- | --- | --- |', ...rows].join('\n');
}
