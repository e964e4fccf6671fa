import { setTimeout as sleep } from 'node:timers/promises';
import type supertest from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshCredentials, startTestApi, type TestApi } from './support/test-api.ts';

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi({ TRUST_PROXY: 'loopback' });
});
afterAll(() => api.close());

const from = (address: string, body: object, cookies: string[] = []) =>
  api.anyone.post('/api/auth/sign-in').set('X-Forwarded-For', address).set('Cookie', cookies).send(body);
const account = async () => {
  const credentials = freshCredentials();
  const { headers } = await api.anyone.post('/api/auth/sign-up').send(credentials).expect(201);
  return { credentials, wrong: { ...credentials, password: 'not the one' }, headers };
};
const cookiesOf = ({ headers }: { headers: supertest.Response['headers'] }) =>
  (headers['set-cookie'] as unknown as string[]).map((cookie) => cookie.split(';')[0] as string);
const retryAfter = ({ headers }: supertest.Response) => Number(headers['retry-after']);

/** Fails from an address until the delay is this many seconds. */
async function failUntil(seconds: number, address: string, wrong: object, cookies?: string[]): Promise<void> {
  for (let tries = 0; tries < 1_000; tries++) {
    const answer = await from(address, wrong, cookies);
    if (answer.status === 429 && retryAfter(answer) >= seconds) return;
    expect([401, 429]).toContain(answer.status);
    if (answer.status === 429) await sleep(50);
  }
  throw new Error(`never had to wait for ${seconds} s`);
}

describe('who guesses a password', () => {
  it('has five tries, and then waits longer each time', async () => {
    const { wrong } = await account();
    for (let tries = 0; tries < 5; tries++) await from('203.0.113.1', wrong).expect(401);
    for (const seconds of [1, 2, 4]) await failUntil(seconds, '203.0.113.1', wrong);
  });

  it('waits with the right password too, and is told for how long', async () => {
    const { credentials, wrong } = await account();
    await failUntil(4, '203.0.113.2', wrong);
    const answer = await from('203.0.113.2', credentials).expect(429);
    expect(retryAfter(answer)).toBeGreaterThan(0);
    expect(answer.body.detail).toMatch(/Too many failed tries. Try again in \d+ s\./);
  });

  it('does not slip through with many tries at once', async () => {
    const { wrong } = await account();
    const answers = await Promise.all(Array.from({ length: 30 }, () => from('203.0.113.3', wrong)));
    const tried = answers.filter(({ status }) => status === 401).length;
    // Five without delay, and one that starts the first delay; a second may pass while the others wait.
    expect(tried).toBeGreaterThanOrEqual(5);
    expect(tried).toBeLessThan(12);
  });

  it('locks the owner out nowhere else: 50 failures from ten addresses, then the right password from a clean one', async () => {
    const { credentials, wrong } = await account();
    for (let round = 0; round < 5; round++) {
      await Promise.all(Array.from({ length: 10 }, (_, index) => from(`198.51.100.${index}`, wrong).expect(401)));
    }
    await from('192.0.2.1', credentials).expect(200);
  });

  it('does not lock out a device that has signed in before, not even from the same address', async () => {
    const { credentials, wrong, headers } = await account();
    await failUntil(4, '203.0.113.4', wrong);
    await from('203.0.113.4', credentials).expect(429);
    await from('203.0.113.4', credentials, cookiesOf({ headers })).expect(200);
  });

  it('is counted on a known device as well, by itself', async () => {
    const { credentials, wrong, headers } = await account();
    const cookies = cookiesOf({ headers });
    await failUntil(4, '203.0.113.5', wrong, cookies);
    // From any network.
    await from('203.0.113.6', credentials, cookies).expect(429);
    await from('203.0.113.6', credentials).expect(200);
  });

  it('is not taken for a known device by another account’s cookie, a forged one or a session', async () => {
    const { credentials, wrong } = await account();
    const other = await account();
    const session = cookiesOf(other).find((cookie) => cookie.startsWith('aumento_session='));
    await failUntil(4, '203.0.113.7', wrong);
    const forged = ['aumento_device=nonsense', session?.replace('session', 'device') ?? '', ...cookiesOf(other)];
    for (const cookie of forged) await from('203.0.113.7', credentials, [cookie]).expect(429);
  });

  it('is counted by /64, whichever of its addresses is used', async () => {
    const { credentials, wrong } = await account();
    const statuses: number[] = [];
    for (let tries = 0; tries < 40 && !statuses.includes(429); tries++) {
      statuses.push((await from(`2001:db8:0:1::${tries.toString(16)}`, wrong)).status);
    }
    expect(statuses).toContain(429);
    await from('2001:db8:0:2::1', credentials).expect(200);
  });

  it('has 100 tries from one network for all accounts together', async () => {
    const unknown = () => from('2001:db8:1:1::1', { ...freshCredentials(), password: 'not the one' });
    for (let round = 0; round < 10; round++) {
      const answers = await Promise.all(Array.from({ length: 10 }, unknown));
      for (const { status } of answers) expect(status).toBe(401);
    }
    await unknown().expect(429);
    const { credentials } = await account();
    await from('2001:db8:1:1:ffff::', credentials).expect(429);
    await from('2001:db8:1:2::1', credentials).expect(200);
  });

  it('begins anew after a success', async () => {
    const { credentials, wrong } = await account();
    for (let round = 0; round < 3; round++) {
      for (let tries = 0; tries < 5; tries++) await from('203.0.113.8', wrong).expect(401);
      await from('203.0.113.8', credentials).expect(200);
    }
  });
});

it('one network asks for 60 accounts in a quarter of an hour, of whichever addresses it has', async () => {
  const signUp = (address: string) =>
    api.anyone.post('/api/auth/sign-up').set('X-Forwarded-For', address).send(freshCredentials());
  const statuses: number[] = [];
  for (let round = 0; round < 8; round++) {
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) => signUp(`2001:db8:2:2::${round}${index}`)),
    );
    statuses.push(...answers.map(({ status }) => status));
  }
  expect(statuses.filter((status) => status === 201)).toHaveLength(60);
  expect(statuses.filter((status) => status === 429)).toHaveLength(20);
  await signUp('2001:db8:2:3::1').expect(201);
});
