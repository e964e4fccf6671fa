import { connect } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import description from '../openapi.json' with { type: 'json' };
import { startTestApi, type TestApi } from './support/test-api.ts';

// Unauthorised requests are refused before the body is read: these announce a body and never send it.
let api: TestApi;
let viewer: string;

beforeAll(async () => {
  api = await startTestApi();
  const { body } = await api.anyone
    .post('/api/auth/sign-up')
    .send({ email: 'viewer@empresa.example', password: 'correct horse battery' });
  viewer = body.accessToken;
});
afterAll(() => api.close());

const WITH_BODY = Object.entries(description.paths).flatMap(([path, operations]) =>
  Object.entries(operations)
    .filter(([, operation]) => 'requestBody' in operation)
    .map(([method, operation]) => ({
      name: `${method.toUpperCase()} ${path}`,
      url: path.replace(/\{\w+\}/g, '00000000-0000-0000-0000-000000000000'),
      method: method.toUpperCase(),
      roles: (operation as { 'x-roles'?: string[] })['x-roles'],
    })),
);

const CHUNKED = 'Transfer-Encoding: chunked';
const lengths = ['Content-Length: 6000000', CHUNKED];

/** The response to a request whose body never comes. */
function statusOf(method: string, url: string, headers: string[]): Promise<string> {
  const { port } = api.app.getHttpServer().address() as { port: number };
  return new Promise((resolve, reject) => {
    const lines = [`${method} ${url} HTTP/1.1`, 'Host: localhost', 'Content-Type: application/json', ...headers];
    const begun = headers.includes(CHUNKED) ? '4\r\n[[[[\r\n' : '[[[[';
    const socket = connect(port, '127.0.0.1', () => socket.write(`${lines.join('\r\n')}\r\n\r\n${begun}`));
    socket.once('data', (data) => {
      socket.destroy();
      resolve(String(data).slice('HTTP/1.1 '.length, 'HTTP/1.1 '.length + 3));
    });
    socket.once('error', reject);
  });
}

it.each(WITH_BODY.filter(({ roles }) => roles))('$name without a session', async ({ method, url }) => {
  for (const length of lengths) {
    expect(await statusOf(method, url, [length])).toBe('401');
    expect(await statusOf(method, url, [length, 'Authorization: Bearer nonsense'])).toBe('401');
    expect(await statusOf(method, url, [length, 'Cookie: aumento_session=nonsense'])).toBe('401');
  }
});

it.each(WITH_BODY.filter(({ roles }) => roles && !roles.includes('viewer')))(
  '$name with a role that is too low',
  async ({ method, url }) => {
    for (const length of lengths) {
      expect(await statusOf(method, url, [length, `Authorization: Bearer ${viewer}`])).toBe('403');
    }
  },
);

it('looks at many routes', () => {
  expect(WITH_BODY.filter(({ roles }) => roles).length).toBeGreaterThan(10);
});
