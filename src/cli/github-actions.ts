import { relative, sep } from 'node:path';

/** What a command has to know of the GitHub Actions run that it is part of. */
export interface GithubActions {
  /** The file that takes the step's summary, where there is one. */
  readonly summary?: string;
  /** The way from the root of the repository to the working directory, where the one is not the other. */
  readonly prefix?: string;
  /** Where the files of the checked commit can be looked at. */
  readonly files?: string;
}

/** From the variables that GitHub Actions sets; `undefined` elsewhere. */
export function githubActions(
  env: Readonly<Record<string, string | undefined>>,
  cwd: string,
): GithubActions | undefined {
  if (env['GITHUB_ACTIONS'] !== 'true') return undefined;
  const summary = env['GITHUB_STEP_SUMMARY'];
  const prefix = env['GITHUB_WORKSPACE'] ? relative(env['GITHUB_WORKSPACE'], cwd).split(sep).join('/') : '';
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_SHA: commit } = env;
  return {
    ...(summary && { summary }),
    // A working directory outside the checkout has no paths in the repository.
    ...(prefix !== '' && !prefix.startsWith('..') && { prefix }),
    ...(server && repository && commit && { files: `${server}/${repository}/blob/${commit}` }),
  };
}
