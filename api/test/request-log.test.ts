import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endOf, type Running, startProcess } from './support/process.ts';
import { createTestDatabase, type TestDatabase } from './support/test-database.ts';

let database: TestDatabase;
let env: Record<string, string>;

beforeAll(async () => {
  database = await createTestDatabase();
  const variables = Object.entries(database.variables).map(([name, value]) => [name, String(value)]);
  const own = {
    NODE_ENV: 'development',
    JWT_SECRET: 'only-for-this-test-run-and-no-other',
    PORT: '0',
    HOST: '127.0.0.1',
  };
  env = { ...Object.fromEntries(variables), ...own };
});
afterAll(() => database.drop());

interface Line {
  context?: string;
  path?: string;
  address?: string;
  user?: string;
  status?: number;
  method?: string;
}

async function start(change: Record<string, string>) {
  const running = startProcess('main.js', { ...env, ...change });
  const [, url = ''] = await running.until(/listens on (\S+)/);
  return { running, url: url.replace('localhost', '127.0.0.1') };
}

/** The request log, after the process has ended. */
async function linesOf(running: Running): Promise<Line[]> {
  running.stop();
  const { output } = await endOf(running);
  const lines = output.split('\n').filter((line) => line.startsWith('{'));
  return lines.map((line) => JSON.parse(line) as Line).filter(({ context }) => context === 'Request');
}

async function signIn(url: string) {
  const answer = await fetch(`${url}/api/auth/demo`, { method: 'POST' });
  const { accessToken, user } = (await answer.json()) as { accessToken: string; user: { id: string; email: string } };
  return { authorization: `Bearer ${accessToken}`, user };
}

describe('the log of requests', () => {
  it('says who was refused and from where, and nothing of what they looked for or are called', async () => {
    const { running, url } = await start({ LOG_LEVEL: 'info' });
    const { authorization, user } = await signIn(url);
    await fetch(`${url}/api/employees?search=garcia&sort=nonsense`, { headers: { authorization } });
    await fetch(`${url}/api/users?search=garcia`, { headers: { authorization } });
    await fetch(`${url}/api/employees?search=garcia`);
    await fetch(`${url}/api/employees?search=garcia`, { headers: { authorization } });
    const lines = await linesOf(running);
    const from = { method: 'GET', address: '127.0.0.1' };
    expect(lines).toMatchObject([
      { ...from, path: '/api/employees', status: 400, user: user.id },
      { ...from, path: '/api/users', status: 403, user: user.id },
      { ...from, path: '/api/employees', status: 401 },
    ]);
    expect(lines[2]).not.toHaveProperty('user');
    expect(running.output()).not.toMatch(/garcia|@/);
  });

  it('at debug of good answers too', async () => {
    const { running, url } = await start({ LOG_LEVEL: 'debug' });
    const { authorization, user } = await signIn(url);
    await fetch(`${url}/api/employees?search=garcia`, { headers: { authorization } });
    const lines = await linesOf(running);
    expect(lines.at(-1)).toMatchObject({ path: '/api/employees', status: 200, user: user.id, address: '127.0.0.1' });
    expect(JSON.stringify(lines)).not.toMatch(/garcia|@/);
  });
});

describe('the address of a request', () => {
  const claimed = '203.0.113.7';

  it.each([
    ['nobody', '', '127.0.0.1'],
    ['a word', 'loopback', claimed],
    ['an address', '127.0.0.1', claimed],
    ['a range', '127.0.0.0/8', claimed],
    ['a name, whose addresses are looked up', 'localhost', claimed],
    ['other addresses', 'uniquelocal', '127.0.0.1'],
    ['a name that nobody has', 'nobody.invalid', '127.0.0.1'],
    ['a name and others', 'nobody.invalid, localhost, 10.0.0.0/8', claimed],
  ])('TRUST_PROXY names %s', async (_, TRUST_PROXY, address) => {
    const { running, url } = await start({ LOG_LEVEL: 'info', TRUST_PROXY });
    await fetch(`${url}/api/nowhere`, { headers: { 'X-Forwarded-For': claimed } });
    // The last address is the proxy's; those before are the client's claims.
    await fetch(`${url}/api/nowhere`, { headers: { 'X-Forwarded-For': `198.51.100.1, ${claimed}` } });
    expect((await linesOf(running)).map((line) => line.address)).toEqual([address, address]);
  });
});
