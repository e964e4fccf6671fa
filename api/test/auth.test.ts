import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshCredentials, startTestApi, type TestApi } from './support/test-api.ts';

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

  it('compares a password for an unknown e-mail too, so that both take as long', async () => {
    // The cost of argon2 is in the hash's own parameters: equal parameters, equal work.
    const { AccountsService } = await import('../src/auth/accounts.service.ts');
    const nobody = await (api.app.get(AccountsService) as unknown as { nobody: Promise<string> }).nobody;
    const { rows } = await api.database.owner.query('SELECT password_hash FROM users LIMIT 1');
    const parameters = (hash: string) => hash.split('$').slice(0, 4);
    expect(parameters(nobody)).toEqual(parameters(rows[0].password_hash));
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

  it('signs out', async () => {
    const { headers } = await api.anyone.post('/api/auth/sign-out').expect(204);
    expect(cookieOf(headers)).toMatch(/^aumento_session=;/);
  });

  it('refuses a token of another secret, an unsigned one, one that has expired, and one whose account is gone', async () => {
    const { createSigner } = await import('fast-jwt');
    const sign = (key: string, expiresIn = 60_000) =>
      createSigner({ key, expiresIn })({ sub: 'x', email: 'a@b.example' });
    const forged = sign('another-secret-altogether');
    const expired = sign('only-for-this-test-run', -60_000);
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
    }
    for (const path of ['predictions', 'predictions/preview']) {
      await api.anyone.post(`/api/${path}`).send({}).expect(401);
    }
  });
});

describe('the demo account', () => {
  it('is one click away in development', async () => {
    await api.anyone.get('/api/auth/options').expect(200, { demo: true });
    const [first, second] = await Promise.all([api.anyone.post('/api/auth/demo'), api.anyone.post('/api/auth/demo')]);
    expect(first.status).toBe(200);
    expect(second.body.user).toEqual(first.body.user);
    await api.anyone.get('/api/employees').auth(first.body.accessToken, { type: 'bearer' }).expect(200);
  });

  it('does not exist anywhere else', async () => {
    const production = await startTestApi({ NODE_ENV: 'production' });
    try {
      await production.anyone.get('/api/auth/options').expect(200, { demo: false });
      await production.anyone.post('/api/auth/demo').expect(404);
    } finally {
      await production.close();
    }
  });
});
