import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { composeEnvironment } from '../../scripts/docker/compose-environment.ts';
import { changedClone } from './support/changed-clone.ts';
import { Development } from './support/development.ts';
import { RUN } from './support/run.ts';
import { Stack } from './support/stack.ts';
import { until } from './support/until.ts';

// npm run dev:docker, in a clone that is changed while it runs.
const SENTENCE = 'This needs a session';
let dir: string;
let stack: Stack;
let development: Development;

beforeAll(async () => {
  dir = await changedClone();
  stack = new Stack('development', { dir });
  development = new Development(dir, { ...composeEnvironment(RUN), COMPOSE_PROJECT_NAME: stack.project });
  await development.says('Watch enabled');
  await Promise.all(['nestapp', 'predictor-ui'].map(healthy));
});
afterAll(async () => {
  await development?.stop();
  await stack.remove();
});

it('a change in api/src is live in the same container', async () => {
  const before = await containers();
  const answers = async () => (await fetch(`${await stack.origin('nestapp')}/api/employees`)).text();
  expect(await answers()).toContain(SENTENCE);
  await change('api/src/auth/account-messages.ts', SENTENCE, 'Changed while it runs');
  await until('the API says it otherwise', async () => (await answers()).includes('Changed while it runs'));
  expect(await containers()).toEqual(before);
});

it('a change in predictor-ui/src is live in the same container', async () => {
  const before = await containers();
  const page = await stack.origin('predictor-ui');
  const served = async () => (await fetch(`${page}/src/shared/i18n/en.ts`)).text();
  expect(await (await fetch(page)).text()).toContain('/@vite/client');
  expect(await served()).toContain('Skip to content');
  await change('predictor-ui/src/shared/i18n/en.ts', 'Skip to content', 'Changed while it runs');
  await until('the page says it otherwise', async () => (await served()).includes('Changed while it runs'));
  expect(await containers()).toEqual(before);
});

it('a new file is compiled, and a removed one is removed in the container', async () => {
  const has = async (file: string) => (await stack.tryCompose('exec', '-T', 'nestapp', 'test', '-e', file)).code === 0;
  await writeFile(join(dir, 'api/src/planted.ts'), 'export const planted = true;\n');
  await until('it is there, compiled', () => has('api/dist/planted.js'));
  await rm(join(dir, 'api/src/planted.ts'));
  await until('it is gone', async () => !(await has('api/src/planted.ts')));
});

it('the page of the development server asks the API', async () => {
  const answer = await fetch(`${await stack.origin('predictor-ui')}/api/auth/options`);
  expect(await answer.json()).toMatchObject({ demo: true });
});

it('a changed package.json builds a new image, and a new container of it', async () => {
  const [image, [api, page]] = [await stack.inspect('nestapp', '{{.Image}}'), await containers()];
  await change('api/package.json', '"private": true', '"private": true, "description": "changed"');
  await development.says('successfully built');
  await until('another image runs', async () => (await stack.inspect('nestapp', '{{.Image}}')) !== image);
  await healthy('nestapp');
  const after = await containers();
  expect(after[0]).not.toBe(api);
  expect(after[1]).toBe(page);
});

it('shuts down gracefully', async () => {
  await development.stop();
  expect(await stack.inspect('nestapp', '{{.State.Status}} {{.State.ExitCode}}')).toBe('exited 0');
  expect(await stack.inspect('postgresdb', '{{.State.Status}} {{.State.ExitCode}}')).toBe('exited 0');
});

/** Which containers run, and since when: unchanged as long as none was recreated or restarted. */
function containers(): Promise<string[]> {
  return Promise.all(['nestapp', 'predictor-ui'].map((each) => stack.inspect(each, '{{.Id}} {{.State.StartedAt}}')));
}

function healthy(service: string): Promise<void> {
  const status = () => stack.inspect(service, '{{.State.Health.Status}}');
  return until(`${service} is healthy`, async () => (await status()) === 'healthy');
}

async function change(file: string, from: string, to: string): Promise<void> {
  const text = await readFile(join(dir, file), 'utf8');
  expect(text).toContain(from);
  await writeFile(join(dir, file), text.replace(from, to));
}
