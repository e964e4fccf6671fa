import { readlinkSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import type { Submission } from '../reading/submission.ts';
import type { Danger } from './danger.ts';
import { follow, isWithin } from './paths.ts';

/** Symbolic links out of the folder, and absolute ones: in the graded copy they would point to the original. */
export function dangersOfLinks({ folder, entries }: Submission): Danger[] {
  return entries
    .filter(({ kind }) => kind === 'link')
    .map(({ path }) => ({ path, to: targetOf(join(folder, path)) }))
    .filter(({ path, to }) => isAbsolute(to) || !isWithin(folder, follow(join(folder, dirname(path)), to)))
    .map(({ path, to }) => ({ what: 'link', given: to, place: { file: path } }));
}

function targetOf(link: string): string {
  try {
    return readlinkSync(link);
  } catch {
    return '/';
  }
}
