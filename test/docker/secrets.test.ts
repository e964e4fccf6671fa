import { createHmac, randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { docker } from '../../scripts/docker/docker.ts';
import { changedClone } from './support/changed-clone.ts';
import { foundInImage } from './support/layers.ts';
import { RUN } from './support/run.ts';
import { Stack } from './support/stack.ts';
import { freshCredentials, post, Visitor } from './support/visitor.ts';

// The stack in production, with secrets from files. Each is a unique marker to search for where it should not be;
// others are set as plain variables, which the files must override.
const planted = (...names: string[]) => Object.fromEntries(names.map((name) => [name, `planted-${randomUUID()}`]));
const files = planted('postgres_password', 'db_password', 'jwt_secret', 'bootstrap_token');
const variables = planted('POSTGRES_PASSWORD', 'DB_PASSWORD', 'JWT_SECRET', 'BOOTSTRAP_TOKEN');
const MARKS = Object.values({ ...files, ...variables });
const SERVICES = ['postgresdb', 'migrate', 'nestapp', 'worker', 'predictor-ui'];
const leaks = (text: string) => MARKS.filter((mark) => text.includes(mark));

let dir: string;
let stack: Stack;

function stackWith(SECRETS_DIR = ''): Stack {
  const COMPOSE_FILE = ['docker-compose.yml', 'docker/compose.secrets.yml'].join(delimiter);
  return new Stack('secrets', { dir, env: { AUMENTO_TAG: `${RUN}-secrets`, COMPOSE_FILE, SECRETS_DIR } });
}

async function write(folder: string, secrets: Record<string, string>) {
  await mkdir(join(dir, folder), { recursive: true });
  for (const [name, secret] of Object.entries(secrets)) await writeFile(join(dir, folder, name), `${secret}\n`);
}

beforeAll(async () => {
  dir = await changedClone();
  await write('docker/secrets', files);
  const lines = Object.entries(variables).map(([name, secret]) => `${name}=${secret}\n`);
  await writeFile(join(dir, '.env.development'), lines.join(''));
  stack = stackWith();
  await stack.compose('build');
  await stack.up();
});
afterAll(() => stack.remove());

it('runs with the secrets of the files, in production', async () => {
  const page = await stack.origin('predictor-ui');
  expect(await (await fetch(`${page}/api/auth/options`)).json()).toMatchObject({ demo: false });
  const visitor = await Visitor.signUp(page, freshCredentials(), files.bootstrap_token);
  await visitor.predict();
  const [header, payload, signature] = visitor.token.split('.');
  const signed = createHmac('sha256', files.jwt_secret ?? '').update(`${header}.${payload}`);
  expect(signature).toBe(signed.digest('base64url'));
});

it.each([
  ['nestapp', 'Aumento no puede iniciar'],
  ['predictor-ui', "predicts an employee's next salary"],
])('%s: no secret in a layer of its image, in its history or its configuration', async (service, known) => {
  const image = `aumento/${service}:${RUN}-secrets`;
  const said = await Promise.all([docker(['history', '--no-trunc', image]), docker(['image', 'inspect', image])]);
  expect(leaks(said.join())).toEqual([]);
  // Also searches for a text that is certainly there, to prove that the search works.
  expect(await foundInImage(image, [known, ...MARKS])).toEqual([known]);
});

it('no secret in docker inspect or in the environment of a process', async () => {
  for (const service of SERVICES) {
    const container = await stack.container(service);
    expect(leaks(await docker(['inspect', container]))).toEqual([]);
    if (service === 'migrate') continue; // has ended
    expect(leaks(await docker(['top', container, '-eo', 'pid,args']))).toEqual([]);
    const environments = await docker(['exec', container, 'sh', '-c', 'cat /proc/[0-9]*/environ']);
    expect(environments).toContain('PATH=');
    expect(leaks(environments)).toEqual([]);
  }
});

it('each service has the secret files that it needs, and no other', async () => {
  const has = async (service: string) => {
    const mounts = JSON.parse(await stack.inspect(service, '{{json .Mounts}}')) as { Destination: string }[];
    return mounts.flatMap(({ Destination }) => /^\/run\/secrets\/(.+)/.exec(Destination)?.[1] ?? []).sort();
  };
  expect(await has('postgresdb')).toEqual(['postgres_password']);
  expect(await has('migrate')).toEqual(['db_password', 'postgres_password']);
  expect(await has('nestapp')).toEqual(['bootstrap_token', 'db_password', 'jwt_secret']);
  expect(await has('predictor-ui')).toEqual([]);
});

it('no secret in an error response, in the output of a failed start, or in a log', async () => {
  const api = await stack.origin('nestapp');
  const starts = [
    await stack.once('nestapp', { LOG_LEVEL: 'loud' }),
    await stack.once('nestapp', { DB_USERNAME: 'nobody' }),
    await stack.once('nestapp', { JWT_SECRET_FILE: '/run/secrets/none' }),
    await stack.once('migrate', { POSTGRES_USER: 'nobody' }),
  ];
  expect(starts.map(({ code }) => code)).toEqual([1, 1, 1, 1]);
  expect(leaks(starts.map(({ stdout, stderr }) => stdout + stderr).join())).toEqual([]);

  // A reserved role name: the statement that creates the API's role fails and is logged in full.
  const refused = await stack.once('migrate', { DB_USERNAME: 'pg_planted' });
  expect(refused.code).toBe(1);
  expect(leaks(refused.stdout + refused.stderr)).toEqual([]);
  expect(await stack.compose('logs', '--no-color', 'postgresdb')).toMatch(/STATEMENT: +CREATE ROLE .*pg_planted/);

  await stack.compose('stop', 'postgresdb');
  const forged = { authorization: 'Bearer e30.e30.e30' };
  const answers = [
    await post(`${api}/api/auth/sign-in`, freshCredentials()),
    await post(`${api}/api/auth/sign-up`, { email: 1 }),
    await fetch(`${api}/api/employees`, { headers: forged }),
    await fetch(`${api}/api/nowhere`),
    await fetch(`${api}/health/ready`),
  ];
  expect(answers.map(({ status }) => status)).toEqual([503, 400, 401, 404, 503]);
  expect(leaks((await Promise.all(answers.map((answer) => answer.text()))).join())).toEqual([]);

  const logs = await stack.compose('logs', '--no-color');
  for (const service of SERVICES) expect(logs).toContain(`${service}-1`);
  expect(leaks(logs)).toEqual([]);
});

it('refuses the example secret, also from a file', async () => {
  await write('examples', { ...files, jwt_secret: 'example-jwt-secret-change-me' });
  const { code, stderr } = await stackWith('./examples').once('nestapp');
  expect(stderr).toMatch(/JWT_SECRET is an example secret/);
  expect(code).toBe(1);
});

it('says which file is missing', async () => {
  const { code, stderr } = await stackWith('./not-made-yet').once('nestapp');
  expect(stderr).toMatch(/does not exist: .+\/not-made-yet\/(jwt_secret|db_password|bootstrap_token)/);
  expect(code).not.toBe(0);
});
