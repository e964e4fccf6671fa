import { glob, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Attempt } from './attempts.service.ts';

/** A folder for an attempt's files, of a name of its own. Those of attempts before, whose worker died on this machine, are removed. */
export async function freshFolder({ id }: Pick<Attempt, 'id'>): Promise<string> {
  for await (const old of glob(`aumento-training-${id}-*`, { cwd: tmpdir() })) {
    await rm(join(tmpdir(), old), { recursive: true, force: true });
  }
  return mkdtemp(join(tmpdir(), `aumento-training-${id}-`));
}
