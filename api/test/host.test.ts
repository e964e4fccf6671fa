import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rawRequest, requestText } from './support/raw-request.ts';
import { startTestApi, type TestApi } from './support/test-api.ts';

// With DNS rebinding, another site's page sends its own host name.
let folder: string;
let development: TestApi;
let production: TestApi;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'aumento-page-'));
  await writeFile(join(folder, 'index.html'), '<!doctype html>');
  const env = {
    PAGE_DIR: folder,
    PUBLIC_URL: 'https://Aumento.example:8443/',
    ALLOWED_HOSTS: 'one.example, .two.example',
  };
  development = await startTestApi(env);
  production = await startTestApi({ ...env, NODE_ENV: 'production' });
});
afterAll(async () => {
  await development.close();
  await production.close();
  await rm(folder, { recursive: true });
});

async function ask({ app }: TestApi, target: string, ...headers: string[]) {
  const { port } = app.getHttpServer().address() as AddressInfo;
  const method = target.endsWith('/auth/demo') ? 'POST' : 'GET';
  return rawRequest(port, requestText(method, target, ...headers));
}

const OTHERS = [
  ['Host: evil.test'],
  ['Host: evil.test:3000'],
  ['Host: aumento.example.evil.test'],
  ['Host: sub.one.example'],
  ['Host: '],
  ['Host: local host'],
  ['Host: localhost:x'],
  [],
  ['Host: localhost', 'Host: localhost'],
  ['Host: localhost', 'host: evil.test'],
  ['Host: evil.test', 'X-Forwarded-Host: localhost'],
];
const OWN = [
  ['Host: localhost'],
  ['Host: 127.0.0.1:3000'],
  ['Host: [::1]:3000'],
  ['Host: app.localhost'],
  ['Host: nestapp:3000'],
  ['Host: aumento.example:8443'],
  ['Host: ONE.example'],
  ['Host: two.example'],
  ['Host: a.two.example'],
  ['Host: localhost', 'X-Forwarded-Host: evil.test'],
];
const TARGETS: [string, number][] = [
  ['/api/auth/demo', 200],
  ['/api/employees', 401],
  ['/api/nowhere', 404],
  ['/api/docs', 200],
  ['/health/ready', 200],
  ['/', 200],
  ['/any/address', 200],
];

describe('in development', () => {
  it.each(OTHERS)('%s: refused, whatever it asks for', async (...headers) => {
    for (const [target] of TARGETS) {
      const { status, body, headers: answered } = await ask(development, target, ...headers);
      expect(status, target).toBe(421);
      expect(Object.fromEntries(answered)['content-type']).toContain('application/problem+json');
      expect(JSON.parse(body)).toMatchObject({ status: 421, detail: expect.stringContaining('ALLOWED_HOSTS') });
    }
  });

  it.each(OWN)('%s: answered', async (...headers) => {
    for (const [target, expected] of TARGETS)
      expect((await ask(development, target, ...headers)).status, target).toBe(expected);
  });

  it('a whole URL as target has to be one of ours too', async () => {
    expect((await ask(development, 'http://evil.test/api/auth/demo', 'Host: localhost')).status).toBe(421);
    expect((await ask(development, 'http://localhost/api/auth/demo', 'Host: localhost')).status).toBe(200);
    expect((await ask(development, 'http://localhost/api/auth/demo', 'Host: evil.test')).status).toBe(421);
  });

  it('says so in the language of the request, with the host in it', async () => {
    const { body } = await ask(development, '/', 'Host: evil.test', 'Accept-Language: es-AR');
    expect(JSON.parse(body).detail).toMatch(/^Este servidor no se conoce como "evil\.test"\. .*ALLOWED_HOSTS/);
    const { body: english } = await ask(development, '/', 'Host: evil.test');
    expect(JSON.parse(english).detail).toMatch(/^This server is not known as "evil\.test"\. .*ALLOWED_HOSTS/);
  });
});

it('in production, where there is no account of one click, any host will do', async () => {
  for (const headers of [...OWN, ['Host: evil.test']])
    expect((await ask(production, '/health/ready', ...(headers as string[]))).status).toBe(200);
});

describe('what is for whoever develops or learns', () => {
  it.each<[string, Record<string, string>, boolean, boolean]>([
    ['is there in development', {}, true, true],
    ['is not elsewhere', { NODE_ENV: 'production' }, false, false],
    ['nor while testing', { NODE_ENV: 'test' }, false, false],
    ['unless it is asked for', { NODE_ENV: 'production', API_DOCS: 'on', COURSE_PAGE: 'on' }, true, true],
    ['each by itself', { NODE_ENV: 'production', API_DOCS: 'on' }, true, false],
    ['and can be switched off', { API_DOCS: 'off', COURSE_PAGE: 'off' }, false, false],
  ])('%s', async (_, env, docs, course) => {
    const api = await startTestApi(env);
    try {
      expect((await api.anyone.get('/api/about').expect(200)).body).toMatchObject({ docs, course });
      for (const path of ['/api/docs', '/api/docs/swagger-ui.css', '/api/openapi.json', '/api/docs/index.html'])
        expect((await api.anyone.get(path)).status, path).toBe(docs ? 200 : 404);
      expect((await api.anyone.get('/api/course')).status).toBe(course ? 200 : 404);
      for (const language of ['en', 'es']) {
        const { detail } = (await api.anyone.get('/api/nowhere').set('Accept-Language', language)).body;
        expect(detail.includes('/api/docs')).toBe(docs);
      }
    } finally {
      await api.close();
    }
  });
});
