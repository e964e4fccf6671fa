import type supertest from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anotherReplica } from './support/another-replica.ts';
import { freshCredentials, startTestApi, type TestApi } from './support/test-api.ts';

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const signUp = async () => (await api.anyone.post('/api/auth/sign-up').send(freshCredentials()).expect(201)).body;
const give = (id: string, role: string) => api.user.patch(`/api/users/${id}`).send({ role });

describe('roles', () => {
  it('the first account is admin, those after it viewers', async () => {
    expect((await api.user.get('/api/auth/me').expect(200)).body.role).toBe('admin');
    expect((await signUp()).user.role).toBe('viewer');
    expect((await api.anyone.get('/api/auth/options').expect(200)).body.firstAdmin).toBeNull();
  });

  it('of many first sign-ups at once one becomes admin, whichever replica they ask', async () => {
    const other = await startTestApi();
    const second = await anotherReplica(other);
    try {
      await other.database.owner.query('DELETE FROM users');
      expect((await other.anyone.get('/api/auth/options')).body.firstAdmin).toBe('sign-up');
      const replicas = [other.anyone, second.anyone, other.anyone, second.anyone];
      const answers = await whileNobodyWrites(other, replicas.length, () =>
        replicas.map((anyone) => anyone.post('/api/auth/sign-up').send(freshCredentials()).expect(201)),
      );
      const roles = answers.map(({ body }) => body.user.role).toSorted();
      expect(roles).toEqual(['admin', 'viewer', 'viewer', 'viewer']);
    } finally {
      await second.close();
      await other.close();
    }
  });

  it('the demo account is HR, does not count as the first, and is never admin', async () => {
    await api.database.owner.query(`DELETE FROM users WHERE email = 'demo@empresa.example'`);
    const { body } = await api.anyone.post('/api/auth/demo').expect(200);
    expect(body.user.role).toBe('hr');
    const refused = await give(body.user.id, 'admin').expect(422);
    expect(refused.body.errors[0].path).toBe('role');
    await give(body.user.id, 'viewer').expect(200);
    expect((await api.anyone.post('/api/auth/demo').expect(200)).body.user.role).toBe('viewer');
  });

  it('counts from the next request on, on every replica, with the same token', async () => {
    const replica = await anotherReplica(api);
    try {
      const { accessToken, user } = await signUp();
      const ask = (at: typeof api.anyone) => at.get('/api/users').auth(accessToken, { type: 'bearer' });
      for (let round = 0; round < 3; round++) {
        await give(user.id, 'admin').expect(200);
        for (const at of [api.anyone, replica.anyone]) await ask(at).expect(200);
        await give(user.id, 'viewer').expect(200);
        for (const at of [api.anyone, replica.anyone]) await ask(at).expect(403);
      }
    } finally {
      await replica.close();
    }
  });

  it('never takes the role from the last admin, not even when two admins take it from each other', async () => {
    const { body: me } = await api.user.get('/api/auth/me');
    const { body } = await give(me.id, 'viewer').expect(409);
    expect(body.detail).toContain('last admin');
    const { accessToken, user } = await signUp();
    await give(user.id, 'admin').expect(200);
    const both = await whileNobodyWrites(api, 2, () => [
      give(user.id, 'viewer'),
      api.anyone.patch(`/api/users/${me.id}`).auth(accessToken, { type: 'bearer' }).send({ role: 'viewer' }),
    ]);
    expect(both.filter(({ status }) => status === 200)).toHaveLength(1);
    const { rows } = await api.database.owner.query(`SELECT id FROM users WHERE role = 'admin'`);
    expect(rows).toHaveLength(1);
    await api.database.owner.query(`UPDATE users SET role = 'admin' WHERE id = $1`, [me.id]);
  });

  it('lists accounts by e-mail, found by a part of it and by role, without their passwords', async () => {
    const { user } = await signUp();
    const { body } = await api.user.get(`/api/users?search=${encodeURIComponent(user.email.slice(0, -3))}`).expect(200);
    expect(body).toMatchObject({ total: 1, items: [{ ...user, demo: false }] });
    expect(JSON.stringify(body)).not.toMatch(/password|argon2/i);
    const { body: none } = await api.user.get('/api/users?search=%25').expect(200);
    expect(none.total).toBe(0);
    const { body: admins } = await api.user.get('/api/users?role=admin').expect(200);
    for (const { role } of admins.items) expect(role).toBe('admin');
  });

  it('refuses what is no role and nobody’s id', async () => {
    const { user } = await signUp();
    const { body } = await give(user.id, 'boss').expect(400);
    expect(body.errors[0]).toEqual({ path: 'role', message: 'must be one of: viewer, hr, admin' });
    await give('00000000-0000-0000-0000-000000000000', 'hr').expect(404);
  });
});

/** Sends requests and holds their writes until this many have reached them, or wait for one another. */
async function whileNobodyWrites({ database }: TestApi, waiting: number, send: () => supertest.Test[]) {
  const { owner, server } = database;
  await owner.query('BEGIN; LOCK TABLE users IN SHARE MODE');
  const answers = Promise.all(send());
  const name = (await owner.query('SELECT current_database() AS name')).rows[0].name;
  const sql = `SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = $1 AND wait_event_type = 'Lock'`;
  await expect.poll(async () => (await server.query(sql, [name])).rows[0].count).toBe(waiting);
  await owner.query('COMMIT');
  return answers;
}
