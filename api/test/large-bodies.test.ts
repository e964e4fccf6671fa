import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freshCredentials, startTestApi, type TestApi } from './support/test-api.ts';

let api: TestApi;
const sockets: Socket[] = [];

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

/** A slow client whose body never ends. */
function begin(path: string, size: string, type = 'application/json'): Promise<void> {
  const { port } = api.app.getHttpServer().address() as { port: number };
  const head = `POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: ${type}\r\n${size}`;
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(`${head}\r\n\r\n`, () => resolve()));
    socket.on('error', () => {});
    sockets.push(socket);
  });
}

it.each(['Content-Length: 1000000', 'Transfer-Encoding: chunked'])(
  'many large bodies at once are refused before they are read, small ones are served: %s',
  async (size) => {
    const large = JSON.stringify({ ...freshCredentials(), more: 'x'.repeat(900_000) });
    const send = (body: string) => api.anyone.post('/api/auth/sign-in').type('application/json').send(body);
    await send(large).expect(400);
    await Promise.all(Array.from({ length: 60 }, () => begin('/api/auth/sign-up', size)));
    await expect.poll(async () => (await send(large)).status).toBe(503);
    const { headers, body } = await send(large);
    expect(headers['retry-after']).toBe('5');
    expect(body.detail).toContain('Too many large bodies');
    // Ordinary requests are unaffected.
    await api.anyone.post('/api/auth/sign-up').send(freshCredentials()).expect(201);
    await api.user.get('/api/employees').expect(200);
    for (const socket of sockets.splice(0)) socket.destroy();
    await expect.poll(async () => (await send(large)).status).toBe(400);
  },
);

it('a model under way takes the room of models only', async () => {
  const credentials = freshCredentials();
  const invited = { email: credentials.email, role: 'admin' };
  const invitation = (await api.user.post('/api/invitations').send(invited).expect(201)).body.token;
  const { body } = await api.anyone
    .post('/api/auth/sign-up')
    .send({ ...credentials, invitation })
    .expect(201);
  const size = `Content-Length: ${32 * 1024 * 1024}\r\nAuthorization: Bearer ${body.accessToken}`;
  await begin('/api/models', size, 'multipart/form-data; boundary=x');
  const sendModel = (path: string) => api.user.post(path).attach('file', Buffer.alloc(100_000), 'model.onnx');
  await expect.poll(async () => (await sendModel('/api/models')).status).toBe(429);
  expect((await sendModel('/api/models/draft').expect(503)).body.detail).toContain('Too many large bodies');
  const large = JSON.stringify({ ...freshCredentials(), more: 'x'.repeat(900_000) });
  await api.anyone.post('/api/auth/sign-in').type('application/json').send(large).expect(400);
  for (const socket of sockets.splice(0)) socket.destroy();
  await expect.poll(async () => (await sendModel('/api/models/draft')).status).toBe(422);
});
