import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeWholeFolder } from './support/whole-folder.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'aumento-whole-folder-'));
});
afterEach(() => rm(dir, { recursive: true }));

const make = (fill: (fresh: string) => Promise<void>) => makeWholeFolder(join(dir, 'thing'), fill);

it('makes the folder once, also for several who ask at once', async () => {
  const all = Promise.withResolvers<void>();
  let filling = 0;
  const fill = async (fresh: string) => {
    await writeFile(join(fresh, 'file'), '');
    if (++filling === 3) all.resolve();
    await all.promise;
  };
  await Promise.all([make(fill), make(fill), make(fill)]);
  await make(() => Promise.reject(new Error('it is there')));
  expect(await readdir(dir, { recursive: true })).toEqual(['thing', 'thing/file']);
});

it('leaves nothing where it fails, and says why', async () => {
  await expect(make(() => Promise.reject(new Error('no network')))).rejects.toThrow('no network');
  expect(await readdir(dir)).toEqual([]);
});

it('removes what a killed process left days ago, not what may be at work', async () => {
  const yesterday = new Date(Date.now() - 25 * 60 * 60 * 1000);
  for (const name of ['thing.new-old', 'thing.new-young', 'thing.other']) await mkdir(join(dir, name));
  for (const name of ['thing.new-old', 'thing.other']) await utimes(join(dir, name), yesterday, yesterday);
  await make(async () => {});
  expect((await readdir(dir)).sort()).toEqual(['thing', 'thing.new-young', 'thing.other']);
});
