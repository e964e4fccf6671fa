import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../../scripts/database/free-port.ts';
import { doctor, fakeDocker } from '../../test/support/doctor.ts';
import { freshClone } from '../../test/support/fresh-clone.ts';
import { allMessages as docker } from '../doctor/messages/docker.ts';
import { allMessages as envFile } from '../doctor/messages/env-file.ts';
import { allMessages as machine } from '../doctor/messages/machine.ts';

const GB = 1024 ** 3;
let clone: Awaited<ReturnType<typeof freshClone>>;

beforeAll(async () => {
  clone = await freshClone();
});
afterAll(() => clone.remove());

const service = (published: number) => ({ ports: [{ published: `${published}` }] });
const config = (page = 0, api = 0) => ({
  services: { postgresdb: { image: 'postgres:18-trixie' }, 'predictor-ui': service(page), nestapp: service(api) },
});
const info = (changes: object = {}) => ({
  ServerVersion: '28.5.2',
  OperatingSystem: 'Docker Desktop',
  SystemTime: new Date().toISOString(),
  MemTotal: 8 * GB,
  ...changes,
});

/** What is found with a `docker` that answers so. */
async function visit(answers: Parameters<typeof fakeDocker>[1]) {
  return doctor(clone.dir, { PATH: await fakeDocker(join(clone.dir, 'fake'), answers) });
}

// Windows starts no script without an ending as a program; what is said does not depend on the platform.
describe.skipIf(process.platform === 'win32')('Docker', () => {
  it.each([
    [
      'no engine',
      { compose: '2.40.3', config: config() },
      'dockerEngine',
      'error',
      /no Docker Engine answers \(Cannot connect/,
    ],
    [
      'an old engine',
      { info: info({ ServerVersion: '24.0.7' }) },
      'dockerEngine',
      'error',
      /is 24\.0\.7; 25\.0 or newer/,
    ],
    ['no Compose', { info: info() }, 'composeVersion', 'error', /"docker compose" is not there/],
    ['Compose 2.20', { info: info(), compose: '2.20.3' }, 'composeVersion', 'error', /is 2\.20\.3; 2\.25\.0 or newer/],
    ['Compose v2.9', { info: info(), compose: 'v2.9.0' }, 'composeVersion', 'error', /is v2\.9\.0; 2\.25\.0 or newer/],
    [
      'a broken compose file',
      { info: info(), compose: '2.40.3' },
      'composeVersion',
      'error',
      /"docker compose config" fails/,
    ],
    ['1.5 GB', { info: info({ MemTotal: 1.5 * GB }) }, 'memory', 'warning', /Docker Engine has 1\.5 GB/],
    ['0.8 GB', { info: info({ MemTotal: 0.8 * GB }) }, 'memory', 'error', /Docker Engine has 0\.8 GB/],
  ] as const)('%s', async (_what, answers, check, level, text) => {
    const { code, said } = await visit(answers);
    expect(said(check)).toEqual({ level, text: expect.stringMatching(text) });
    expect(code).toBe(['error'].includes(level) ? 1 : code);
  });

  it.each([
    [-60, 'warning', /differs from this machine’s by (59|60|61) s/],
    [900, 'error', /differs from this machine’s by (899|900|901) s/],
  ])('a clock that is %i s ahead', async (seconds, level, text) => {
    const SystemTime = new Date(Date.now() + seconds * 1000).toISOString();
    const { said } = await visit({ info: info({ SystemTime }), compose: '2.40.3', config: config() });
    expect(said('clock')).toEqual({ level, text: expect.stringMatching(text) });
  });

  it('all well', async () => {
    const { code, said } = await visit({ info: info(), compose: 'v2.40.3-desktop.1', config: config() });
    for (const check of ['dockerEngine', 'composeVersion', 'memory', 'clock']) expect(said(check).level).toBe('ok');
    expect(code).toBe(0);
  });

  it('the ports that compose publishes', async () => {
    const server = createServer().listen(0);
    await once(server, 'listening');
    const { port } = server.address() as { port: number };
    const { said } = await visit({ info: info(), compose: '2.40.3', config: config(port, await freePort()) });
    server.close();
    expect(said('ports').level).toBe('error');
    expect(said('ports').text).toMatch(
      new RegExp(`port ${port} is taken.+\n"docker compose up".+\n.+UI_PORT=${port + 90}`),
    );
  });
});

it('each finding says what, why and what to do, in both languages', () => {
  for (const { en, es } of [docker, envFile, machine]) {
    for (const [key, text] of Object.entries(en)) {
      const lines = (one: unknown) => `${typeof one === 'function' ? one('…', '…', '…', '…') : one}`.split('\n');
      expect([1, 3], key).toContain(lines(text).length);
      expect(lines(es[key as keyof typeof es]), key).toHaveLength(lines(text).length);
    }
  }
});
