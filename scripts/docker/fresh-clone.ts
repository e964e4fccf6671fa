import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ROOT } from '../support/paths.ts';
import { trackedFiles } from '../support/tracked-files.ts';

/** Copies what a clone of the repository would have, as it is now: no .env file, no node_modules, nothing built. */
export async function freshClone(target: string): Promise<void> {
  for (const file of await trackedFiles()) {
    await mkdir(dirname(join(target, file)), { recursive: true });
    await copyFile(join(ROOT, file), join(target, file)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error; // deleted, but not yet in git
    });
  }
}
