import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuditEntry } from '../src/audit/audit.schema.ts';
import { freshCredentials, startTestApi, type TestApi } from './support/test-api.ts';

let api: TestApi;
let hr: Awaited<ReturnType<TestApi['as']>>;
let hrEmail: string;

beforeAll(async () => {
  api = await startTestApi();
  hr = await api.as('hr');
  hrEmail = (await hr.get('/api/auth/me')).body.email;
});
afterAll(() => api.close());

const PASSWORD = freshCredentials().password;
const newest = async (query = ''): Promise<AuditEntry[]> =>
  (await api.user.get(`/api/audit${query}`).expect(200)).body.items;

const draft = (email: string) => ({
  ...{ firstName: 'Ana', lastName: 'Núñez', email, phone: '', gender: 'female', bornOn: '1990-01-01' },
  ...{ job: 'Analyst', seniority: 'Junior', hiredOn: '2020-01-01', salary: 40_000 },
});
let people = 0;
const employee = async () =>
  (
    await hr
      .post('/api/employees')
      .send(draft(`kept${people++}@empresa.example`))
      .expect(201)
  ).body;

describe('a record', () => {
  it('is left of a sign-in that failed, for an e-mail that nobody has too', async () => {
    const { email } = freshCredentials();
    await api.anyone
      .post('/api/auth/sign-in')
      .set('User-Agent', 'Guesser 1.0')
      .send({ email, password: 'not the one' })
      .expect(401);
    const [entry] = await newest('?action=sign-in-failed');
    expect(entry).toMatchObject({ actor: email, agent: 'Guesser 1.0', subjectId: null });
  });

  it('has what was before and what came after, and never a secret', async () => {
    const { id, version, email } = await employee();
    const changes = { version, salary: 43_000, phone: '5', gender: 'male', bornOn: '1980-02-03', active: false };
    await hr.patch(`/api/employees/${id}`).send(changes).expect(200);
    const [entry] = (await hr.get(`/api/employees/${id}/changes`).expect(200)).body.items as AuditEntry[];
    expect(entry).toMatchObject({
      ...{ actor: hrEmail, action: 'employee-changed', subjectId: id, subject: 'Ana Núñez' },
      before: { salary: 40_000, phone: '', gender: 'redacted', bornOn: 'redacted', active: true },
      after: { salary: 43_000, phone: '5', gender: 'redacted', bornOn: 'redacted', active: false },
    });
    const { rows } = await api.database.owner.query('SELECT audit_log::text AS text FROM audit_log');
    const all = rows.map(({ text }) => text).join('\n');
    for (const secret of ['1980-02-03', '1990-01-01', PASSWORD, 'battery staple', '$argon2'])
      expect(all).not.toContain(secret);
    expect(all).toContain(email);
  });

  it('is left of each person whom a file changed or added', async () => {
    const { id, email } = await employee();
    const csv = `email,salary\n${email},48000\n`;
    await hr.post('/api/employees/import').send({ csv }).expect(200);
    expect((await hr.get(`/api/employees/${id}/changes`)).body.items).toHaveLength(1);
    await hr.post('/api/employees/import').send({ csv, apply: true }).expect(200);
    const { body } = await hr.get(`/api/employees/${id}/changes`).expect(200);
    expect(body.items[0]).toMatchObject({ before: { salary: 40_000 }, after: { salary: 48_000 } });
  });

  it('is not left where nothing was done', async () => {
    const { id, version } = await employee();
    const before = (await newest())[0]?.id;
    await hr
      .patch(`/api/employees/${id}`)
      .send({ version: version + 1, salary: 1 })
      .expect(409);
    await hr.post('/api/employees').send(draft('Ramiro')).expect(400);
    await api.user.patch('/api/users/00000000-0000-0000-0000-000000000000').send({ role: 'hr' }).expect(404);
    expect((await newest())[0]?.id).toBe(before);
  });
});
