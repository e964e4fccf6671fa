import { cp, mkdtemp } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CLONE } from './run.ts';

/** A copy of the clone for a test to change; it is removed with the run. */
export async function changedClone(): Promise<string> {
  const folder = await mkdtemp(join(dirname(CLONE), 'changed-'));
  await cp(CLONE, folder, { recursive: true });
  return folder;
}
