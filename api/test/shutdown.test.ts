import { afterAll, beforeAll, expect, it } from 'vitest';
import { endOf, startProcess } from './support/process.ts';
import { freshCredentials } from './support/test-api.ts';
import { createTestDatabase, type TestDatabase } from './support/test-database.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

it('SIGTERM with requests under way: they finish, nothing acknowledged is lost, exit code 0', async () => {
  const variables = Object.entries(database.variables).map(([name, value]) => [name, String(value)]);
  const running = startProcess('main.js', {
    ...Object.fromEntries(variables),
    JWT_SECRET: 'only-for-this-test-run',
    PORT: '0',
    HOST: '127.0.0.1',
  });
  const [, base] = await running.until(/listens on (\S+)/);
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

  // Sign-ups are slow on purpose (argon2): some are certainly under way when the signal comes.
  const requests = [
    ...Array.from({ length: 12 }, () => post('/api/auth/sign-up', freshCredentials())),
    ...items.map(({ id }) =>
      post('/api/predictions', { employeeId: id, targetSeniority: 'Senior' }, { authorization }),
    ),
  ];
  await Promise.race(requests);
  running.stop();

  const statuses = await Promise.all(requests.map(async (request) => (await request).status));
  expect(statuses).toEqual(statuses.map(() => 201));
  const { code, signal } = await endOf(running, 5_000);
  expect({ code, signal }).toEqual({ code: 0, signal: null });

  const { rows } = await database.owner.query(
    'SELECT (SELECT count(*) FROM users) AS users, (SELECT count(*) FROM predictions) AS predictions',
  );
  expect(rows[0]).toEqual({ users: '13', predictions: String(items.length) });
});
