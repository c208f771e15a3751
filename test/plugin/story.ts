/** A project of one claim file, two articles and a test of its own. */
const article = (published: string, text: string): string =>
  `---\noutlet: Ledger\nheadline: Bridge\npublished: ${published}\n---\n${text}\n`;

export const files = {
  'claims/bridge.yaml':
    'about: The bridge\n\nevents:\n  bridge-opening:\n    when: 1961\n    said: "opened the bridge {}"\n',
  'claims/stet.yaml': 'stet:\n  - {article: post, text: 31 February 2025, reason: Printed so.}\n',
  'articles/ledger.md': article('2025-03-05', 'The mayor opened the bridge in 1962.'),
  'articles/post.md': article('2025-03-06', 'The inquiry began on 31 February 2025.\n\nIt ended on 31 April 2025.'),
  'articles/README.md': 'Articles, and no article.\n',
  'own/own.test.ts': "import { test } from 'vitest';\ntest('own', () => {});\n",
} as const;
