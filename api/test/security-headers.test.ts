import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import description from '../openapi.json' with { type: 'json' };
import { rawRequest, requestText } from './support/raw-request.ts';
import { startTestApi, type TestApi } from './support/test-api.ts';

const SAME = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'strict-transport-security': expect.stringMatching(/^max-age=31536000\b/),
  'permissions-policy': expect.stringContaining('camera=()'),
};
const API = {
  ...SAME,
  'content-security-policy': expect.stringMatching(/^default-src 'none';.*frame-ancestors 'none'/),
  'cache-control': 'no-store',
};
const PAGE = {
  ...SAME,
  'content-security-policy': expect.stringMatching(
    /script-src 'self'( 'sha256-[^']+')*;.*object-src 'none';.*base-uri 'none';.*frame-ancestors 'none'/,
  ),
};
const HTML = '<!doctype html><script>let inline = 1;</script><script src="/assets/a.js"></script>';

let api: TestApi;
let production: TestApi;
let folder: string;
const portOf = ({ app }: TestApi) => (app.getHttpServer().address() as AddressInfo).port;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'aumento-page-'));
  await writeFile(join(folder, 'index.html'), HTML);
  await writeFile(join(folder, 'a.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  api = await startTestApi({ PAGE_DIR: folder });
  production = await startTestApi({ PAGE_DIR: folder, NODE_ENV: 'production' });
});
afterAll(async () => {
  await api.close();
  await production.close();
  await rm(folder, { recursive: true });
});

/** Requests and checks each header: present once, with the right value. */
async function look(of: TestApi, text: string, status: unknown, expected: Record<string, unknown>) {
  const answer = await rawRequest(portOf(of), text);
  expect(answer.status, text).toEqual(status);
  const names = answer.headers.map(([name]) => name).filter((name) => name !== 'set-cookie');
  expect(names, text).toEqual([...new Set(names)]);
  // No CORS: other sites may read nothing.
  expect(names.filter((name) => name.startsWith('access-control-'))).toEqual([]);
  expect(Object.fromEntries(answer.headers), text).toMatchObject(expected);
}

const NO_TROUBLE = expect.toSatisfy((status: number) => status < 500, 'below 500');
const ID = '00000000-0000-0000-0000-000000000000';
const operations = Object.entries(description.paths).flatMap(([path, methods]) =>
  Object.keys(methods).map((method) => [method.toUpperCase(), path.replace(/\{\w+\}/g, ID)] as const),
);

describe('every answer of the API', () => {
  it.each(operations)('%s %s: refused, accepted, to the wrong method, to another host', async (method, path) => {
    const { accessToken } = (await api.anyone.post('/api/auth/demo')).body;
    const host = 'Host: localhost';
    for (const headers of [[host], [host, `Authorization: Bearer ${accessToken}`], ['Host: evil.test']]) {
      await look(api, requestText(method, path, ...headers), NO_TROUBLE, API);
    }
    await look(api, requestText('PROPFIND', path, host), 404, API);
  });

  it.each<[string, string, number]>([
    ['nothing there', requestText('GET', '/api/nowhere', 'Host: localhost'), 404],
    ['an address that cannot be read', requestText('GET', '/api/%zz', 'Host: localhost'), 400],
    ['options', requestText('OPTIONS', '/api/employees', 'Host: localhost', 'Origin: http://evil.test'), 404],
    ['no host', requestText('GET', '/api/auth/options'), 421],
    [
      'malformed JSON',
      requestText(
        'POST',
        '/api/auth/sign-in',
        'Host: localhost',
        'Content-Type: application/json',
        'Content-Length: 1',
      ).concat('{'),
      400,
    ],
    [
      'a form',
      requestText(
        'POST',
        '/api/auth/sign-in',
        'Host: localhost',
        'Content-Type: text/plain',
        'Content-Length: 1',
      ).concat('x'),
      415,
    ],
    [
      'too much',
      requestText(
        'POST',
        '/api/auth/sign-in',
        'Host: localhost',
        'Content-Type: application/json',
        'Content-Length: 99999999',
      ),
      413,
    ],
    ['an expectation', requestText('GET', '/api/auth/options', 'Host: localhost', 'Expect: the-impossible'), 417],
    ['no HTTP', 'nonsense\r\n\r\n', 405],
    ['another protocol', 'GET / FTP/1.1\r\n\r\n', 400],
    ['long headers', requestText('GET', '/', 'Host: localhost', `X-Long: ${'x'.repeat(20_000)}`), 431],
    ['TRACE', requestText('TRACE', '/api/auth/options', 'Host: localhost'), 404],
    [
      'two lengths',
      requestText('POST', '/api/auth/sign-in', 'Host: localhost', 'Content-Length: 2', 'Transfer-Encoding: chunked'),
      400,
    ],
    ['a length that is none', requestText('POST', '/api/auth/sign-in', 'Host: localhost', 'Content-Length: x'), 400],
  ])('%s', (_what, text, status) => look(api, text, status, API));

  it.each<[string, string, number]>([
    ['no host, in production', requestText('GET', '/api/auth/options'), 400],
    ['the docs, where they are switched off', requestText('GET', '/api/docs', 'Host: localhost'), 404],
  ])('%s', (_what, text, status) => look(production, text, status, API));

  it('a file of personal data is kept by nobody', async () => {
    for (const path of [
      '/api/employees/export',
      '/api/training-data/employees.csv',
      '/api/training-data/reviews.csv',
    ]) {
      const { headers } = await api.user.get(path).expect(200);
      expect(headers).toMatchObject({ ...API, 'content-type': expect.stringContaining('text/csv') });
    }
  });
});

describe('the page that the API serves', () => {
  it.each(['/', '/index.html', '/any/address?of=the-page', '/a.svg'])('%s', async (path) => {
    for (const of of [api, production]) {
      const expected = { ...PAGE, 'cache-control': 'no-cache' };
      await look(of, requestText('GET', path, 'Host: localhost'), 200, expected);
      const { headers } = await of.anyone.get(path);
      if (!path.endsWith('.svg')) expect(headers['content-type']).toBe('text/html; charset=utf-8');
    }
  });

  it('names the inline script by its hash, and no other way to run one', async () => {
    const { headers } = await api.anyone.get('/');
    const [, sources = ''] = /script-src ([^;]+)/.exec(headers['content-security-policy'] as string) ?? [];
    const { createHash } = await import('node:crypto');
    const hash = createHash('sha256').update('let inline = 1;').digest('base64');
    expect(sources.split(' ')).toEqual(["'self'", `'sha256-${hash}'`]);
  });

  it.each(['/assets/none.js', '/health/none'])('%s is missing', (path) =>
    look(api, requestText('GET', path, 'Host: localhost'), 404, API),
  );

  it.each([
    '/api/docs',
    '/api/docs/',
    '/api/docs/index.html',
    '/api/docs/swagger-ui-init.js',
    '/api/docs/swagger-ui.css',
  ])('%s is a page too', (path) => look(api, requestText('GET', path, 'Host: localhost'), 200, PAGE));
});
