import { createHmac } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freePort } from '../../scripts/database/free-port.ts';
import { changedClone } from './support/changed-clone.ts';
import { Stack } from './support/stack.ts';
import { freshCredentials, Visitor } from './support/visitor.ts';

const OWN = {
  JWT_SECRET: 'of-this-test-and-of-nobody-else-at-all',
  DB_PASSWORD: 'of-the-api-in-this-test',
  POSTGRES_PASSWORD: 'of-the-owner-in-this-test',
  BOOTSTRAP_TOKEN: 'of-the-first-admin-in-this-test-alone',
  CLOUDINARY_CLOUD_NAME: 'of-this-test',
  CLOUDINARY_API_KEY: '123456789012345',
  CLOUDINARY_API_SECRET: 'of-cloudinary-in-this-test',
  NODE_ENV: 'production',
  PORT: '4000', // for `npm start`; the container's stays 3000
};
let stack: Stack;
let ports: { api: number; page: number };

beforeAll(async () => {
  const dir = await changedClone();
  const lines = Object.entries(OWN).map(([name, value]) => `${name}=${value}\n`);
  await writeFile(join(dir, '.env.development'), lines.join(''));
  ports = { api: await freePort(), page: await freePort() };
  stack = new Stack('environment', { dir, env: { API_PORT: String(ports.api), UI_PORT: String(ports.page) } });
  await stack.up();
});
afterAll(() => stack.remove());

it('API_PORT and UI_PORT choose the ports on this machine', async () => {
  expect((await fetch(`http://127.0.0.1:${ports.api}/health/ready`)).status).toBe(200);
  expect((await fetch(`http://127.0.0.1:${ports.page}/`)).status).toBe(200);
  expect(await stack.compose('logs', 'predictor-ui')).toContain(`http://localhost:${ports.page}`);
});

it('only this machine reaches the ports, unless BIND_ADDRESS opens them', async () => {
  const addresses = async (of: Stack) => {
    const { services } = JSON.parse(await of.compose('config', '--format=json')) as {
      services: Record<string, { ports?: { host_ip?: string }[] }>;
    };
    return Object.values(services).flatMap(({ ports = [] }) => ports.map(({ host_ip }) => host_ip));
  };
  expect(await addresses(stack)).toEqual(['127.0.0.1', '127.0.0.1']);
  for (const service of ['nestapp', 'predictor-ui'])
    expect(await stack.inspect(service, '{{range .NetworkSettings.Ports}}{{range .}}{{.HostIp}} {{end}}{{end}}')).toBe(
      '127.0.0.1',
    );
  const open = new Stack('environment-open', { env: { BIND_ADDRESS: '0.0.0.0' } });
  expect(await addresses(open)).toEqual(['0.0.0.0', '0.0.0.0']);
});

it('.env.development takes precedence over .env.development.example', async () => {
  const origin = `http://127.0.0.1:${ports.page}`;
  const { token } = await Visitor.signUp(origin, freshCredentials(), OWN.BOOTSTRAP_TOKEN);
  const [header, payload, signature] = token.split('.');
  const signed = createHmac('sha256', OWN.JWT_SECRET).update(`${header}.${payload}`).digest('base64url');
  expect(signature).toBe(signed);
  // In production there is no demo account.
  expect(await (await fetch(`${origin}/api/auth/options`)).json()).toMatchObject({ demo: false });
});

it('each service gets the secrets that it needs, and no other', async () => {
  const known = async (service: string) => {
    const environment = await stack.inspect(service, '{{json .Config.Env}}');
    const secrets = ['JWT_SECRET', 'DB_PASSWORD', 'POSTGRES_PASSWORD', 'CLOUDINARY_API_SECRET'] as const;
    return secrets.filter((name) => environment.includes(OWN[name]));
  };
  expect(await known('postgresdb')).toEqual(['POSTGRES_PASSWORD']);
  expect(await known('migrate')).toEqual(['DB_PASSWORD', 'POSTGRES_PASSWORD']);
  expect(await known('nestapp')).toEqual(['JWT_SECRET', 'DB_PASSWORD', 'CLOUDINARY_API_SECRET']);
  expect(await known('worker')).toEqual(['DB_PASSWORD']);
  expect(await known('predictor-ui')).toEqual([]);
});

it('no secret is generated or stored when one is set', async () => {
  const kept = await stack.compose('exec', '-T', 'nestapp', 'ls', '-A', '/var/lib/aumento');
  expect(kept).toBe('');
});
