import { verify } from '@node-rs/argon2';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { freshCredentials, startTestApi, type TestApi } from './support/test-api.ts';

vi.mock(import('@node-rs/argon2'), { spy: true });

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const cookieOf = (headers: Record<string, string>) => String(headers['set-cookie']);

describe('accounts and sessions', () => {
  it('signs up, knows the token as bearer and as cookie, signs in again', async () => {
    const credentials = freshCredentials();
    const { body, headers } = await api.anyone.post('/api/auth/sign-up').send(credentials).expect(201);
    expect(body.user.email).toBe(credentials.email);
    expect(cookieOf(headers)).toMatch(/^aumento_session=.+; HttpOnly; SameSite=Strict/);
    // The page may see that there is a session, and nothing of it.
    expect(cookieOf(headers)).toMatch(/,aumento_signed_in=1; [^,]*SameSite=Strict$/);

    const bearer = await api.anyone.get('/api/auth/me').auth(body.accessToken, { type: 'bearer' });
    expect(bearer.body).toEqual(body.user);
    const cookie = await api.anyone.get('/api/auth/me').set('Cookie', cookieOf(headers).split(';')[0] as string);
    expect(cookie.body).toEqual(body.user);

    const upper = { ...credentials, email: credentials.email.toUpperCase() };
    const again = await api.anyone.post('/api/auth/sign-in').send(upper).expect(200);
    expect(again.body.user).toEqual(body.user);
  });

  it('keeps passwords as argon2id', async () => {
    const { rows } = await api.database.owner.query('SELECT password_hash FROM users');
    for (const { password_hash } of rows) expect(password_hash).toMatch(/^\$argon2id\$/);
  });

  it('refuses a second account for an e-mail, in any case', async () => {
    const credentials = freshCredentials();
    await api.anyone.post('/api/auth/sign-up').send(credentials).expect(201);
    const again = { ...credentials, email: credentials.email.toUpperCase() };
    await api.anyone.post('/api/auth/sign-up').send(again).expect(409);
  });

  it('makes one account of two sign-ups at once', async () => {
    const credentials = freshCredentials();
    const answers = await Promise.all([1, 2, 3].map(() => api.anyone.post('/api/auth/sign-up').send(credentials)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });

  it('says the same of a wrong password and of an unknown e-mail', async () => {
    const credentials = freshCredentials();
    await api.anyone.post('/api/auth/sign-up').send(credentials).expect(201);
    const wrong = await api.anyone
      .post('/api/auth/sign-in')
      .send({ ...credentials, password: 'not the one' })
      .expect(401);
    const unknown = await api.anyone.post('/api/auth/sign-in').send(freshCredentials()).expect(401);
    expect(unknown.body).toEqual(wrong.body);
  });

  it('compares a password for an unknown e-mail too, with the same cost, so that both take as long', async () => {
    const credentials = freshCredentials();
    await api.anyone.post('/api/auth/sign-up').send(credentials).expect(201);
    const parameters: string[] = [];
    for (const email of [credentials.email, freshCredentials().email]) {
      vi.mocked(verify).mockClear();
      await api.anyone.post('/api/auth/sign-in').send({ email, password: 'not the one' }).expect(401);
      expect(verify).toHaveBeenCalledTimes(1);
      // $argon2id$v=…$m=…,t=…,p=…: equal parameters, equal work.
      parameters.push(String(vi.mocked(verify).mock.calls[0]?.[0]).split('$').slice(0, 4).join('$'));
    }
    expect(parameters[1]).toBe(parameters[0]);
  });

  it('stops the eleventh try in a quarter of an hour, for this e-mail only, and says when to come back', async () => {
    const credentials = freshCredentials();
    await api.anyone.post('/api/auth/sign-up').send(credentials).expect(201);
    const wrong = { ...credentials, password: 'not the one' };
    for (let count = 0; count < 10; count++) await api.anyone.post('/api/auth/sign-in').send(wrong).expect(401);
    const { headers, body } = await api.anyone.post('/api/auth/sign-in').send(credentials).expect(429);
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(headers['retry-after'])).toBeLessThanOrEqual(900);
    expect(body.status).toBe(429);
    await api.anyone.post('/api/auth/sign-in').send(freshCredentials()).expect(401);
  });

  it('counts the failures for one e-mail from whatever address, and a forged header changes nothing', async () => {
    const credentials = freshCredentials();
    await api.anyone.post('/api/auth/sign-up').send(credentials).expect(201);
    const statuses: number[] = [];
    for (let count = 0; count < 12; count++) {
      const attempt = api.anyone.post('/api/auth/sign-in').set('X-Forwarded-For', `203.0.113.${count}`);
      statuses.push((await attempt.send({ ...credentials, password: 'not the one' })).status);
    }
    expect(statuses).toEqual([...Array(10).fill(401), 429, 429]);

    const behindProxy = await startTestApi({ TRUST_PROXY: 'loopback' });
    try {
      const { body } = await behindProxy.anyone.post('/api/auth/sign-up').send(credentials).expect(201);
      for (let count = 0; count < 50; count++) {
        const attempt = behindProxy.anyone.post('/api/auth/sign-in').set('X-Forwarded-For', `203.0.113.${count}`);
        await attempt.send({ email: body.user.email, password: 'not the one' }).expect(401);
      }
      const last = behindProxy.anyone.post('/api/auth/sign-in').set('X-Forwarded-For', '203.0.113.99');
      await last.send(credentials).expect(429);
    } finally {
      await behindProxy.close();
    }
  });

  it('reads no form, which any page could send in a person’s name', async () => {
    const credentials = freshCredentials();
    await api.anyone.post('/api/auth/sign-up').type('form').send(credentials).expect(415);
    await api.anyone.post('/api/auth/sign-up').type('text/plain').send(JSON.stringify(credentials)).expect(415);
  });

  it('refuses a rightly signed token that holds nonsense', async () => {
    const { createSigner } = await import('fast-jwt');
    const sign = createSigner({ key: 'only-for-this-test-run-and-no-other', expiresIn: 60_000 });
    for (const payload of [{ sub: 'x', email: 'a' }, { sub: 'x' }, { email: 'a' }]) {
      const token = sign(payload);
      await api.anyone.get('/api/auth/me').auth(token, { type: 'bearer' }).expect(401);
      await api.anyone.post('/api/predictions').auth(token, { type: 'bearer' }).send({}).expect(401);
    }
  });

  it('forgets failures after a success', async () => {
    const credentials = freshCredentials();
    await api.anyone.post('/api/auth/sign-up').send(credentials).expect(201);
    for (let round = 0; round < 2; round++) {
      for (let count = 0; count < 9; count++) {
        await api.anyone
          .post('/api/auth/sign-in')
          .send({ ...credentials, password: 'not the one' })
          .expect(401);
      }
      await api.anyone.post('/api/auth/sign-in').send(credentials).expect(200);
    }
  });

  it('drops what the limits have counted, an hour after it has ended', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const clean = await startTestApi();
    try {
      const keys = async () => {
        const { rows } = await clean.database.owner.query('SELECT key FROM rate_limits ORDER BY key');
        return rows.map(({ key }) => key);
      };
      const minutes = (count: number) => Date.now() + count * 60_000;
      const rows = 'INSERT INTO rate_limits (key, points, expire) VALUES ($1, 1, $2), ($3, 1, $4), ($5, 1, $6)';
      const values = [
        'sign-in-pair:old',
        minutes(-61),
        'sign-in-email:just',
        minutes(-1),
        'sign-in-email:on',
        minutes(9),
      ];
      await clean.database.owner.query(rows, values);
      await vi.advanceTimersByTimeAsync(5 * 60_000);
      vi.useRealTimers();
      await expect.poll(keys).toEqual(['sign-in-email:just', 'sign-in-email:on']);
    } finally {
      vi.useRealTimers();
      await clean.close();
    }
  });

  it('signs out, also with the header of a JSON body and none', async () => {
    const { headers } = await api.anyone.post('/api/auth/sign-out').expect(204);
    expect(cookieOf(headers)).toMatch(/^aumento_session=;.*,aumento_signed_in=;/);
    for (const path of ['sign-out', 'demo']) {
      const { status } = await api.anyone.post(`/api/auth/${path}`).type('application/json').send('');
      expect(status, path).toBe(path === 'demo' ? 200 : 204);
    }
  });

  it('refuses a token of another secret, an unsigned one, one that has expired, and one whose account is gone', async () => {
    const { createSigner } = await import('fast-jwt');
    const sign = (key: string, expiresIn = 60_000) =>
      createSigner({ key, expiresIn })({ sub: 'x', email: 'a@b.example' });
    const forged = sign('another-secret-altogether');
    const expired = sign('only-for-this-test-run-and-no-other', -60_000);
    const header = Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url');
    const unsigned = `${header}.${forged.split('.')[1]}.`;
    for (const token of [forged, unsigned, expired, 'nonsense']) {
      await api.anyone.get('/api/auth/me').auth(token, { type: 'bearer' }).expect(401);
    }
    const { body } = await api.anyone.post('/api/auth/sign-up').send(freshCredentials()).expect(201);
    await api.database.owner.query('DELETE FROM users WHERE id = $1', [body.user.id]);
    await api.anyone.get('/api/auth/me').auth(body.accessToken, { type: 'bearer' }).expect(401);
  });

  it('needs a session for employees, predictions and models', async () => {
    for (const path of ['employees', 'employees/x', 'predictions', 'predictions/x', 'models/active', 'auth/me']) {
      const { body, headers } = await api.anyone.get(`/api/${path}`).expect(401);
      expect(headers['content-type']).toContain('application/problem+json');
      expect(body.detail).toContain('/api/auth/sign-in');
      expect(headers['www-authenticate']).toBe('Bearer');
    }
    for (const path of ['predictions', 'predictions/preview']) {
      await api.anyone.post(`/api/${path}`).send({}).expect(401);
    }
  });
});

describe('the demo account', () => {
  it('is one click away in development', async () => {
    await api.anyone.get('/api/auth/options').expect(200, { demo: true, firstIsAdmin: false });
    const [first, second] = await Promise.all([api.anyone.post('/api/auth/demo'), api.anyone.post('/api/auth/demo')]);
    expect(first.status).toBe(200);
    expect(second.body.user).toEqual(first.body.user);
    await api.anyone.get('/api/employees').auth(first.body.accessToken, { type: 'bearer' }).expect(200);
  });

  it('does not exist anywhere else', async () => {
    const production = await startTestApi({ NODE_ENV: 'production' });
    try {
      await production.anyone.get('/api/auth/options').expect(200, { demo: false, firstIsAdmin: false });
      await production.anyone.post('/api/auth/demo').expect(404);
    } finally {
      await production.close();
    }
  });
});
