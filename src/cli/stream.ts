import { articleIdOf } from '../load/article-id.ts';
import type { Finding } from '../model/finding.ts';
import type { Day } from '../model/time.ts';
import { isOfArticle, isOfClaims, renderArticleLine, renderClaimsLine } from '../report/jsonl.ts';
import { checkSources } from '../run.ts';
import { loadAskedOneByOne } from './asked-corpus.ts';
import type { AskedFolders } from './asked-corpus.ts';
import type { Shown } from './deliver.ts';
import type { Io } from './io.ts';

/**
 * `stet check --format jsonl`: a line for the claims, and one for each article as soon as it is judged, which is then forgotten. Each
 * article is judged by itself, so that a corpus may be shared out among machines in any way and gives the same lines. It ends early
 * where nobody reads on. `true`: an error that is not let stand was found.
 */
export async function stream(
  files: readonly string[],
  folders: AskedFolders,
  judged: { readonly stet: boolean; readonly today: Day },
  shown: Shown,
  io: Io,
): Promise<boolean> {
  const { claims, problems, articles } = await loadAskedOneByOne(files, folders, io.cwd);
  const options = { stet: judged.stet, today: judged.today, whole: false };
  const ofClaims = checkSources({ claims, articles: [], problems }, options);
  await io.print(renderClaimsLine(ofClaims, shown));
  let failed = ofClaims.findings.some((finding) => isOfClaims(finding) && isOpenError(finding));
  for (const one of articles) {
    if (io.isRead?.() === false) break;
    const unread = 'span' in one;
    const file = unread ? one.span.source.path : one.path;
    const corpus = { claims, articles: unread ? [] : [one], problems: [...problems, ...(unread ? [one] : [])] };
    const run = checkSources(corpus, options);
    failed ||= run.findings.some((finding) => isOfArticle(finding, file) && isOpenError(finding));
    await io.print(renderArticleLine(run, run.evidence.articles[0]?.id ?? articleIdOf(file), file, shown));
  }
  return failed;
}

const isOpenError = ({ severity, stet }: Finding): boolean => severity === 'error' && !stet;
