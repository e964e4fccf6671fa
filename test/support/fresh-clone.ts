import { mkdtemp, realpath, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyRepository } from '../../scripts/support/copy-repository.ts';
import { ROOT } from '../../scripts/support/paths.ts';

interface Options {
  /** Whether it gets the installed packages, or none. */
  packages?: boolean;
  /** A folder to leave out, such as `course/`. */
  without?: string;
}

/** A copy of the repository as git would clone it, in a folder that only this user can enter. */
export async function freshClone({ packages = true, without }: Options = {}) {
  // The real path: on macOS the temporary folder is a symbolic link, and processes report its target.
  const parent = await realpath(await mkdtemp(join(tmpdir(), 'aumento-clone-')));
  const dir = join(parent, 'repository');
  await copyRepository(dir, without);
  if (packages) await symlink(join(ROOT, 'node_modules'), join(dir, 'node_modules'), 'junction');
  return { dir, remove: () => rm(parent, { recursive: true, force: true }) };
}
