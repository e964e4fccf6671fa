import supertest from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BOOTSTRAP_TOKEN, freshCredentials, startTestApi, type TestApi } from './support/test-api.ts';

const PRODUCTION = { NODE_ENV: 'production', JWT_SECRET: 'jFh3kd92Lsp0qWmZ7xRtYb4vNcGa8Tue' };

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi(PRODUCTION);
});
afterAll(() => api.close());

const signUp = (body: object, at = api) => at.anyone.post('/api/auth/sign-up').send(body);
const signIn = (body: object, at = api) => at.anyone.post('/api/auth/sign-in').send(body);
const invite = async (email: string, role = 'viewer', at = api): Promise<string> =>
  (await at.user.post('/api/invitations').send({ email, role }).expect(201)).body.token;

describe('outside development', () => {
  it('nobody makes an account without an invitation', async () => {
    const { body } = await signUp(freshCredentials()).expect(403);
    expect(body.detail).toContain('needs an invitation');
    await api.anyone.get('/api/auth/options').expect(200, {
      ...{ demo: false, signUp: 'invitation', approval: false, firstAdmin: null },
    });
  });

  it('the first stranger becomes nothing: the first admin needs the token of the environment', async () => {
    const { owner } = api.database;
    const { rows } = await owner.query('SELECT email FROM users WHERE role = $1', ['admin']);
    await owner.query(`UPDATE users SET role = 'viewer' WHERE role = 'admin'`);
    try {
      const { body } = await api.anyone.get('/api/auth/options').expect(200);
      expect(body.firstAdmin).toBe('token');
      await signUp(freshCredentials()).expect(403);
      for (const invitation of ['x'.repeat(43), `${BOOTSTRAP_TOKEN} `, BOOTSTRAP_TOKEN.slice(1)]) {
        await signUp({ ...freshCredentials(), invitation }).expect(422);
      }
      const many = await Promise.all(
        Array.from({ length: 3 }, () => signUp({ ...freshCredentials(), invitation: BOOTSTRAP_TOKEN })),
      );
      expect(many.map(({ status }) => status).toSorted()).toEqual([201, 422, 422]);
      expect(many.find(({ status }) => status === 201)?.body.user.role).toBe('admin');
      // Now it has no effect.
      await signUp({ ...freshCredentials(), invitation: BOOTSTRAP_TOKEN }).expect(422);
    } finally {
      await owner.query(`UPDATE users SET role = 'admin' WHERE email = $1`, [rows[0].email]);
    }
  });

  it('an invitation makes one account, for its e-mail and with its role', async () => {
    const credentials = freshCredentials();
    const invitation = await invite(credentials.email, 'hr');
    const { body: other } = await signUp({ ...freshCredentials(), invitation }).expect(422);
    expect(other.errors[0].path).toBe('invitation');
    const weak = await signUp({ ...credentials, password: 'password', invitation }).expect(400);
    expect(weak.body.errors[0].path).toBe('password');
    // A failed attempt does not consume it.
    const { body } = await signUp({ ...credentials, email: credentials.email.toUpperCase(), invitation }).expect(201);
    expect(body.user).toMatchObject({ email: credentials.email, role: 'hr' });
    await signUp({ ...credentials, invitation }).expect(422);
  });

  it('of several sign-ups at once with one invitation one succeeds', async () => {
    const credentials = freshCredentials();
    const invitation = await invite(credentials.email);
    const answers = await Promise.all([1, 2, 3].map(() => signUp({ ...credentials, invitation })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 422, 422]);
  });

  it.each<[string, (email: string) => Promise<unknown>]>([
    [
      'is over',
      (email) => sql(`UPDATE one_time_tokens SET expires_at = now() - interval '1 s' WHERE email = $1`, email),
    ],
    ['was withdrawn', async (email) => api.user.delete(`/api/invitations/${await idOf(email)}`).expect(204)],
    ['was replaced by another', (email) => invite(email)],
    ['was made by who is no longer admin', (email) => madeByAnother(email)],
  ])('an invitation that %s counts no more', async (_, end) => {
    const credentials = freshCredentials();
    const invitation = await invite(credentials.email);
    await end(credentials.email);
    await signUp({ ...credentials, invitation }).expect(422);
  });

  it('invitations are listed without their tokens, which the database does not have either', async () => {
    const { email } = freshCredentials();
    const token = await invite(email, 'admin');
    const { body } = await api.user.get('/api/invitations').expect(200);
    const { body: admin } = await api.user.get('/api/auth/me').expect(200);
    expect(body.items[0]).toMatchObject({ email, role: 'admin', invitedBy: admin.email });
    const { rows } = await api.database.owner.query('SELECT * FROM one_time_tokens');
    for (const text of [JSON.stringify(body), JSON.stringify(rows)]) expect(text).not.toContain(token);
    await api.user.delete('/api/invitations/00000000-0000-0000-0000-000000000000').expect(404);
  });

  it('who has an account is not invited', async () => {
    const credentials = freshCredentials();
    await signUp({ ...credentials, invitation: await invite(credentials.email) }).expect(201);
    await api.user.post('/api/invitations').send({ email: credentials.email, role: 'hr' }).expect(409);
  });
});

const sql = (text: string, email: string) => api.database.owner.query(text, [email]);
const idOf = async (email: string): Promise<string> =>
  (await sql('SELECT id FROM one_time_tokens WHERE email = $1', email)).rows[0].id;
async function madeByAnother(email: string) {
  const admin = await api.as('admin');
  const { id } = (await admin.get('/api/auth/me').expect(200)).body;
  await sql(`UPDATE one_time_tokens SET created_by = '${id}' WHERE email = $1`, email);
  await api.user.patch(`/api/users/${id}`).send({ role: 'viewer' }).expect(200);
}

describe('SIGN_UP=open outside development', () => {
  let open: TestApi;
  beforeAll(async () => {
    open = await startTestApi({ ...PRODUCTION, SIGN_UP: 'open' });
  });
  afterAll(() => open.close());

  it('tells nobody which e-mails have an account, neither by sign-up nor by sign-in', async () => {
    const known = freshCredentials();
    await signUp({ ...known, invitation: await invite(known.email, 'viewer', open) }, open).expect(201);
    const waiting = freshCredentials();
    const same = ({ status, body, headers }: supertest.Response, email: string) => {
      const { date, 'set-cookie': cookies, ...rest } = headers;
      expect(cookies).toBeUndefined();
      return JSON.stringify([status, body, rest])
        .replaceAll(email, 'EMAIL')
        .replace(/"content-length":"\d+"/, '');
    };
    const first = same(await signUp(waiting, open).expect(202), waiting.email);
    expect(same(await signUp(waiting, open).expect(202), waiting.email)).toBe(first);
    expect(same(await signUp({ ...known, password: 'not the one' }, open).expect(202), known.email)).toBe(first);

    const wrong = { ...known, password: 'not the one' };
    const refused = same(await signIn(wrong, open).expect(401), known.email);
    expect(same(await signIn(waiting, open).expect(401), waiting.email)).toBe(refused);
    const unknown = freshCredentials();
    expect(same(await signIn(unknown, open).expect(401), unknown.email)).toBe(refused);
    // The existing account is unchanged.
    await signIn(known, open).expect(200);
  });

  it('a new account has no role until an admin gives it one, and can do nothing', async () => {
    const credentials = freshCredentials();
    await signUp(credentials, open).expect(202);
    const { body } = await open.user.get('/api/users?role=none').expect(200);
    const account = body.items.find(({ email }: { email: string }) => email === credentials.email);
    expect(account.role).toBeNull();
    await signIn(credentials, open).expect(401);
    await open.user.patch(`/api/users/${account.id}`).send({ role: 'viewer' }).expect(200);
    const session = await signIn(credentials, open).expect(200);
    expect(session.body.user.role).toBe('viewer');
  });
});

it('SIGN_UP=off makes no accounts but the first admin', async () => {
  const off = await startTestApi({ ...PRODUCTION, SIGN_UP: 'off' });
  try {
    const credentials = freshCredentials();
    await signUp(credentials, off).expect(403);
    const { body } = await off.user.post('/api/invitations').send({ email: credentials.email, role: 'hr' }).expect(409);
    expect(body.detail).toContain('SIGN_UP=off');
    await signUp({ ...credentials, invitation: 'x'.repeat(43) }, off).expect(403);
  } finally {
    await off.close();
  }
});

describe('an account', () => {
  it('is deleted by its owner, and what it predicted stays, without a name', async () => {
    const credentials = freshCredentials();
    const { body } = await signUp({ ...credentials, invitation: await invite(credentials.email) }).expect(201);
    const agent = supertest.agent(api.app.getHttpServer());
    agent.auth(body.accessToken, { type: 'bearer' });
    const { body: people } = await agent.get('/api/employees?pageSize=1&seniority=Junior').expect(200);
    const request = { employeeId: people.items[0].id, targetSeniority: 'Senior', features: { performanceRating: 3 } };
    const { body: prediction } = await agent.post('/api/predictions').send(request).expect(201);
    await agent.post('/api/auth/me/deletion').send({ password: credentials.password }).expect(204);
    await signIn(credentials).expect(401);
    const { body: kept } = await api.user.get(`/api/predictions/${prediction.id}`).expect(200);
    expect(kept.createdBy).toBeNull();
  });

  it('of the last admin cannot be deleted, nor lose its role, by anybody', async () => {
    const { body: me } = await api.user.get('/api/auth/me').expect(200);
    const { rows } = await api.database.owner.query(`SELECT id FROM users WHERE role = 'admin' AND id <> $1`, [me.id]);
    for (const { id } of rows) await api.user.delete(`/api/users/${id}`).expect(204);
    await api.user.post('/api/auth/me/deletion').send({ password: 'correct horse battery' }).expect(409);
    await api.user.delete(`/api/users/${me.id}`).expect(409);
    await api.user.patch(`/api/users/${me.id}`).send({ role: null }).expect(409);
  });

  it('of nobody answers 404', async () => {
    const nobody = '/api/users/00000000-0000-0000-0000-000000000000';
    await api.user.delete(nobody).expect(404);
    await api.user.post(`${nobody}/password-reset`).expect(404);
    await api.user.get(`${nobody}/sessions`).expect(404);
    await api.user.delete(`${nobody}/sessions`).expect(404);
  });

  it('of the demo belongs to everybody: no password, no deletion', async () => {
    const development = await startTestApi();
    try {
      const { body } = await development.anyone.post('/api/auth/demo').expect(200);
      const demo = supertest.agent(development.app.getHttpServer());
      demo.auth(body.accessToken, { type: 'bearer' });
      await demo.post('/api/auth/me/deletion').send({ password: 'x' }).expect(409);
      await demo.put('/api/auth/me/password').send({ current: 'x', next: 'four words in a row' }).expect(409);
      await development.user.post(`/api/users/${body.user.id}/password-reset`).expect(422);
    } finally {
      await development.close();
    }
  });
});
