import type { ReportingDescriptor } from 'sarif';
import { checks } from '../checks/index.ts';
import type { Check } from '../model/check.ts';
import type { CheckId, Severity } from '../model/finding.ts';

/** Every check as a rule of SARIF, those that found nothing too, with its whole documentation. */
export const rules = (): ReportingDescriptor[] => checks.map(ruleOf);

/** The place of each check among `rules()`. */
export const ruleIndexOf: ReadonlyMap<CheckId, number> = new Map(checks.map(({ id }, index) => [id, index]));

/** How GitHub's list of alerts ranks a rule, in its own words. */
const rankAtGithub: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  note: 'recommendation',
};

function ruleOf({ id, severity, summary, docs }: Check): ReportingDescriptor {
  return {
    id,
    name: id.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: braced(`${summary}.`) },
    fullDescription: { text: braced(docs.what) },
    help: { text: braced(helpText(docs)), markdown: braced(helpMarkdown(docs)) },
    defaultConfiguration: { level: severity },
    properties: { 'problem.severity': rankAtGithub[severity], tags: ['consistency', aboutOf(id)] },
  };
}

/** What a check is about is the first word of its name: a date, a figure, a quotation, a claim file. */
const aboutOf = (id: CheckId): string => id.slice(0, id.indexOf('-'));

/** A brace is how SARIF begins a placeholder; one that is meant is doubled (section 3.11.5). */
export const braced = (text: string): string => text.replace(/[{}]/g, '$&$&');

function helpText({ what, why, silent, example }: Check['docs']): string {
  return [what, why, `It stays silent: ${silent}`, ...exampleOf(example, (text) => indent(text))].join('\n\n');
}

function helpMarkdown({ what, why, silent, example }: Check['docs']): string {
  const fenced = (text: string, language: string): string => `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;
  return [
    what,
    `**Why it matters.** ${why}`,
    `**When it stays silent.** ${silent}`,
    ...exampleOf(example, fenced),
  ].join('\n\n');
}

function exampleOf(
  { claim, article, says }: Check['docs']['example'],
  block: (text: string, language: string) => string,
): string[] {
  return [
    ...(claim === undefined ? [] : ['A claim:', block(claim, 'yaml')]),
    ...(article === undefined ? [] : ['An article:', block(article, 'text')]),
    'Stet says:',
    block(says, 'text'),
  ];
}

const indent = (text: string): string => text.trimEnd().replace(/^(?=.)/gm, '  ');
