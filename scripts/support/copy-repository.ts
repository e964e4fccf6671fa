import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ROOT } from './paths.ts';
import { trackedFiles } from './tracked-files.ts';

/**
 * Copies what a clone of the repository would have, in its present state: no .env file, no node_modules, nothing built.
 *
 * @param without a folder to leave out, such as `course/`
 */
export async function copyRepository(target: string, without?: string): Promise<void> {
  for (const file of (await trackedFiles()).filter((one) => !without || !one.startsWith(without))) {
    await mkdir(dirname(join(target, file)), { recursive: true });
    await copyFile(join(ROOT, file), join(target, file)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error; // deleted, but not yet in git
    });
  }
}
