import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { troubleIn } from '../check/lockfile.ts';
import { ROOT } from '../support/paths.ts';

const packages = async () => JSON.parse(await readFile(join(ROOT, 'package-lock.json'), 'utf8')).packages;

it('every package of the lockfile has its hash, and none a host', async () => {
  expect(troubleIn(await packages())).toEqual([]);
});

it.each([
  ['no hash', { integrity: undefined }, /no SHA-512 for node_modules\/pg\. Add/],
  ['an older hash', { integrity: 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=' }, /no SHA-512 for node_modules\/pg\. Add/],
  ['a host', { resolved: 'https://registry.example/pg.tgz' }, /names a host for node_modules\/pg\. Install/],
])('%s is told of, by name', async (_, change, sentence) => {
  const changed = await packages();
  Object.assign(changed['node_modules/pg'], change);
  expect(troubleIn(changed)).toEqual([expect.stringMatching(sentence)]);
});
