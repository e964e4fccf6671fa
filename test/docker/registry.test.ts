import { randomBytes } from 'node:crypto';
import { copyFile, mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { docker } from '../../scripts/docker/docker.ts';
import { LocalRegistry } from './support/local-registry.ts';
import { CLONE } from './support/run.ts';
import { Stack } from './support/stack.ts';
import { freshCredentials, post, Visitor } from './support/visitor.ts';

// What a machine in the cloud has: docker/compose.release.yml, an env file, and a registry. No clone.
const registry = new LocalRegistry();
const published: Record<string, string> = {};
const bootstrapToken = randomBytes(32).toString('hex');
let folder: string;
let stack: Stack;

beforeAll(async () => {
  await registry.start();
  for (const service of ['postgresdb', 'nestapp', 'predictor-ui']) published[service] = await registry.publish(service);

  folder = await mkdtemp(join(dirname(CLONE), 'release-'));
  await copyFile(join(CLONE, 'docker/compose.release.yml'), join(folder, 'compose.release.yml'));
  stack = new Stack('release', { dir: folder, env: { COMPOSE_FILE: 'compose.release.yml' } });
});
afterAll(async () => {
  await stack.remove();
  await registry.remove();
});

it('names what the env file lacks', async () => {
  const { code, stderr } = await stack.tryCompose('up');
  expect(code).not.toBe(0);
  expect(stderr).toMatch(/required variable \w+ is missing a value: give it in \.env/);
});

it('runs what was pushed, from a compose file and an env file alone', async () => {
  const images = Object.entries(published).map(([service, image]) => [service.toUpperCase().replace('-', '_'), image]);
  const secrets = ['POSTGRES_PASSWORD', 'DB_PASSWORD', 'JWT_SECRET'];
  const lines = [
    ...images.map(([name, image]) => `${name}_IMAGE=${image}`),
    ...secrets.map((name) => `${name}=${randomBytes(32).toString('hex')}`),
    `BOOTSTRAP_TOKEN=${bootstrapToken}`,
  ];
  await writeFile(join(folder, '.env'), lines.join('\n'));
  expect((await readdir(folder)).sort()).toEqual(['.env', 'compose.release.yml']);
  await stack.up();

  const same = ['migrate', 'worker'].map((service) => [service, published.nestapp] as const);
  for (const [service, image] of [...Object.entries(published), ...same]) {
    const running = await stack.inspect(service, '{{.Image}}');
    expect(await docker(['image', 'inspect', '--format={{index .RepoDigests 0}}', running])).toBe(image);
    console.log(`${service} runs ${image}`);
  }
});

it('works end to end: the page, the first admin, a prediction; no demo account, no open sign-up', async () => {
  const page = await stack.origin('predictor-ui');
  expect(await (await fetch(page)).text()).toContain('<div id="root">');
  expect((await post(`${page}/api/auth/sign-up`, freshCredentials())).status).toBe(403);
  const admin = await Visitor.signUp(page, freshCredentials(), bootstrapToken);
  expect((await admin.predict()).predictedSalary).toBeGreaterThan(0);
  expect(await (await fetch(`${page}/api/auth/options`)).json()).toMatchObject({ demo: false });
});

it('is as hardened as docker-compose.yml: they differ in images, environment and mounts', async () => {
  const [released, local] = await Promise.all([services(stack), services(new Stack('local'))]);
  expect(released).toEqual(local);
});

/** A compose file's services, without what differs on purpose between building and pulling. */
async function services(of: Stack): Promise<object> {
  const differs = ['build', 'command', 'env_file', 'environment', 'image', 'pull_policy', 'volumes'];
  const config = JSON.parse(await of.compose('config', '--format=json')) as {
    networks: Record<string, { internal?: boolean }>;
    services: Record<string, Record<string, unknown>>;
  };
  const internal = Object.entries(config.networks).map(([name, network]) => [name, network.internal === true]);
  const alike = Object.entries(config.services).map(([name, service]) => [
    name,
    Object.fromEntries(Object.entries(service).filter(([key]) => !differs.includes(key))),
  ]);
  return { networks: Object.fromEntries(internal), services: Object.fromEntries(alike) };
}
