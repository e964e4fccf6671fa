import supertest from 'supertest';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { draft, freshEmail } from './support/employee-draft.ts';
import { startTestApi, type TestApi } from './support/test-api.ts';
import { waitingFor } from './support/waiting-for.ts';

let api: TestApi;

beforeEach(async () => {
  api = await startTestApi();
});
afterEach(() => api.close());

const remove = () => api.user.delete('/api/fictitious-company');

describe('the demo account', () => {
  it('goes with the fictitious company: its sessions end, and nobody enters with it again', async () => {
    const { body } = await api.anyone.post('/api/auth/demo').expect(200);
    const demo = supertest.agent(api.app.getHttpServer()).auth(body.accessToken, { type: 'bearer' });
    await api.user.post('/api/employees').send(draft(freshEmail())).expect(201);
    await demo.get('/api/employees').expect(200);
    await remove().expect(200);
    await demo.get('/api/employees').expect(401);
    expect((await api.anyone.get('/api/auth/options').expect(200)).body).toEqual({
      demo: false,
      signUp: 'open',
      firstAdmin: null,
      approval: false,
    });
    const answer = await api.anyone.post('/api/auth/demo').set('Accept-Language', 'es').expect(404);
    expect(answer.body.detail).toContain('Inicia sesión con tu propia cuenta');
    expect((await api.database.owner.query(`SELECT FROM users WHERE email LIKE 'demo@%'`)).rows).toEqual([]);
  });

  it('does not slip in while the company is being removed', async () => {
    const { owner } = api.database;
    await owner.query('BEGIN');
    await owner.query('LOCK TABLE departments IN ACCESS EXCLUSIVE MODE');
    const removing = remove().then((answer) => answer);
    await expect.poll(() => waitingFor(api.database)).toBe(1);
    const entering = api.anyone.post('/api/auth/demo').then((answer) => answer);
    await expect.poll(() => waitingFor(api.database)).toBe(2);
    await owner.query('COMMIT');
    expect((await removing).status).toBe(200);
    expect((await entering).status).toBe(404);
  });
});
