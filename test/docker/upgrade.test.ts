import { copyFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { changedClone } from './support/changed-clone.ts';
import { Stack } from './support/stack.ts';
import { Visitor } from './support/visitor.ts';

// A volume of the first release, on the current db/init and migrations.
const stack = new Stack('upgrade');
const PREDICTION = '019b76da-a800-7000-8000-000000000002';

afterAll(() => stack.remove());

it('creates a volume as the first release did', async () => {
  const dir = await changedClone();
  const init = join(dir, 'db/init');
  for (const file of await readdir(init)) await rm(join(init, file));
  await copyFile(join(import.meta.dirname, 'fixtures/first-release.sql'), join(init, '01-first-release.sql'));
  const first = new Stack('upgrade', { dir });
  await first.up('postgresdb');
  await first.compose('down'); // the volume stays
});

it('starts on it: the account signs in, its prediction is there, and a new one is created', async () => {
  await stack.up('nestapp');
  const visitor = await Visitor.signIn(await stack.origin('nestapp'), {
    email: 'first@example.com',
    password: 'the-first-releases-own-password',
  });
  const answer = await visitor.get(`/api/predictions/${PREDICTION}`);
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({
    id: PREDICTION,
    targetSeniority: 'Senior',
    currentSalary: 39_800,
    predictedSalary: 61_200,
    band: { low: 55_000, high: 67_400, coverage: 0.9 },
    createdAt: '2026-06-15T09:01:00.000Z',
  });
  await visitor.predict();
  expect(await (await visitor.get('/api/predictions')).json()).toMatchObject({ total: 2 });
});
