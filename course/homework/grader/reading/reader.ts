import { readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { LIMITS } from '../limits.ts';

/** The text of a file of the submission; undefined where it does not exist, is too large, or links out of the folder. */
export type Reader = (path: string) => string | undefined;

export function readerOf(folder: string): Reader {
  const root = realpathSync.native(folder);
  return (path) => {
    try {
      const real = realpathSync.native(join(root, path));
      if (!real.startsWith(root + sep)) return undefined;
      const { size } = statSync(real);
      return size > LIMITS.fileBytes ? undefined : readFileSync(real, 'utf8');
    } catch {
      return undefined;
    }
  };
}
