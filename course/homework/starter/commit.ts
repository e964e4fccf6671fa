import { git } from './git.ts';

const AUTHOR = { name: 'Aumento', email: 'aumento@example.invalid' };

/**
 * Makes a folder a git repository with one commit. Author and date depend on this repository's commit alone, so the
 * starter's commit is reproducible.
 */
export async function commitAll(folder: string, subject: string, date: string): Promise<void> {
  const who = {
    GIT_AUTHOR_NAME: AUTHOR.name,
    GIT_AUTHOR_EMAIL: AUTHOR.email,
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_NAME: AUTHOR.name,
    GIT_COMMITTER_EMAIL: AUTHOR.email,
    GIT_COMMITTER_DATE: date,
  };
  await git(folder, ['init', '--quiet', '--initial-branch=main']);
  await git(folder, ['add', '--all']);
  await git(folder, ['commit', '--quiet', '--message', subject], who);
}
