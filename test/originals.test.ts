import { expect, test } from 'vitest';
import { checkFolders } from '../src/check-corpus.ts';
import type { Finding } from '../src/model/finding.ts';
import { textOf } from '../src/model/span.ts';
import { wordsOf } from '../src/parse/words.ts';

/** The folder of the articles that were retold, which are not part of the repository. */
const originals = process.env['STET_ORIGINALS'];

const findingsIn = async (articles: string): Promise<readonly Finding[]> =>
  (await checkFolders({ articles: [articles], strict: true })).run.findings;

const words = (text: string): string =>
  wordsOf(text)
    .map((word) => word.text)
    .join(' ');

/** All of a finding but where it stands. */
const gist = ({ check, article, claim, primary, stet }: Finding): string =>
  [check, article?.id, claim?.name, words(textOf(primary.span)), stet ? 'let stand' : 'open'].join(' | ');

const where = originals ?? 'not run: STET_ORIGINALS is not set';

test.skipIf(!originals)(`the originals give the findings of the retellings (${where})`, async () => {
  const retold = (await findingsIn('articles')).map(gist).sort();
  const original = (await findingsIn(originals ?? '')).map(gist).sort();
  expect(original).toEqual(retold);
});

test.skipIf(!originals)(`the originals have no error that is not let stand (${where})`, async () => {
  const open = (await findingsIn(originals ?? '')).filter(({ severity, stet }) => severity === 'error' && !stet);
  expect(open.map(({ check, message }) => `${check}: ${message}`)).toEqual([]);
});
