import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startEmbeddedPostgres } from '../database/embedded-postgres.ts';

let dir: string;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'aumento-embedded-'));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

async function useOnce(): Promise<number> {
  const { stop, ...server } = await startEmbeddedPostgres(dir, ['fsync=off']);
  const client = new Client({ ...server, database: 'postgres' });
  await client.connect();
  const { rows } = await client.query('SELECT 1 AS one');
  await client.end();
  await stop();
  return rows[0].one;
}

it('starts and ends that cross each other: nobody is cut off, nobody is refused', async () => {
  const several = async () => [await useOnce(), await useOnce(), await useOnce(), await useOnce()];
  const answers = await Promise.all([several(), several(), several()]);
  expect(answers.flat()).toEqual(Array(12).fill(1));
});
