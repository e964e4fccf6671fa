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
const cookiesFrom = (headers: Record<string, string>) =>
  (headers['set-cookie'] as unknown as string[]).map((cookie) => cookie.split(';')[0]).join('; ');

describe('accounts and sessions', () => {
  it('signs up, knows the token as bearer and as cookie, signs in again', async () => {
    const credentials = freshCredentials();
    const { body, headers } = await api.anyone.post('/api/auth/sign-up').send(credentials).expect(201);
    expect(body.user.email).toBe(credentials.email);
    expect(cookieOf(headers)).toMatch(/(^|,)aumento_session=[^,]+; HttpOnly; SameSite=Strict/);
    // Scripts may see that there is a session, but not its token.
    expect(cookieOf(headers)).toMatch(/,aumento_signed_in=1; [^,]*SameSite=Strict$/);

    const bearer = await api.anyone.get('/api/auth/me').auth(body.accessToken, { type: 'bearer' });
    expect(bearer.body).toEqual(body.user);
    const cookie = await api.anyone.get('/api/auth/me').set('Cookie', cookiesFrom(headers));
    expect(cookie.body).toEqual(body.user);

    const upper = { ...credentials, email: credentials.email.toUpperCase() };
    const again = await api.anyone.post('/api/auth/sign-in').send(upper).expect(200);
    expect(again.body.user).toEqual(body.user);
  });

  it('takes the cookie of its own page alone', async () => {
    const { headers } = await api.anyone.post('/api/auth/demo').expect(200);
    const ask = (path: string, site: object) => api.anyone.get(path).set({ Cookie: cookiesFrom(headers), ...site });
    for (const path of ['/api/auth/me', '/api/employees?pageSize=1', '/api/employees/export']) {
      for (const site of ['cross-site', 'same-site', 'nonsense', '', 'same-origin, cross-site']) {
        await ask(path, { 'sec-fetch-site': site }).expect(401);
      }
      for (const site of ['same-origin', 'none']) await ask(path, { 'sec-fetch-site': site }).expect(200);
      await ask(path, {}).expect(200);
    }
    const signOut = api.anyone.post('/api/auth/sign-out').set('Cookie', cookiesFrom(headers));
    await signOut.set('sec-fetch-site', 'same-site').expect(204);
    await ask('/api/auth/me', {}).expect(200);
  });

  it('keeps passwords as argon2id, with what OWASP asks for at least', async () => {
    const { rows } = await api.database.owner.query('SELECT password_hash FROM users');
    expect(rows.length).toBeGreaterThan(0);
    for (const { password_hash } of rows) {
      const [, m, t, p] = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$/.exec(password_hash) ?? [];
      expect([Number(m) >= 19_456, Number(t) >= 2, Number(p)], password_hash).toEqual([true, true, 1]);
    }
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
      // $argon2id$v=…$m=…,t=…,p=…: equal parameters take equal time.
      parameters.push(String(vi.mocked(verify).mock.calls[0]?.[0]).split('$').slice(0, 4).join('$'));
    }
    expect(parameters[1]).toBe(parameters[0]);
  });

  it('reads no form, which any page could send in a person’s name', async () => {
    const credentials = freshCredentials();
    await api.anyone.post('/api/auth/sign-up').type('form').send(credentials).expect(415);
    await api.anyone.post('/api/auth/sign-up').type('text/plain').send(JSON.stringify(credentials)).expect(415);
  });

  it('drops what the limits have counted, an hour after it has ended', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const clean = await startTestApi();
    try {
      const keys = async () => {
        const { rows } = await clean.database.owner.query(
          `SELECT key FROM rate_limits WHERE key LIKE 'sign-in-pause:%' ORDER BY key`,
        );
        return rows.map(({ key }) => key);
      };
      const minutes = (count: number) => Date.now() + count * 60_000;
      const rows = 'INSERT INTO rate_limits (key, points, expire) VALUES ($1, 1, $2), ($3, 1, $4), ($5, 1, $6)';
      const values = [
        'sign-in-pause:old',
        minutes(-61),
        'sign-in-pause:just',
        minutes(-1),
        'sign-in-pause:on',
        minutes(9),
      ];
      await clean.database.owner.query(rows, values);
      await vi.advanceTimersByTimeAsync(5 * 60_000);
      vi.useRealTimers();
      await expect.poll(keys).toEqual(['sign-in-pause:just', 'sign-in-pause:on']);
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
    await api.anyone
      .get('/api/auth/options')
      .expect(200, { demo: true, signUp: 'open', firstAdmin: null, approval: false });
    const [first, second] = await Promise.all([api.anyone.post('/api/auth/demo'), api.anyone.post('/api/auth/demo')]);
    expect(first.status).toBe(200);
    expect(second.body.user).toEqual(first.body.user);
    await api.anyone.get('/api/employees').auth(first.body.accessToken, { type: 'bearer' }).expect(200);
  });

  it('does not exist anywhere else', async () => {
    const production = await startTestApi({ NODE_ENV: 'production' });
    try {
      await production.anyone
        .get('/api/auth/options')
        .expect(200, { demo: false, signUp: 'invitation', firstAdmin: null, approval: false });
      await production.anyone.post('/api/auth/demo').expect(404);
    } finally {
      await production.close();
    }
  });
});
