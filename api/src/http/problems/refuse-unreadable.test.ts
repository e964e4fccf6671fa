import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, expect, it } from 'vitest';
import { refuseUnreadable } from './refuse-unreadable.ts';

// As the API's, but that it waits for no 30 s.
const server = createServer({ requestTimeout: 50, headersTimeout: 50, connectionsCheckingInterval: 10 });
server.on('clientError', refuseUnreadable);
afterEach(() => new Promise((resolve) => void server.close(resolve)));

async function answerTo(sent: string) {
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.write(sent);
  const [head = '', body = ''] = (await text(socket)).split('\r\n\r\n');
  return { status: Number(head.split(' ')[1]), problem: JSON.parse(body) };
}

const HEAD = 'POST / HTTP/1.1\r\nHost: localhost\r\n';

it.each([
  ['half of the headers', HEAD],
  ['half of the body', `${HEAD}Content-Length: 100\r\n\r\nhalf`],
])('%s: 408 that says how long a request may take, in both languages', async (_, sent) => {
  const { status, problem } = await answerTo(sent);
  expect(status).toBe(408);
  expect(problem).toMatchObject({ status: 408, title: 'Request Timeout' });
  expect(problem.detail).toMatch(/^The request took longer than 30 s .* \/ La petición tardó más de 30 s .*\.$/);
});

it('what is no HTTP: 400', async () => {
  const { status, problem } = await answerTo('GET / HTTP/1.1\r\nno header\r\n\r\n');
  expect(status).toBe(400);
  expect(problem.detail).toMatch(/^This cannot be read as an HTTP request/);
});
