import supertest from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import description from '../openapi.json' with { type: 'json' };
import type { AuditEntry } from '../src/audit/audit.schema.ts';
import { companyTraces } from './support/company-traces.ts';
import { draft, freshEmail } from './support/employee-draft.ts';
import { modelTraces } from './support/model-traces.ts';
import { givePhoto } from './support/pictures.ts';
import { freshCredentials, startTestApi, type TestApi } from './support/test-api.ts';

let api: TestApi;
let hr: Awaited<ReturnType<TestApi['as']>>;

beforeAll(async () => {
  api = await startTestApi();
  hr = await api.as('hr');
});
afterAll(() => api.close());

type Agent = typeof hr;
const PASSWORD = freshCredentials().password;
const newest = async (query = ''): Promise<AuditEntry[]> =>
  (await api.user.get(`/api/audit${query}`).expect(200)).body.items;

/** A new account with a session. */
async function person(): Promise<{ agent: Agent; id: string; email: string }> {
  const agent = supertest.agent(api.app.getHttpServer());
  const { body } = await agent.post('/api/auth/sign-up').send(freshCredentials()).expect(201);
  return { agent: agent.auth(body.accessToken, { type: 'bearer' }), ...body.user };
}
const employee = async () => (await hr.post('/api/employees').send(draft(freshEmail())).expect(201)).body;
const withPhoto = async () => givePhoto(hr, (await employee()).id);
const predict = async (employeeId: string) => {
  const request = { employeeId, targetSeniority: 'Senior', features: { performanceRating: 3 } };
  return (await hr.post('/api/predictions').send(request).expect(201)).body;
};
const importOne = async () => {
  const { email } = await employee();
  const csv = `email,salary\n${email},45000\n`;
  return (await hr.post('/api/employees/import').send({ csv, apply: true }).expect(200)).body;
};
const decide = async () => {
  const { id: predictionId } = await predict((await employee()).id);
  return (await hr.post('/api/reviews').send({ predictionId, newSalary: 50_000 }).expect(201)).body;
};

/** Every route that changes or exports data: a request, and its audit record. */
const TRACES: Record<string, [use: () => Promise<unknown>, action: AuditEntry['action']]> = {
  'POST /api/auth/sign-up': [person, 'account-created'],
  'POST /api/auth/sign-in': [
    async () => {
      const { email } = await person();
      await api.anyone.post('/api/auth/sign-in').send({ email, password: PASSWORD }).expect(200);
    },
    'sign-in',
  ],
  'POST /api/auth/demo': [() => api.anyone.post('/api/auth/demo').expect(200), 'sign-in'],
  'POST /api/auth/sign-out': [async () => (await person()).agent.post('/api/auth/sign-out').expect(204), 'sign-out'],
  'POST /api/auth/password-reset': [
    async () => {
      const { body } = await api.user.post(`/api/users/${(await person()).id}/password-reset`).expect(201);
      const reset = { token: body.token, password: 'another battery staple' };
      await api.anyone.post('/api/auth/password-reset').send(reset).expect(204);
    },
    'password-reset',
  ],
  'PUT /api/auth/me/password': [
    async () => {
      const change = { current: PASSWORD, next: 'another battery staple' };
      await (await person()).agent.put('/api/auth/me/password').send(change).expect(204);
    },
    'password-changed',
  ],
  'DELETE /api/auth/me/sessions/{id}': [
    async () => {
      const { agent } = await person();
      const { body } = await agent.get('/api/auth/me/sessions').expect(200);
      await agent.delete(`/api/auth/me/sessions/${body.items[0].id}`).expect(204);
    },
    'sessions-ended',
  ],
  'DELETE /api/auth/me/sessions': [
    async () => (await person()).agent.delete('/api/auth/me/sessions').expect(204),
    'sessions-ended',
  ],
  'POST /api/auth/me/deletion': [
    async () => (await person()).agent.post('/api/auth/me/deletion').send({ password: PASSWORD }).expect(204),
    'account-deleted',
  ],
  'PATCH /api/users/{id}': [
    async () =>
      api.user
        .patch(`/api/users/${(await person()).id}`)
        .send({ role: 'hr' })
        .expect(200),
    'role-changed',
  ],
  'DELETE /api/users/{id}': [
    async () => api.user.delete(`/api/users/${(await person()).id}`).expect(204),
    'account-deleted',
  ],
  'POST /api/users/{id}/password-reset': [
    async () => api.user.post(`/api/users/${(await person()).id}/password-reset`).expect(201),
    'password-reset-offered',
  ],
  'DELETE /api/users/{id}/sessions': [
    async () => api.user.delete(`/api/users/${(await person()).id}/sessions`).expect(204),
    'sessions-ended',
  ],
  'POST /api/invitations': [
    () => api.user.post('/api/invitations').send({ email: freshEmail(), role: 'hr' }).expect(201),
    'invited',
  ],
  'DELETE /api/invitations/{id}': [
    async () => {
      await api.user.post('/api/invitations').send({ email: freshEmail(), role: 'hr' }).expect(201);
      const { body } = await api.user.get('/api/invitations').expect(200);
      await api.user.delete(`/api/invitations/${body.items[0].id}`).expect(204);
    },
    'invitation-withdrawn',
  ],
  ...modelTraces(() => api.user),
  ...companyTraces(
    () => api.user,
    () => hr,
    freshEmail,
  ),
  'POST /api/employees': [employee, 'employee-created'],
  'PATCH /api/employees/{id}': [
    async () => {
      const { id, version } = await employee();
      await hr.patch(`/api/employees/${id}`).send({ version, salary: 41_000 }).expect(200);
    },
    'employee-changed',
  ],
  'PUT /api/employees/{id}/photo': [withPhoto, 'photo-changed'],
  'DELETE /api/employees/{id}/photo': [async () => hr.delete(await withPhoto()).expect(200), 'photo-removed'],
  'POST /api/employees/import': [importOne, 'employees-imported'],
  'DELETE /api/imports/{id}': [
    async () => hr.delete(`/api/imports/${(await importOne()).importId}`).expect(204),
    'import-undone',
  ],
  'GET /api/employees/export': [() => hr.get('/api/employees/export').expect(200), 'employees-exported'],
  'POST /api/reviews': [decide, 'raise-decided'],
  'GET /api/reviews/export': [() => hr.get('/api/reviews/export').expect(200), 'decisions-exported'],
  'DELETE /api/reviews/{id}': [
    async () => hr.delete(`/api/reviews/${(await decide()).id}`).expect(204),
    'raise-taken-back',
  ],
  'GET /api/training-data/employees.csv': [
    () => api.user.get('/api/training-data/employees.csv').expect(200),
    'training-data-exported',
  ],
  'GET /api/training-data/reviews.csv': [
    () => api.user.get('/api/training-data/reviews.csv').expect(200),
    'training-data-exported',
  ],
  // The demo account, which another one signs in to, is gone after it.
  'DELETE /api/fictitious-company': [
    () => api.user.delete('/api/fictitious-company').expect(200),
    'fictitious-company-removed',
  ],
  'GET /api/audit/export': [() => api.user.get('/api/audit/export').expect(200), 'audit-exported'],
};

/** Routes without a record: they change nothing, or their row says who and when. */
const NO_TRACE = [
  'POST /api/predictions', // stored with its user
  'POST /api/predictions/preview',
  'POST /api/predictions/sweep',
  'PUT /api/predictions/{id}/feedback', // stored with its user
  'DELETE /api/predictions/{id}/feedback',
  'POST /api/models/draft',
  'POST /v2/models/{name}/infer',
  'POST /v2/models/{name}/versions/{version}/infer',
];

describe('what is done leaves a record', () => {
  it('of every route that changes something, or hands out a file', () => {
    const routes = Object.entries(description.paths).flatMap(([path, operations]) =>
      Object.keys(operations)
        .filter((method) => method !== 'get' || /\/export$|\.csv$/.test(path))
        .map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect([...Object.keys(TRACES), ...NO_TRACE].toSorted()).toEqual(routes.toSorted());
  });

  it.each(Object.entries(TRACES))('%s', async (_, [use, action]) => {
    const before = (await newest(`?action=${action}`))[0]?.id;
    await use();
    const [entry] = await newest(`?action=${action}`);
    expect(entry?.id).not.toBe(before);
    expect(entry).toMatchObject({
      action,
      actor: expect.stringContaining('@'),
      address: expect.stringMatching(/127\.0\.0\.1$/),
    });
  });
});
