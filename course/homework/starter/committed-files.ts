import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { git } from './git.ts';
import { isKept } from './kept-files.ts';

/** @returns the committed files of a repository that belong in a starter */
export async function committedFiles(repository: string): Promise<string[]> {
  const list = await git(repository, ['ls-tree', '-r', '-z', '--name-only', 'HEAD']);
  return list.split('\0').filter(isKept);
}

/** @returns those with uncommitted changes, and new files */
export async function uncommittedFiles(repository: string): Promise<string[]> {
  const list = await git(repository, ['status', '--porcelain', '--no-renames', '--untracked-files=all', '-z']);
  return list
    .split('\0')
    .map((entry) => entry.slice(3))
    .filter(isKept);
}

/** Writes committed files into a folder as they are in HEAD, whatever lies in the working tree. */
export async function writeCommitted(repository: string, files: string[], target: string): Promise<void> {
  const scratch = await mkdtemp(join(tmpdir(), 'aumento-starter-'));
  const index = { GIT_INDEX_FILE: join(scratch, 'index') };
  try {
    await git(repository, ['read-tree', 'HEAD'], index);
    // In batches that fit the command line of every system.
    for (let from = 0; from < files.length; from += 200) {
      const some = files.slice(from, from + 200);
      await git(repository, ['checkout-index', `--prefix=${target}/`, '--', ...some], index);
    }
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
