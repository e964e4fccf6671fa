import { createSigner } from 'fast-jwt';
import supertest from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anotherReplica } from './support/another-replica.ts';
import { freshCredentials, startTestApi, type TestApi } from './support/test-api.ts';

let api: TestApi;
let employeeId: string;

beforeAll(async () => {
  api = await startTestApi();
  employeeId = (await api.user.get('/api/employees?pageSize=1&seniority=Junior')).body.items[0].id;
});
afterAll(() => api.close());

interface Person {
  credentials: { email: string; password: string };
  token: string;
  id: string;
}

const signUp = async (): Promise<Person> => {
  const credentials = freshCredentials();
  const { body } = await api.anyone.post('/api/auth/sign-up').send(credentials).expect(201);
  return { credentials, token: body.accessToken, id: body.user.id };
};
const signIn = async ({ credentials }: Person): Promise<string> =>
  (await api.anyone.post('/api/auth/sign-in').send(credentials).expect(200)).body.accessToken;
const withToken = (token: string, at = api.anyone) => ({
  me: () => at.get('/api/auth/me').auth(token, { type: 'bearer' }),
  predict: () =>
    at
      .post('/api/predictions')
      .auth(token, { type: 'bearer' })
      .send({ employeeId, targetSeniority: 'Senior', features: { performanceRating: 3 } }),
  get: (path: string) => at.get(path).auth(token, { type: 'bearer' }),
  delete: (path: string) => at.delete(path).auth(token, { type: 'bearer' }),
  put: (path: string, body: object) => at.put(path).auth(token, { type: 'bearer' }).send(body),
  post: (path: string, body: object = {}) => at.post(path).auth(token, { type: 'bearer' }).send(body),
});
/** A route with cached sessions, and one that returns the user. */
async function expectEnded(token: string, at = api.anyone): Promise<void> {
  await withToken(token, at).predict().expect(401);
  await withToken(token, at).me().expect(401);
}
async function expectAlive(token: string, at = api.anyone): Promise<void> {
  await withToken(token, at).predict().expect(201);
  await withToken(token, at).me().expect(200);
}

/** Every way to revoke sessions, and which of the account's two remain. */
const ENDS: [string, (person: Person, token: string) => Promise<unknown>, 'other goes on' | 'both end'][] = [
  ['signing out', (_, token) => withToken(token).post('/api/auth/sign-out').expect(204), 'other goes on'],
  ['signing out everywhere', (_, token) => withToken(token).delete('/api/auth/me/sessions').expect(204), 'both end'],
  [
    'a link for a new password',
    async ({ id }) => {
      const { body } = await api.user.post(`/api/users/${id}/password-reset`).expect(201);
      const reset = { token: body.token, password: 'another battery staple' };
      await api.anyone.post('/api/auth/password-reset').send(reset).expect(204);
    },
    'both end',
  ],
  ['an admin', ({ id }) => api.user.delete(`/api/users/${id}/sessions`).expect(204), 'both end'],
  ['a role that is taken', ({ id }) => api.user.patch(`/api/users/${id}`).send({ role: null }).expect(200), 'both end'],
  ['an account that an admin deletes', ({ id }) => api.user.delete(`/api/users/${id}`).expect(204), 'both end'],
  [
    'an account that its owner deletes',
    ({ credentials: { password } }, token) => withToken(token).post('/api/auth/me/deletion', { password }).expect(204),
    'both end',
  ],
];

describe('a session ends', () => {
  it('when somebody signs in anew in the same browser', async () => {
    const person = await signUp();
    for (const [path, body] of [
      ['sign-in', person.credentials],
      ['demo', {}],
    ] as const) {
      const before = await signIn(person);
      const answer = api.anyone.post(`/api/auth/${path}`).set('Cookie', `aumento_session=${before}`).send(body);
      const { body: session } = await answer.expect(200);
      await expectEnded(before);
      await expectAlive(session.accessToken);
    }
    await expectAlive(person.token);
  });

  it.each(ENDS)('by %s', async (_, end, what) => {
    const person = await signUp();
    const other = await signIn(person);
    for (const token of [person.token, other]) await expectAlive(token);
    await end(person, person.token);
    await expectEnded(person.token);
    await (what === 'both end' ? expectEnded(other) : expectAlive(other));
  });

  it('by a changed password, all but the one that changed it', async () => {
    const person = await signUp();
    const other = await signIn(person);
    await expectAlive(other);
    const change = { current: person.credentials.password, next: 'another battery staple' };
    await withToken(person.token).put('/api/auth/me/password', change).expect(204);
    await expectEnded(other);
    await expectAlive(person.token);
    await api.anyone.post('/api/auth/sign-in').send(person.credentials).expect(401);
    await signIn({ ...person, credentials: { ...person.credentials, password: change.next } });
  });

  it('within seconds when something else than this API ended it', async () => {
    const ways = [
      `UPDATE sessions SET expires_at = now() - interval '1 second' WHERE user_id = $1`,
      `UPDATE sessions SET last_used_at = now() - interval '241 minutes' WHERE user_id = $1`, // idle for 4 h
      'DELETE FROM sessions WHERE user_id = $1',
      'DELETE FROM users WHERE id = $1',
      'UPDATE users SET role = NULL WHERE id = $1',
    ];
    const people = await Promise.all(ways.map(signUp));
    for (const { token } of people) await expectAlive(token);
    for (const [index, sql] of ways.entries()) await api.database.owner.query(sql, [people[index]?.id]);
    for (const { token } of people) {
      await expect.poll(async () => (await withToken(token).predict()).status).toBe(401);
      await expectEnded(token);
    }
  });

  it('on every replica within seconds', async () => {
    const replica = await anotherReplica(api);
    try {
      const { token } = await signUp();
      await expectAlive(token, replica.anyone);
      await withToken(token).post('/api/auth/sign-out').expect(204);
      await expect.poll(async () => (await withToken(token, replica.anyone).predict()).status).toBe(401);
    } finally {
      await replica.close();
    }
  });

  it('for the page too: its cookie is taken back', async () => {
    const agent = supertest.agent(api.app.getHttpServer());
    await agent.post('/api/auth/sign-up').send(freshCredentials()).expect(201);
    await agent.get('/api/auth/me').expect(200);
    const { headers } = await agent.post('/api/auth/sign-out').expect(204);
    expect(String(headers['set-cookie'])).toMatch(/aumento_session=;.*,aumento_signed_in=;/);
    await agent.get('/api/auth/me').expect(401);
  });
});

describe('a token is none', () => {
  const KEY = 'only-for-this-test-run-and-no-other';
  it('of another secret, unsigned, expired, or nonsense rightly signed', async () => {
    const { token, id } = await signUp();
    const { sid } = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
    const right = { sid, sub: id };
    const sign = (payload: object, key = KEY, expiresIn = 60_000) => createSigner({ key, expiresIn })(payload);
    await expectAlive(sign(right));
    const header = Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url');
    const nobody = '00000000-0000-4000-8000-000000000000';
    const other = await signUp();
    const wrong = [
      sign(right, 'another-secret-altogether'),
      `${header}.${token.split('.')[1]}.`,
      sign(right, KEY, -60_000),
      createSigner({ key: KEY })(right), // without expiry
      sign({ sid: 'x', sub: id }),
      sign({ sub: id }),
      sign({ sid }),
      // Even with the secret, a token must name an existing session and its user.
      sign({ sid: nobody, sub: id }),
      sign({ sid, sub: other.id }),
      'nonsense',
      '',
    ];
    for (const one of wrong) await expectEnded(one);
  });
});

describe('people see their sessions', () => {
  it('from where and with what, the last used first, and end one of them', async () => {
    const person = await signUp();
    const agent = supertest.agent(api.app.getHttpServer());
    await agent.post('/api/auth/sign-in').set('User-Agent', 'Telephone 1.0').send(person.credentials).expect(200);
    const { body } = await withToken(person.token).get('/api/auth/me/sessions').expect(200);
    expect(body.items).toHaveLength(2);
    expect(body.items[0]).toMatchObject({
      agent: 'Telephone 1.0',
      address: expect.stringMatching(/127\.0\.0\.1$/),
      current: false,
    });
    expect(body.items[1]).toMatchObject({ current: true });
    expect(JSON.stringify(body)).not.toContain(person.token);
    await withToken(person.token).delete(`/api/auth/me/sessions/${body.items[0].id}`).expect(204);
    await agent.get('/api/auth/me').expect(401);
    await expectAlive(person.token);
    const { body: seen } = await api.user.get(`/api/users/${person.id}/sessions`).expect(200);
    expect(seen.items).toMatchObject([{ id: body.items[1].id, current: false }]);
  });

  it('and not those of others', async () => {
    const [one, other] = [await signUp(), await signUp()];
    const { body } = await withToken(one.token).get('/api/auth/me/sessions').expect(200);
    const { id } = body.items[0];
    await withToken(other.token).delete(`/api/auth/me/sessions/${id}`).expect(404);
    await expectAlive(one.token);
    await withToken(other.token).get(`/api/users/${one.id}/sessions`).expect(403);
  });

  it('of the demo account, which is everybody’s, their own alone', async () => {
    const demo = async () => (await api.anyone.post('/api/auth/demo').expect(200)).body.accessToken as string;
    const [mine, theirs] = [await demo(), await demo()];
    const { body } = await withToken(mine).get('/api/auth/me/sessions').expect(200);
    expect(body.items).toMatchObject([{ current: true }]);
    await withToken(mine).delete('/api/auth/me/sessions').expect(204);
    await expectEnded(mine);
    await expectAlive(theirs);
  });

  it('how long ago each was used, to the minute', async () => {
    const { token, id } = await signUp();
    const { owner } = api.database;
    await owner.query(`UPDATE sessions SET last_used_at = now() - interval '2 minutes' WHERE user_id = $1`, [id]);
    // A route without the session cache.
    await withToken(token).get('/api/users').expect(403);
    const { rows } = await owner.query(
      `SELECT now() - last_used_at < interval '1 minute' AS now FROM sessions WHERE user_id = $1`,
      [id],
    );
    expect(rows).toEqual([{ now: true }]);
  });

  it('has an account at most 100 of them: the oldest ends', async () => {
    const person = await signUp();
    await api.database.owner.query(
      `INSERT INTO sessions (id, user_id, expires_at, address, agent)
       SELECT gen_random_uuid(), $1, now() + interval '1 hour', '', 'another' FROM generate_series(1, 99)`,
      [person.id],
    );
    await expectAlive(person.token);
    const newest = await signIn(person);
    const { rows } = await api.database.owner.query('SELECT count(*)::int FROM sessions WHERE user_id = $1', [
      person.id,
    ]);
    expect(rows).toEqual([{ count: 100 }]);
    await expect.poll(async () => (await withToken(person.token).predict()).status).toBe(401);
    expect(newest).toBeTruthy();
  });
});
