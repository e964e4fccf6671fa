import { afterAll, beforeAll, expect, it } from 'vitest';
import { rawRequest, requestText } from '../../api/test/support/raw-request.ts';
import { docker } from '../../scripts/docker/docker.ts';
import { RUN } from './support/run.ts';
import { Stack } from './support/stack.ts';
import { until } from './support/until.ts';
import { freshCredentials, post } from './support/visitor.ts';

// What nginx adds between the browser and the API.
const stack = new Stack('gateway');
let page: string;

beforeAll(async () => {
  await stack.up();
  page = await stack.origin('predictor-ui');
});
afterAll(() => stack.remove());

it('caches hashed files forever, revalidates the page, and compresses', async () => {
  const index = await fetch(page);
  expect(index.headers.get('cache-control')).toBe('no-cache');
  const [asset] = (await index.text()).match(/\/assets\/[^"]+\.js/) ?? [];
  const script = await fetch(`${page}${asset}`, { headers: { 'accept-encoding': 'gzip' } });
  expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(script.headers.get('content-encoding')).toBe('gzip');
});

it('answers any route of the page with the page, and a missing file with 404', async () => {
  expect(await (await fetch(`${page}/any/address?of=the-page`)).text()).toBe(await (await fetch(page)).text());
  expect((await fetch(`${page}/assets/missing.js`)).status).toBe(404);
});

it('passes the Open Inference Protocol on, whose errors have a form of their own', async () => {
  const ready = await fetch(`${page}/v2/health/ready`);
  expect([ready.status, await ready.json()]).toEqual([200, { live: true, ready: true }]);
  const refused = await post(`${page}/v2/models/salary/infer`, { inputs: [] });
  expect([refused.status, await refused.json()]).toEqual([401, { error: expect.any(String) }]);
  const large = await post(`${page}/v2/models/salary/infer`, 'x'.repeat(1_100_000));
  expect([large.status, await large.json()]).toEqual([413, { error: expect.stringContaining('1 MB') }]);
});

it('lets the browser run only the scripts of the page', async () => {
  const { headers } = await fetch(page);
  const policy = headers.get('content-security-policy') ?? '';
  expect(policy).toMatch(/script-src 'self'( 'sha256-[^']+')*;/);
  expect(policy).toContain("frame-ancestors 'none'");
  expect(headers.get('x-content-type-options')).toBe('nosniff');
});

const SAME = {
  'strict-transport-security': expect.stringMatching(/^max-age=31536000\b/),
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': expect.stringContaining('camera=()'),
};
const OF_PAGE = { ...SAME, 'content-security-policy': expect.stringContaining("script-src 'self' 'sha256-") };
const OF_DOCS = { ...SAME, 'content-security-policy': expect.stringContaining("script-src 'self';") };
const OF_API = { ...SAME, 'content-security-policy': expect.stringMatching(/^default-src 'none';/) };
const NOT_KEPT = { 'cache-control': 'no-store' };

/** Sends a raw request, and expects each header once. */
async function look(text: string, status: number, expected: Record<string, unknown>) {
  const answer = await rawRequest(Number(new URL(page).port), text);
  expect(answer.status, text).toBe(status);
  const names = answer.headers.map(([name]) => name).filter((name) => name !== 'vary');
  expect(names, text).toEqual([...new Set(names)]);
  expect(Object.fromEntries(answer.headers), text).toMatchObject(expected);
}

const get = (target: string, ...headers: string[]) => requestText('GET', target, 'Host: localhost', ...headers);

it.each<[string, string, number, Record<string, unknown>]>([
  ['the page', get('/'), 200, { ...OF_PAGE, 'cache-control': 'no-cache' }],
  ['an address of the page', get('/employees?search=a'), 200, { ...OF_PAGE, 'cache-control': 'no-cache' }],
  ['the health check', get('/healthz'), 204, OF_PAGE],
  ['a missing file', get('/assets/missing.js'), 404, { ...OF_PAGE, ...NOT_KEPT }],
  ['a method that is none', requestText('POST', '/', 'Host: localhost'), 405, { ...OF_PAGE, ...NOT_KEPT }],
  ['an answer of the API', get('/api/auth/options'), 200, { ...OF_API, ...NOT_KEPT }],
  ['its refusal', get('/api/employees'), 401, { ...OF_API, ...NOT_KEPT }],
  ['its 404, through another spelling', get('//api/./%6eowhere'), 404, { ...OF_API, ...NOT_KEPT }],
  ['its description', get('/api/docs'), 200, OF_DOCS],
  ['a body that nginx refuses', get('/api/auth/sign-up', 'Content-Length: 9999999'), 413, { ...OF_API, ...NOT_KEPT }],
  [
    'a body that is broken',
    `${get('/api/x', 'Transfer-Encoding: chunked')}nonsense\r\n`,
    400,
    { ...OF_API, ...NOT_KEPT },
  ],
  ['TRACE', requestText('TRACE', '/', 'Host: localhost'), 405, { ...OF_PAGE, ...NOT_KEPT }],
  ['a folder', get('/assets/'), 403, { ...OF_PAGE, ...NOT_KEPT }],
  [
    'two lengths',
    requestText('POST', '/api/x', 'Host: localhost', 'Content-Length: 2', 'Transfer-Encoding: chunked'),
    400,
    { ...OF_API, ...NOT_KEPT },
  ],
  ['no host', requestText('GET', '/'), 400, { ...OF_PAGE, ...NOT_KEPT }],
  ['no HTTP', 'nonsense\r\n\r\n', 400, { ...OF_PAGE, ...NOT_KEPT }],
  ['long headers', get('/', `X-Long: ${'x'.repeat(50_000)}`), 400, { ...OF_PAGE, ...NOT_KEPT }],
])('says once of each answer what a browser may do with it: %s', (_what, text, status, expected) =>
  look(text, status, expected),
);

it('in development, the API refuses requests for an unknown host', () =>
  look(requestText('POST', '/api/auth/demo', 'Host: evil.test'), 421, { ...OF_API, ...NOT_KEPT }));

const LANGUAGES = [
  ['es-AR,es;q=0.9,en;q=0.8', 'es'],
  ['en-US,en;q=0.9,es;q=0.8', 'en'],
  ['', 'en'],
] as const;

it('accepts a file of employees of up to 6 MB', async () => {
  const { accessToken } = (await (await post(`${page}/api/auth/demo`, {})).json()) as { accessToken: string };
  const headers = { authorization: `Bearer ${accessToken}` };
  const send = (megabytes: number) =>
    post(
      `${page}/api/employees/import`,
      { csv: `email,note\n${`a@b.example,${'x'.repeat(1000)}\n`.repeat(megabytes * 1024)}` },
      headers,
    );
  const looked = await send(5);
  expect(looked.status).toBe(200);
  expect(await looked.json()).toMatchObject({ rows: 5 * 1024, applied: false });
  const refused = await send(7);
  expect(refused.status).toBe(413);
  expect(await refused.json()).toMatchObject({ detail: expect.stringContaining('6 MB of an import') });
});

it('refuses any other body over 1 MB with the same answer as the API', async () => {
  const api = await stack.origin('nestapp');
  const tooLarge = { ...freshCredentials(), more: 'a'.repeat(1024 * 1024) };
  for (const [accepted, language] of LANGUAGES) {
    const headers = { 'accept-language': accepted };
    const answer = await post(`${page}/api/auth/sign-up`, tooLarge, headers);
    expect(answer.status).toBe(413);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.headers.get('content-language')).toBe(language);
    expect(answer.headers.get('vary')).toContain('Accept-Language');
    const problem = await answer.json();
    expect(problem).toMatchObject({ status: 413, title: 'Payload Too Large' });
    expect(problem).toEqual(await (await post(`${api}/api/auth/sign-up`, tooLarge, headers)).json());
  }
});

it('counts failed sign-ins by the real address, whatever X-Forwarded-For the client sends', async () => {
  const credentials = freshCredentials();
  const statuses = new Set<number>();
  // After five failures the pause doubles each time, so that one of these requests comes too early.
  for (let address = 1; address <= 100 && !statuses.has(429); address++) {
    const claim = { 'x-forwarded-for': `192.0.2.${address}` };
    statuses.add((await post(`${page}/api/auth/sign-in`, credentials, claim)).status);
  }
  expect([...statuses]).toEqual([401, 429]);
});

it('answers 503 while the API is down, and finds it at its new address without a restart', async () => {
  const options = `${page}/api/auth/options`;
  const nestnetwork = `${stack.project}_nestnetwork`;
  const address = `{{(index .NetworkSettings.Networks "${nestnetwork}").IPAddress}}`;
  const started = () => stack.inspect('predictor-ui', '{{.State.StartedAt}}');
  const [before, since] = [await stack.inspect('nestapp', address), await started()];
  expect((await fetch(options)).status).toBe(200);

  await stack.compose('rm', '--stop', '--force', 'nestapp');
  const away = await fetch(options);
  expect(away.status).toBe(503);
  expect(away.headers.get('content-type')).toBe('application/problem+json');
  expect(Number(away.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await away.json()).toMatchObject({ status: 503, title: 'Service Unavailable' });
  await look(get('/api/employees?search=garcia', 'Referer: http://localhost/?employee=garcia'), 503, {
    ...OF_API,
    ...NOT_KEPT,
  });
  for (const [accepted, language] of LANGUAGES) {
    const said = await (await fetch(options, { headers: { 'accept-language': accepted } })).text();
    expect(said).toContain(language === 'es' ? 'La API no responde' : 'The API does not answer');
  }

  // Another container takes the old address, as can happen when several restart.
  const network = `--network=${nestnetwork}`;
  await docker(['run', '-d', `--name=${stack.project}-other`, network, `aumento/nestapp:${RUN}`, 'sleep', 'infinity']);
  await stack.up('nestapp');
  expect(await stack.inspect('nestapp', address)).not.toBe(before);
  await until('nginx finds the API again', async () => (await fetch(options)).status === 200);
  expect(await started()).toBe(since);
  await docker(['rm', '--force', `${stack.project}-other`]);
});

it('logs address and path of each request, but neither its query nor its referrer', async () => {
  // Also for missing files, refused and malformed requests, and those while the API was down (above).
  for (const target of [
    '/?employee=garcia',
    '/assets/none.js?search=garcia',
    '/api/employees?search=garcia',
    '//x?garcia',
  ])
    await rawRequest(Number(new URL(page).port), get(target, 'Referer: http://localhost/?employee=garcia'));
  const large = get('/api/auth/sign-up?garcia', 'Content-Length: 9999999');
  await rawRequest(Number(new URL(page).port), large);
  await rawRequest(Number(new URL(page).port), `GET /?garcia HTTP/1.1\r\nHost: a b garcia\r\n\r\n`);
  const logged = async () => stack.compose('logs', '--no-color', '--no-log-prefix', 'predictor-ui');
  const line = /^\d+\.\d+\.\d+\.\d+ \[[^\]]+\] "GET \/api\/employees" 401 \d+ bytes [\d.]+ s from [\d.]+:3000: 401$/m;
  await until('the last is logged', async () => /"GET \/api\/auth\/sign-up" 413 /.test(await logged()));
  expect(await logged()).toMatch(line);
  expect(await logged()).toMatch(/"GET \/api\/employees" 503 /);
  expect(await logged()).not.toMatch(/garcia/);
});
