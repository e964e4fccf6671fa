import { cp, mkdtemp, realpath, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../scripts/support/paths.ts';
import { trackedFiles } from '../../scripts/support/tracked-files.ts';

/**
 * A copy of the repository as git would clone it, in a folder that only this user can enter; the packages are the ones
 * installed here, or none.
 *
 * @param without a folder that is left out, such as `course/`
 */
export async function freshClone({
  packages = true,
  without = '',
} = {}): Promise<{ dir: string; remove(): Promise<void> }> {
  // Its real path: on macOS the folder for temporary files is behind a link, and processes name the real one.
  const parent = await realpath(await mkdtemp(join(tmpdir(), 'aumento-clone-')));
  const dir = join(parent, 'repository');
  const files = (await trackedFiles()).filter((file) => !without || !file.startsWith(without));
  for (const file of files) await cp(join(ROOT, file), join(dir, file)).catch(ignoreDeleted);
  if (packages) await symlink(join(ROOT, 'node_modules'), join(dir, 'node_modules'), 'junction');
  return { dir, remove: () => rm(parent, { recursive: true, force: true }) };
}

/** A file that git still lists and the working tree no longer has. */
function ignoreDeleted(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
