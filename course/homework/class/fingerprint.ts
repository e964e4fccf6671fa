import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { LIMITS } from '../grader/limits.ts';
import { walk } from '../grader/reading/walk.ts';

const LARGE = 5 * 1024 * 1024;
const GRADER = join(dirname(import.meta.dirname), 'grader');

/** A hash of everything that can change a result: the submission's files, the grader's files and its arguments. */
export function fingerprintOf(folder: string, args: string[]): string {
  return digest([digestOf(GRADER), digestOf(folder), ...args]);
}

function digestOf(folder: string): string {
  const files = walk(folder, LIMITS.files).filter(({ kind }) => kind === 'file');
  const paths = files.map(({ path }) => path).sort();
  return digest(paths.flatMap((path) => [path, contentOf(join(folder, path))]));
}

function contentOf(file: string): string {
  try {
    const { size, mtimeMs } = statSync(file);
    return size > LARGE ? `${size} ${mtimeMs}` : digest([readFileSync(file)]);
  } catch {
    return 'unreadable';
  }
}

function digest(parts: (string | Buffer)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}\0`).update(part);
  return hash.digest('hex');
}
