import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from './support/test-api.ts';

let api: TestApi;
let hr: Awaited<ReturnType<TestApi['as']>>;

beforeAll(async () => {
  api = await startTestApi();
  hr = await api.as('hr');
});
afterAll(() => api.close());

let files = 0;
const HEADER = 'firstName,lastName,email,phone,gender,bornOn,job,seniority,hiredOn,salary,department';

/** Somebody known and somebody new, of this test only. */
async function importTwo() {
  const [known, fresh] = ['known', 'fresh'].map((name) => `${name}${files}@undo.example`);
  files += 1;
  const row = (email: string | undefined, salary: number, department: string) =>
    `Ana,Núñez,${email},555,female,1990-01-01,Analyst,Junior,2020-01-01,${salary},${department}`;
  const write = async (...rows: string[]) => {
    const csv = [HEADER, ...rows].join('\n');
    return (await hr.post('/api/employees/import').send({ csv, apply: true }).expect(200)).body;
  };
  await write(row(known, 40_000, ''));
  const before = await find(known);
  const report = await write(
    row(known, 50_000, 'Finance').replace('555', '777').replace('1990-01-01', '1991-02-03'),
    row(fresh, 45_000, ''),
  );
  return { known, fresh, before, report };
}
const find = async (email: string | undefined) => {
  const { items } = (await hr.get(`/api/employees?status=all&search=${email}`).expect(200)).body;
  return items[0];
};
const last = async (id: string) =>
  (await hr.get('/api/imports').expect(200)).body.items.find((one: { id: string }) => one.id === id);
const bornOn = async (id: string) =>
  (await api.database.owner.query('SELECT born_on::text FROM employees WHERE id = $1', [id])).rows[0].born_on;

describe('an import', () => {
  it('is undone as a whole: who was new is gone, who was changed is as before', async () => {
    const { known, fresh, before, report } = await importTwo();
    expect(report).toMatchObject({ created: 1, changed: 1, importId: expect.any(String) });
    expect(await find(known)).toMatchObject({ salary: 50_000, phone: '777', department: 'Finance', version: 2 });
    expect(await last(report.importId)).toMatchObject({ created: 1, changed: 1, canBeUndone: true });
    await hr.delete(`/api/imports/${report.importId}`).expect(204);
    expect(await find(known)).toEqual({ ...before, version: 3 });
    expect(await bornOn(before.id)).toBe('1990-01-01');
    expect(await find(fresh)).toBeUndefined();
    expect(await last(report.importId)).toBeUndefined();
    await hr.delete(`/api/imports/${report.importId}`).expect(404);
    const admin = await api.as('admin');
    const { items } = (await admin.get('/api/audit?action=import-undone').expect(200)).body;
    expect(items[0]).toMatchObject({ after: { created: 1, changed: 1 } });
  });

  it.each([
    [
      'somebody changed one of its people',
      async (id: string) => hr.patch(`/api/employees/${id}`).send({ version: 1, phone: '1' }),
    ],
    [
      'a prediction was saved for who was new',
      async (employeeId: string) => hr.post('/api/predictions').send({ employeeId, targetSeniority: 'Junior' }),
    ],
  ])('is not undone, and nothing of it, once %s', async (_, change) => {
    const { known, fresh, report } = await importTwo();
    const { id } = await find(fresh);
    expect((await change(id)).status).toBeLessThan(300);
    expect((await last(report.importId)).canBeUndone).toBe(false);
    const { body } = await hr.delete(`/api/imports/${report.importId}`).expect(409);
    expect(body.detail).toContain('Ana Núñez');
    expect(await find(known)).toMatchObject({ salary: 50_000, version: 2 });
    expect((await find(fresh)).id).toBe(id);
  });

  it('is not kept where nothing was written', async () => {
    const { known } = await importTwo();
    const csv = `email,salary\n${known},50000\n`;
    const { body } = await hr.post('/api/employees/import').send({ csv, apply: true }).expect(200);
    expect(body).toMatchObject({ unchanged: 1, importId: null });
  });

  it('of thousands is undone too', async () => {
    const rows = Array.from(
      { length: 3_000 },
      (_, i) => `A,B,many${i}@undo.example,,male,1990-01-01,Engineer,Senior,2020-01-01,60000,`,
    );
    const csv = [HEADER, ...rows].join('\n');
    const { body } = await hr.post('/api/employees/import').send({ csv, apply: true }).expect(200);
    await hr.delete(`/api/imports/${body.importId}`).expect(204);
    expect((await hr.get('/api/employees?status=all&search=many').expect(200)).body.total).toBe(0);
  });
});
