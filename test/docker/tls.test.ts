import { randomBytes, randomUUID } from 'node:crypto';
import { copyFile, mkdtemp, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { docker } from '../../scripts/docker/docker.ts';
import { addressInLog, CLAIMED, Client } from './support/client.ts';
import { Inside } from './support/inside.ts';
import { CLONE, RUN } from './support/run.ts';
import { Stack } from './support/stack.ts';
import { until } from './support/until.ts';

// docker/compose.tls.yml over either compose file; with DOMAIN=localhost Caddy issues its own certificate.
const CADDY_IMAGE = `aumento/caddy:${RUN}-tls`;
const env = { CADDY_IMAGE, DOMAIN: 'localhost' };
const files = (...names: string[]) => names.join(delimiter);

async function released(): Promise<string> {
  const folder = await mkdtemp(join(dirname(CLONE), 'tls-'));
  for (const file of ['compose.release.yml', 'compose.tls.yml'])
    await copyFile(join(CLONE, 'docker', file), join(folder, file));
  await docker(
    ['build', '--quiet', '--file=docker/postgresdb.Dockerfile', `--tag=aumento/postgresdb:${RUN}-tls`, 'db/init'],
    {
      cwd: CLONE,
    },
  );
  const variables = {
    NESTAPP_IMAGE: `aumento/nestapp:${RUN}`,
    PREDICTOR_UI_IMAGE: `aumento/predictor-ui:${RUN}`,
    POSTGRESDB_IMAGE: `aumento/postgresdb:${RUN}-tls`,
    ...Object.fromEntries(
      ['POSTGRES_PASSWORD', 'DB_PASSWORD', 'JWT_SECRET'].map((name) => [name, randomBytes(32).toString('hex')]),
    ),
  };
  await writeFile(
    join(folder, '.env'),
    Object.entries(variables)
      .map(([name, value]) => `${name}=${value}\n`)
      .join(''),
  );
  return folder;
}

beforeAll(async () => {
  const image = ['--quiet', '--file=test/docker/fixtures/caddy.Dockerfile', `--tag=${CADDY_IMAGE}`];
  await docker(['build', ...image, 'test/docker/fixtures'], { cwd: CLONE });
});

it('reports a missing DOMAIN', async () => {
  const COMPOSE_FILE = files('docker-compose.yml', 'docker/compose.tls.yml');
  const { code, stderr } = await new Stack('tls-none', { env: { COMPOSE_FILE, DOMAIN: '' } }).tryCompose('config');
  expect(stderr).toContain('DOMAIN is missing a value: the name that leads to this machine');
  expect(code).not.toBe(0);
});

describe.each(['docker-compose.yml', 'compose.release.yml'])('%s', (base) => {
  let stack: Stack;
  let client: Client;

  beforeAll(async () => {
    const release = base === 'compose.release.yml';
    const options = release
      ? { dir: await released(), env: { ...env, COMPOSE_FILE: files(base, 'compose.tls.yml') } }
      : { env: { ...env, COMPOSE_FILE: files(base, 'docker/compose.tls.yml') } };
    stack = new Stack(release ? 'tls-release' : 'tls', options);
    await stack.up();
    client = await Client.of(stack);
    await until('Caddy has its certificate', async () => (await https('/healthz')).status === 204);
  });
  afterAll(async () => {
    await client?.remove();
    await stack.remove();
  });

  const claims = { 'x-forwarded-for': CLAIMED, 'x-forwarded-host': 'evil.test' };
  const https = (path: string, headers = {}) =>
    client.ask(`https://caddy:443${path}`, { host: 'localhost', ...headers });

  it('serves the page and the API by HTTPS, with each security header once', async () => {
    for (const [path, policy] of [
      ['/', /script-src 'self' 'sha256-/],
      ['/api/auth/options', /^default-src 'none'/],
    ] as const) {
      const { status, headers } = await https(path);
      expect(status).toBe(200);
      expect(headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
      expect(headers['content-security-policy']).toMatch(policy);
    }
  });

  it('redirects HTTP to HTTPS', async () => {
    const { status, headers } = await client.ask('http://caddy:80/employees?search=a', { host: 'localhost' });
    expect(status).toBe(308);
    expect(headers.location).toBe('https://localhost/employees?search=a');
  });

  it('is the only way in: neither the page nor the API publishes a port', async () => {
    const published = async (service: string) =>
      (await stack.inspect(service, '{{range .NetworkSettings.Ports}}{{range .}}{{.HostPort}} {{end}}{{end}}')) !== '';
    expect(await Promise.all(['nestapp', 'predictor-ui', 'postgresdb', 'caddy'].map(published))).toEqual([
      false,
      false,
      false,
      true,
    ]);
  });

  it('trusts Caddy’s client address and scheme; a client that bypasses Caddy is not trusted', async () => {
    const countsAs = async (ask: (path: string) => Promise<unknown>) => {
      const path = `/api/nowhere/${randomUUID()}`;
      await ask(path);
      await until('the API has logged it', async () => (await addressInLog(stack, path)) !== undefined);
      return addressInLog(stack, path);
    };
    // Caddy is the last to start, and the API looks its address up every two seconds.
    await until('the API knows Caddy', async () => (await countsAs((path) => https(path, claims))) === client.address);
    for (const round of ['http://predictor-ui:8081', 'http://predictor-ui:8080', 'http://nestapp:3000'])
      expect(await countsAs((path) => client.ask(round + path, { host: 'localhost', ...claims }))).toBe(client.address);

    if (base !== 'docker-compose.yml') return; // the demo account exists only in development
    const { status, headers } = await client.ask('https://caddy:443/api/auth/demo', { host: 'localhost' }, 'POST');
    expect(status).toBe(200);
    expect(String(headers['set-cookie'])).toContain('Secure');
  });

  it('Caddy has least privilege, and keeps its certificate', async () => {
    const container = await stack.container('caddy');
    expect(JSON.parse(await docker(['inspect', '--format', '{{json .HostConfig}}', container]))).toMatchObject({
      ReadonlyRootfs: true,
      CapDrop: ['ALL'],
      CapAdd: ['CAP_NET_BIND_SERVICE'],
      SecurityOpt: ['no-new-privileges:true'],
      NanoCpus: 1_000_000_000,
      Memory: 512 * 1024 * 1024,
      PidsLimit: 256,
      LogConfig: { Type: 'json-file', Config: { 'max-size': '10m', 'max-file': '3' } },
      RestartPolicy: { Name: 'unless-stopped' },
    });
    const [, ...users] = (await docker(['top', container, '-eo', 'uid,pid'])).split('\n').map((line) => line.trim());
    expect(users.filter((line) => /^(0|root)\s/.test(line))).toEqual([]);

    const certificate = async () =>
      (await (await Inside.of(stack, 'caddy')).try('cat /certificates/caddy/pki/authorities/local/root.crt')).stdout;
    const before = await certificate();
    expect(before).toContain('BEGIN CERTIFICATE');
    await stack.up('--force-recreate', 'caddy', 'caddy-data');
    expect(await certificate()).toBe(before);
  });
});
