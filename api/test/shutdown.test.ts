import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { endOf, startProcess } from './support/process.ts';
import { freshCredentials } from './support/test-api.ts';
import { createTestDatabase, type TestDatabase } from './support/test-database.ts';

/** The beginning of a request, whose body the server then waits for. */
const WITHOUT_BODY = [
  'POST /api/auth/sign-in HTTP/1.1',
  'Host: api',
  'Content-Type: application/json',
  'Content-Length: 2',
  'Expect: 100-continue',
  '\r\n',
].join('\r\n');

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

it('SIGTERM with requests under way: they finish, nothing acknowledged is lost, exit code 0', async () => {
  const { running, base } = await startServer();
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${base}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });

  const session = (await (await post('/api/auth/sign-up', freshCredentials())).json()) as { accessToken: string };
  const authorization = `Bearer ${session.accessToken}`;
  const employees = await fetch(`${base}/api/employees?seniority=Junior`, { headers: { authorization } });
  const { items } = (await employees.json()) as { items: { id: string }[] };

  // Sign-ups are slow (argon2, queued): some are certainly in flight when the signal comes.
  const requests = [
    ...Array.from({ length: 4 }, () => post('/api/auth/sign-up', freshCredentials())),
    ...items.map(({ id }) =>
      post('/api/predictions', { employeeId: id, targetSeniority: 'Senior' }, { authorization }),
    ),
  ];
  await Promise.race(requests);
  running.stop();

  const statuses = await Promise.all(requests.map(async (request) => (await request).status));
  expect(statuses).toEqual(statuses.map(() => 201));
  const { code, signal } = await endOf(running);
  expect({ code, signal }).toEqual({ code: 0, signal: null });

  const { rows } = await database.owner.query(
    'SELECT (SELECT count(*) FROM users) AS users, (SELECT count(*) FROM predictions) AS predictions',
  );
  expect(rows[0]).toEqual({ users: '5', predictions: String(items.length) });
});

it('what comes on an open connection while the server closes is served', async () => {
  const { running, base } = await startServer();
  const { hostname, port } = new URL(base);
  const socket = connect(Number(port), hostname).setEncoding('utf8');
  let received = '';
  socket.on('data', (chunk: string) => {
    received += chunk;
  });
  // Keeps the connection open: its body is sent when the server no longer accepts connections.
  socket.write(WITHOUT_BODY);
  await expect.poll(() => received).toContain('100 Continue');
  running.stop();
  const refused = () =>
    fetch(`${base}/health/live`).then(
      () => false,
      () => true,
    );
  await expect.poll(refused).toBe(true);
  socket.write('{}GET /api/auth/options HTTP/1.1\r\nHost: api\r\n\r\n');
  await once(socket, 'close');

  expect(received.match(/(?<=HTTP\/1\.1 )\d+/g)).toEqual(['100', '400', '200']);
  expect((await endOf(running)).code).toBe(0);
});

it('a client that never finishes its request is cut off', async () => {
  const { running, base } = await startServer();
  const { hostname, port } = new URL(base);
  const socket = connect(Number(port), hostname)
    .setEncoding('utf8')
    .on('error', () => {});
  socket.write(WITHOUT_BODY);
  await once(socket, 'data');
  running.stop();
  expect(await endOf(running)).toMatchObject({ code: 0, signal: null });
});

async function startServer() {
  const variables = Object.entries(database.variables).map(([name, value]) => [name, String(value)]);
  const running = startProcess('main.js', {
    ...Object.fromEntries(variables),
    NODE_ENV: 'development', // where sign-up is open
    JWT_SECRET: 'only-for-this-test-run-and-no-other',
    PORT: '0',
    HOST: '127.0.0.1',
  });
  const [, base = ''] = await running.until(/listens on (\S+)/);
  return { running, base };
}
