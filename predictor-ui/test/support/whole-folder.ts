import { existsSync } from 'node:fs';
import { glob, mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

const DAY = 24 * 60 * 60 * 1000;

/**
 * Makes a folder that is whole as soon as it is there, unless it is there: it is filled beside its place and then
 * renamed. Of several processes that make it at once, the quickest one wins.
 */
export async function makeWholeFolder(folder: string, fill: (fresh: string) => Promise<void>): Promise<void> {
  if (existsSync(folder)) return;
  const parent = dirname(folder);
  await mkdir(parent, { recursive: true });
  const unfinished = `${basename(folder)}.new-`;
  // What a killed process left. One of today may be at work.
  for await (const name of glob(`${unfinished}*`, { cwd: parent })) {
    const left = join(parent, name);
    const found = await stat(left).catch(() => undefined);
    if (found && found.mtimeMs < Date.now() - DAY) await rm(left, { recursive: true, force: true });
  }
  const work = await mkdtemp(join(parent, unfinished));
  // Not the temporary folder itself, which nobody else may read.
  const fresh = join(work, 'fresh');
  try {
    await mkdir(fresh);
    await fill(fresh);
    await rename(fresh, folder);
  } catch (error) {
    // Another process was quicker: its folder is as good.
    if (!existsSync(folder)) throw error;
  } finally {
    await rm(work, { recursive: true });
  }
}
