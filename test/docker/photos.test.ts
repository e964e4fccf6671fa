import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { composeEnvironment } from '../../scripts/docker/compose-environment.ts';
import { ROOT } from '../../scripts/support/paths.ts';
import { npmRun } from '../support/npm-run.ts';
import { changedClone } from './support/changed-clone.ts';
import { RUN } from './support/run.ts';
import { Stack } from './support/stack.ts';
import { freshCredentials, Visitor } from './support/visitor.ts';

// A photo in the volume `uploads`, by nginx, whose limit is its own: it outlives the containers, and is in the backup.
const credentials = freshCredentials();
let dir: string;
let stack: Stack;
let address: string;
let photo: Buffer;

beforeAll(async () => {
  dir = await changedClone();
  await symlink(join(ROOT, 'node_modules'), join(dir, 'node_modules'), 'junction');
  stack = new Stack('photos', { dir });
  await stack.up();
});
afterAll(() => stack.remove());

async function run(task: string, ...args: string[]): Promise<string> {
  const env = { ...composeEnvironment(RUN), COMPOSE_PROJECT_NAME: stack.project, LC_ALL: '', AUMENTO_LANGUAGE: 'en' };
  const { code, output } = await npmRun(dir, [task, '--', ...args], env);
  if (code !== 0) throw new Error(`npm run ${task} ended with ${code}:\n${output}`);
  return output;
}

async function expectTheSamePhoto(): Promise<void> {
  const answer = await (await Visitor.signIn(await stack.origin('nestapp'), credentials)).get(address);
  expect(answer.status).toBe(200);
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(photo);
}

it('is taken through nginx up to 5 MB, and only its owner can read the volume', async () => {
  const origin = await stack.origin('predictor-ui');
  const visitor = await Visitor.signUp(origin, credentials);
  const { employeeId } = await visitor.aQuestion();
  const path = `/api/employees/${employeeId}/photo`;
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
  const large = await sharp({ create: { width: 1600, height: 1600, channels: 3, background: 'red', noise } })
    .jpeg({ quality: 95 })
    .toBuffer();
  expect(large.length).toBeGreaterThan(1.5 * 1024 * 1024);
  const put = (body: Buffer) =>
    fetch(origin + path, {
      method: 'PUT',
      headers: { ...visitor.authorization, 'content-type': 'image/jpeg' },
      body: new Uint8Array(body),
    });
  expect((await put(Buffer.alloc(6 * 1024 * 1024))).status).toBe(413);
  const answer = await put(large);
  expect(answer.status).toBe(200);
  address = ((await answer.json()) as { photo: string }).photo;
  photo = Buffer.from(await (await visitor.get(address)).arrayBuffer());
  expect(await sharp(photo).metadata()).toMatchObject({ format: 'webp', width: 320, height: 320 });
  const rights = ['exec', '-T', 'nestapp', 'stat', '-c', '%U %a', '/var/lib/aumento-uploads'];
  expect((await stack.compose(...rights)).trim()).toBe('node 700');
});

it('outlives down and up', async () => {
  await stack.compose('down', '--timeout=5');
  await stack.up('nestapp');
  await expectTheSamePhoto();
});

it('is in the backup, which brings it back after down -v', async () => {
  expect(await run('db:backup', 'photos.dump', '--docker')).toMatch(/Saved in .+photos 1\./);
  await stack.compose('down', '--volumes', '--timeout=5');
  await stack.up('nestapp');
  expect(await run('db:restore', 'photos.dump', '--docker')).toMatch(/Restored from .+photos 1\./);
  await expectTheSamePhoto();
});
