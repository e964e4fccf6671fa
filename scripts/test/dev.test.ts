import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freshClone } from '../../test/support/fresh-clone.ts';
import { killLeftovers, npmStart, type Started } from '../../test/support/npm-start.ts';
import { pidsOf, processesOf } from '../../test/support/processes.ts';
import { endDatabase, endTree, WINDOWS } from '../../test/support/windows.ts';
import { freePort } from '../database/free-port.ts';

// npm run dev in a fresh clone, which is changed while it runs.
let clone: Awaited<ReturnType<typeof freshClone>>;
let dev: Started;
let url: string;

beforeAll(async () => {
  clone = await freshClone();
  [dev, url] = await start();
});
afterAll(async () => {
  killLeftovers();
  if (WINDOWS) {
    endTree(dev.child.pid as number);
    await endDatabase(clone.dir);
  }
  await clone.remove();
});

async function start(): Promise<[Started, string]> {
  const started = npmStart(clone.dir, { PORT: String(await freePort()) }, 'dev');
  return [started, await started.url];
}

async function change(file: string, from: string, to: string): Promise<void> {
  const text = await readFile(join(clone.dir, file), 'utf8');
  expect(text).toContain(from);
  await writeFile(join(clone.dir, file), text.replace(from, to));
}

const noProcess = () => expect.poll(() => processesOf(clone.dir)).toEqual([]);

it('says the address of the page, which asks the API', async () => {
  expect(await (await fetch(url)).text()).toContain('/@vite/client');
  expect(await (await fetch(`${url}/api/auth/options`)).json()).toMatchObject({ demo: true });
});

it('a change in api/src is what the API answers', async () => {
  const [file, sentence] = ['api/src/auth/account-messages.ts', 'This needs a session'];
  const answer = async () => (await fetch(`${url}/api/employees`)).text();
  expect(await answer()).toContain(sentence);
  await change(file, sentence, 'Changed while it runs');
  await expect.poll(answer).toContain('Changed while it runs');
});

it('a change that does not compile is said, and the API goes on as it was', async () => {
  await change('api/src/main.ts', "import 'reflect-metadata';", "import 'reflect-metadata';\nconst no: string = 1;");
  await expect.poll(dev.output).toContain("Type 'number' is not assignable to type 'string'");
  expect(await (await fetch(`${url}/api/employees`)).text()).toContain('Changed while it runs');
});

it('a change in predictor-ui/src is sent to the page that is open', async () => {
  const module = async () => (await fetch(`${url}/src/shared/i18n/en.ts`)).text();
  for (const path of ['main.tsx', 'shared/i18n/en.ts']) await fetch(`${url}/src/${path}`); // what a browser would have asked for
  const [, token] = /const wsToken = "([^"]+)"/.exec(await (await fetch(`${url}/@vite/client`)).text()) ?? [];
  const page = new WebSocket(`${url.replace('http', 'ws')}/?token=${token}`, 'vite-hmr');
  const told: string[] = [];
  page.addEventListener('message', ({ data }) => told.push(JSON.parse(String(data)).type));
  await expect.poll(() => told).toContain('connected');
  await change('predictor-ui/src/shared/i18n/en.ts', 'Skip to content', 'Changed while it runs');
  await expect.poll(module).toContain('Changed while it runs');
  await expect.poll(() => told.filter((type) => ['update', 'full-reload'].includes(type))).not.toEqual([]);
  page.close();
});

it.skipIf(WINDOWS)('Ctrl+C leaves no process, and npm start builds what was changed', async () => {
  process.kill(-(dev.child.pid as number), 'SIGINT'); // a terminal sends it to everything that runs in it
  await dev.ended;
  await noProcess();
  await change('api/src/main.ts', '\nconst no: string = 1;', '');
  const started = npmStart(clone.dir);
  expect(await (await fetch(`${await started.url}/api/employees`)).text()).toContain('Changed while it runs');
  expect(started.output()).toContain('API: built');
  process.kill(started.child.pid as number, 'SIGTERM');
  await started.ended;
  await noProcess();
});

it.skipIf(WINDOWS)('killed without a word, it leaves no process either', async () => {
  [dev, url] = await start();
  for (const pid of await pidsOf('scripts/run.mjs', clone.dir)) process.kill(pid, 'SIGKILL');
  await noProcess();
});

it.skipIf(WINDOWS)('a start that fails says why, ends with 1 and leaves no process', async () => {
  const database = { DB_HOST: '127.0.0.1', DB_PORT: String(await freePort()), DB_NAME: 'none', DB_USERNAME: 'nobody' };
  const failing = npmStart(clone.dir, { PORT: String(await freePort()), ...database, DB_PASSWORD: 'none' }, 'dev');
  expect(await failing.ended, failing.output()).toBe(1);
  expect(failing.output()).toContain(`Aumento cannot start: no database answers at 127.0.0.1:${database.DB_PORT}`);
  await noProcess();
});
