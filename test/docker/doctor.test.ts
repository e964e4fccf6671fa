import { appendFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../../scripts/database/free-port.ts';
import { composeEnvironment } from '../../scripts/docker/compose-environment.ts';
import { docker } from '../../scripts/docker/docker.ts';
import { ROOT } from '../../scripts/support/paths.ts';
import { doctor } from '../support/doctor.ts';
import { changedClone } from './support/changed-clone.ts';
import { RUN } from './support/run.ts';
import { Stack } from './support/stack.ts';

// npm run doctor with a real engine; what needs none is tested in tools/test/doctor*.test.ts.
const IMAGE = 'postgres:18-trixie';
let dir: string;
let env: NodeJS.ProcessEnv;
let stack: Stack;

beforeAll(async () => {
  dir = await changedClone();
  await symlink(join(ROOT, 'node_modules'), join(dir, 'node_modules'), 'junction');
  const ports = { API_PORT: `${await freePort()}`, UI_PORT: `${await freePort()}` };
  stack = new Stack('doctor', { dir, env: ports });
  env = { ...composeEnvironment(RUN), ...ports, COMPOSE_PROJECT_NAME: stack.project };
});
afterAll(() => stack.remove());

const visit = (changes: NodeJS.ProcessEnv = {}) => doctor(dir, { ...env, ...changes });

describe('before anything runs', () => {
  it('an engine that answers, and nothing to fix', async () => {
    const { code, said } = await visit();
    for (const check of ['dockerEngine', 'composeVersion', 'memory', 'clock', 'ports', 'postgresMajor'])
      expect(said(check), check).toMatchObject({ level: 'ok' });
    expect(said('volumePassword')).toMatchObject({ level: 'skipped', text: expect.stringContaining('does not run') });
    expect(code).toBe(0);
  });

  it('no engine: the real docker command, and no daemon that answers', async () => {
    const { code, said } = await visit({ DOCKER_HOST: 'tcp://127.0.0.1:1' });
    expect(said('dockerEngine')).toMatchObject({
      level: 'error',
      text: expect.stringMatching(/no Docker Engine answers \(.+127\.0\.0\.1:1/),
    });
    expect(code).toBe(1);
  });

  it('a compose file that cannot be read', async () => {
    const broken = await changedClone();
    await symlink(join(ROOT, 'node_modules'), join(broken, 'node_modules'), 'junction');
    await appendFile(join(broken, 'docker-compose.yml'), '\nservices: [twice]\n');
    const { said } = await doctor(broken, env);
    expect(said('composeVersion')).toMatchObject({ level: 'error', text: expect.stringContaining('config" fails') });
  });

  it('a port that another container uses', async () => {
    const name = `${RUN}-in-the-way`;
    await docker(['run', '--detach', '--rm', `--name=${name}`, '--publish=0:80', '--entrypoint=sleep', IMAGE, '600']);
    const port = Number((await docker(['port', name, '80'])).split('\n')[0]?.split(':').at(-1));
    const { code, said } = await visit({ UI_PORT: `${port}` });
    await docker(['rm', '--force', '--volumes', name]);
    expect(said('ports')).toMatchObject({
      level: 'error',
      text: expect.stringContaining(`port ${port} is taken by the container ${name}`),
    });
    expect(code).toBe(1);
  });

  it('little memory and a small disk: in a container that has no more', async () => {
    const small = [`--name=${RUN}-small`, '--memory=400m', '--tmpfs=/small:size=64m,exec'];
    const mounts = ['-v', `${dir}:/clone:ro`, '-v', `${join(ROOT, 'node_modules')}:/packages:ro`];
    const copy = 'cd /clone && cp -r api scripts tools db docker-compose.yml .env.development.example /small';
    const run = 'ln -s /packages /small/node_modules && node /small/tools/doctor/doctor.ts || true';
    const output = await docker([
      'run',
      '--rm',
      ...small,
      ...mounts,
      'node:24-trixie-slim',
      'sh',
      '-c',
      `${copy} && ${run}`,
    ]);
    expect(output).toMatch(/✖ 0\.\d GB are free; 5 GB are good to have/);
    expect(output).toMatch(/✖ this machine has 0\.4 GB of memory; 2 GB are good to have/);
    expect(output).toContain('there is no "docker" command');
  });
});

describe('with the stack', () => {
  beforeAll(() => stack.up('nestapp'));
  afterEach(() => rm(join(dir, '.env.development'), { force: true }));

  it('its own port is not reported, its password is right', async () => {
    const { code, said } = await visit();
    expect(said('ports')).toMatchObject({
      level: 'ok',
      text: expect.stringContaining(
        `${env.API_PORT} is open for what this folder itself runs, the container ${stack.project}`,
      ),
    });
    expect(said('volumePassword')).toMatchObject({ level: 'ok' });
    expect(said('postgresMajor')).toMatchObject({ level: 'ok', text: expect.stringContaining('18') });
    expect(code).toBe(0);
  });

  it('a volume that was made with another password', async () => {
    const password = 'not-the-one-of-the-volume';
    await writeFile(join(dir, '.env.development'), `POSTGRES_PASSWORD=${password}\n`);
    const { code, output, said } = await visit();
    expect(said('volumePassword')).toMatchObject({
      level: 'error',
      text: expect.stringContaining('the database refuses its owner "postgres" with the POSTGRES_PASSWORD of now'),
    });
    expect(output).not.toContain(password);
    expect(code).toBe(1);
  });

  it('a volume of another major version of PostgreSQL', async () => {
    await stack.compose('down', '--timeout=5');
    const volume = `${stack.project}_pgdata`;
    const write = 'echo 17 >"$(find /v -maxdepth 3 -name PG_VERSION)"';
    const options = [`--name=${RUN}-older`, '--user=0', '--entrypoint=sh', '-v', `${volume}:/v`];
    await docker(['run', '--rm', ...options, IMAGE, '-c', write]);
    const { code, said } = await visit();
    expect(said('postgresMajor')).toMatchObject({
      level: 'error',
      text: expect.stringContaining(`${volume} was made by PostgreSQL 17, and it is to be used by 18`),
    });
    expect(code).toBe(1);
  });
});
