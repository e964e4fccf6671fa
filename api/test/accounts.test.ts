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
      // From then on it opens nothing.
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
    // What failed has not used it up.
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
    expect(body.items[0]).toMatchObject({ email, role: 'admin' });
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
    // The account that was there is as it was.
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

describe('a password', () => {
  const withPassword = async (password: string, email = freshCredentials().email) =>
    signUp({ email, password, invitation: await invite(email) });

  it.each([
    ['used by many', 'password'],
    ['… in capitals', 'PassWord'],
    ['… with digits behind', 'password123!'],
    ['… digits alone', '1234567890'],
    ['… a row of keys', 'qwertyuiop'],
    ['… in Spanish', 'Contraseña1'],
    ['of the course', 'superclavesecreta'],
    ['this product’s name', 'aumento2026'],
    ['blanks', ' '.repeat(8)],
    ['NULs', '\0'.repeat(8)],
    ['one sign again and again', 'z'.repeat(128)],
    ['two', 'zyzyzyzyzyzyzyzy'],
    ['with a line break', 'correct horse\nbattery'],
  ])('%s is refused', async (_, password) => {
    const { body } = await withPassword(password);
    expect(body).toMatchObject({ status: 400, errors: [{ path: 'password' }] });
    expect(body.errors[0].message).not.toContain(password);
  });

  it('that is the e-mail is refused', async () => {
    const email = 'Ramiro.Acuna@empresa.example';
    for (const password of [email, 'ramiro.acuna', 'Ramiro.Acuña7!', 'empresa.example']) {
      expect((await withPassword(password, email)).body).toMatchObject({ status: 400, errors: [{ path: 'password' }] });
    }
  });

  it.each(['four words in a row', 'tren-lápiz-nube', 'kX9#mQ2$vL', `${'a'.repeat(100)}bcde`, 'пароль-密码-🔑'])(
    'is taken: %s',
    async (password) => {
      await withPassword(password).then(({ body, status }) => expect(status, JSON.stringify(body)).toBe(201));
    },
  );

  it('is changed by who knows it, to one that is as good', async () => {
    const credentials = freshCredentials();
    const { body } = await signUp({ ...credentials, invitation: await invite(credentials.email) }).expect(201);
    const change = (current: string, next: string) =>
      api.anyone.put('/api/auth/me/password').auth(body.accessToken, { type: 'bearer' }).send({ current, next });
    expect((await change('not the one', 'another battery staple').expect(422)).body.errors[0].path).toBe('current');
    expect((await change(credentials.password, 'password').expect(400)).body.errors[0].path).toBe('next');
    await signIn(credentials).expect(200);
    await change(credentials.password, 'another battery staple').expect(204);
    await signIn({ ...credentials, password: 'another battery staple' }).expect(200);
  });

  it('cannot be guessed by an open session either', async () => {
    const credentials = freshCredentials();
    const { body } = await signUp({ ...credentials, invitation: await invite(credentials.email) }).expect(201);
    const statuses: number[] = [];
    for (let tries = 0; tries < 20 && !statuses.includes(429); tries++) {
      const request = api.anyone.post('/api/auth/me/deletion').auth(body.accessToken, { type: 'bearer' });
      statuses.push((await request.send({ password: 'not the one' })).status);
    }
    expect(statuses.slice(0, 5)).toEqual([422, 422, 422, 422, 422]);
    expect(statuses.at(-1)).toBe(429);
  });

  it('is replaced by a link of an admin, once', async () => {
    const credentials = freshCredentials();
    const { body } = await signUp({ ...credentials, invitation: await invite(credentials.email) }).expect(201);
    const { body: link } = await api.user.post(`/api/users/${body.user.id}/password-reset`).expect(201);
    expect(link.email).toBe(credentials.email);
    await signIn(credentials).expect(200);
    const reset = (password: string, token = link.token) =>
      api.anyone.post('/api/auth/password-reset').send({ token, password });
    await reset('password').expect(400);
    await reset('another battery staple', 'x'.repeat(43)).expect(422);
    await reset('another battery staple').expect(204);
    await reset('one more battery staple').expect(422);
    await signIn(credentials).expect(401);
    await signIn({ ...credentials, password: 'another battery staple' }).expect(200);
  });
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
