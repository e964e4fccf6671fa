import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { draft, freshEmail } from './support/employee-draft.ts';
import { givePhoto } from './support/pictures.ts';
import { startTestApi, type TestApi } from './support/test-api.ts';
import { waitingFor } from './support/waiting-for.ts';

let api: TestApi;
let hr: Awaited<ReturnType<TestApi['as']>>;

beforeEach(async () => {
  api = await startTestApi();
  hr = await api.as('hr');
});
afterEach(() => api.close());

const waiting = () => waitingFor(api.database);

const isFictitious = async () => (await api.anyone.get('/api/about').expect(200)).body.fictitious as boolean;
const company = async () => (await api.user.get('/api/fictitious-company').expect(200)).body;
const remove = () => api.user.delete('/api/fictitious-company');
const rows = async (sql: string) => (await api.database.owner.query(sql)).rows;
const somebody = async (index = 0) =>
  (await hr.get(`/api/employees?pageSize=1&page=${index + 1}`).expect(200)).body.items[0];
const hire = async (given: object = {}) =>
  (
    await hr
      .post('/api/employees')
      .send({ ...draft(freshEmail()), ...given })
      .expect(201)
  ).body;
const importRows = async (...lines: string[]) =>
  (
    await hr
      .post('/api/employees/import')
      .send({ csv: lines.join('\n'), apply: true })
      .expect(200)
  ).body;
const predict = async (employeeId: string) => {
  const request = { employeeId, targetSeniority: 'Senior', features: { performanceRating: 3 } };
  return (await hr.post('/api/predictions').send(request).expect(201)).body;
};

describe('everybody is fictitious', () => {
  it('at first, which is all that is told without a session', async () => {
    expect(await isFictitious()).toBe(true);
    const [{ reviews }] = await rows('SELECT count(*)::int AS reviews FROM salary_reviews');
    expect(await company()).toEqual({ employees: 1000, reviews, predictions: 0, departments: 8, others: 0 });
    await api.anyone.get('/api/fictitious-company').expect(401);
  });

  it.each([
    ['somebody is added', () => hire()],
    [
      'a file adds somebody',
      () =>
        importRows(
          'firstName,lastName,email,phone,job,seniority,hiredOn,salary',
          'Ana,Núñez,ana@new.example,5,Analyst,Junior,2020-01-01,40000',
        ),
    ],
    ...(['firstName', 'lastName'] as const).map(
      (field) => [`somebody gets another ${field}`, async () => change(await somebody(), { [field]: 'Otra' })] as const,
    ),
    ['somebody gets another e-mail', async () => change(await somebody(), { email: 'real@company.test' })],
    [
      'a file gives somebody another name',
      async () => importRows('email,firstName', `${(await somebody()).email},Otra`),
    ],
  ] as [string, () => Promise<unknown>][])('no longer once %s', async (_, act) => {
    await act();
    expect(await isFictitious()).toBe(false);
    expect((await company()).others).toBe(1);
  });

  it.each([
    ['a salary', { salary: 12_345 }],
    ['a phone number', { phone: '+1-305-555-0199' }],
    ['a job and a seniority', { job: 'Engineer', seniority: 'Senior' }],
    ['gender and birth', { gender: null, bornOn: null }],
    ['that somebody left', { active: false }],
    ['the same name', { firstName: undefined }],
  ])('still after a change of %s', async (_, changes) => {
    const one = await somebody();
    await change(one, 'firstName' in changes ? { firstName: one.firstName } : changes);
    expect(await isFictitious()).toBe(true);
    expect(await company()).toMatchObject({ employees: 1000, others: 0 });
  });

  it('again after an import is undone', async () => {
    const one = await somebody();
    const { importId } = await importRows('email,firstName,salary', `${one.email},Otra,45000`);
    expect(await isFictitious()).toBe(false);
    await hr.delete(`/api/imports/${importId}`).expect(204);
    expect(await isFictitious()).toBe(true);
    expect(await company()).toMatchObject({ employees: 1000, others: 0 });
  });

  it('no longer while somebody has a photo, which may show somebody real; it goes with the removal', async () => {
    const { id } = await somebody();
    await givePhoto(hr, id);
    expect(await isFictitious()).toBe(false);
    await hr.delete(`/api/employees/${id}/photo`).expect(200);
    expect(await isFictitious()).toBe(true);
    await givePhoto(hr, id);
    await remove().expect(200);
    await expect.poll(() => rows('SELECT FROM stale_photos')).toEqual([]);
  });

  it('not of a company without anybody', async () => {
    await remove().expect(200);
    expect(await isFictitious()).toBe(false);
  });

  async function change(one: { id: string; version: number }, changes: object) {
    await hr
      .patch(`/api/employees/${one.id}`)
      .send({ version: one.version, ...changes })
      .expect(200);
  }
});

describe('the removal', () => {
  it('takes exactly the fictitious people and what belongs to them, and says how many', async () => {
    const renamed = await somebody(3);
    await hr.patch(`/api/employees/${renamed.id}`).send({ version: 1, lastName: 'Real' }).expect(200);
    const added = await hire();
    const kept = await predict(added.id);
    await hr.put(`/api/predictions/${kept.id}/feedback`).send({ agrees: true }).expect(200);
    const { id: predictionId } = await predict((await somebody(0)).id);
    await hr.post('/api/reviews').send({ predictionId, newSalary: 150_000 }).expect(201);
    await hr.put(`/api/predictions/${predictionId}/feedback`).send({ agrees: true }).expect(200);
    await importRows('email,salary', `${(await somebody(1)).email},50000`);
    await hr
      .patch(`/api/employees/${(await somebody(2)).id}`)
      .send({ version: 1, active: false })
      .expect(200);

    const before = await company();
    expect(before).toMatchObject({ employees: 999, predictions: 1, departments: 7, others: 2 });
    const { body } = await remove().expect(200);
    expect(body).toEqual(before);

    const { items } = (await hr.get('/api/employees?status=all').expect(200)).body;
    expect(items.map(({ id }: { id: string }) => id).toSorted()).toEqual([renamed.id, added.id].toSorted());
    await hr.get(`/api/predictions/${kept.id}`).expect(200);
    expect(await rows('SELECT DISTINCT employee_id AS id FROM salary_reviews')).toEqual([{ id: renamed.id }]);
    expect(await rows('SELECT employee_id AS id FROM predictions')).toEqual([{ id: added.id }]);
    expect(await rows('SELECT prediction_id AS id FROM prediction_feedback')).toEqual([{ id: kept.id }]);
    expect(await rows('SELECT FROM employee_import_rows')).toEqual([]);
    expect((await hr.get('/api/imports').expect(200)).body.items).toEqual([]);
    // The one that the renamed person is in.
    expect(await rows('SELECT id FROM departments')).toEqual([{ id: renamed.departmentId }]);
    const { body: log } = await api.user.get('/api/audit?action=fictitious-company-removed').expect(200);
    const { others: _, ...gone } = before;
    expect(log.items).toMatchObject([{ before: gone, after: null }]);

    expect(await company()).toEqual({ employees: 0, reviews: 0, predictions: 0, departments: 0, others: 2 });
    const again = await remove().set('Accept-Language', 'es').expect(404);
    expect(again.body.detail).toContain('La empresa ficticia ya no está');
  });

  it('leaves the departments that somebody made, renamed, or works in, and the imports of others', async () => {
    const { body: made } = await hr.post('/api/departments').send({ name: 'Legal' }).expect(201);
    const { items } = (await hr.get('/api/departments').expect(200)).body;
    const [used, called] = items.filter(({ id }: { id: string }) => id !== made.id);
    await hire({ departmentId: used.id });
    await hr.patch(`/api/departments/${called.id}`).send({ name: 'Our own' }).expect(200);
    const { importId } = await importRows(
      'firstName,lastName,email,phone,job,seniority,hiredOn,salary',
      'Ana,Núñez,ana@new.example,5,Analyst,Junior,2020-01-01,40000',
    );
    expect((await remove().expect(200)).body.departments).toBe(6);
    const left = (await hr.get('/api/departments').expect(200)).body.items;
    expect(left.map(({ id }: { id: string }) => id).toSorted()).toEqual([made.id, used.id, called.id].toSorted());
    await hr.delete(`/api/imports/${importId}`).expect(204);
    expect((await hr.get('/api/employees').expect(200)).body.total).toBe(1);
  });

  it('is all or nothing', async () => {
    await api.database.owner.query(`
      CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'no'; END $$;
      CREATE TRIGGER refuse BEFORE DELETE ON departments EXECUTE FUNCTION refuse()`);
    await remove().expect(500);
    expect(await company()).toMatchObject({ employees: 1000, departments: 8 });
    await api.anyone.post('/api/auth/demo').expect(200);
  });

  it('leaves a prediction that is being saved at this moment without its person, not with an error', async () => {
    const { id } = await somebody();
    const { owner } = api.database;
    // Holds the removal back, after it has locked the people.
    await owner.query('BEGIN');
    await owner.query('LOCK TABLE employee_import_rows IN SHARE MODE');
    const removing = remove().then((answer) => answer);
    await expect.poll(waiting).toBe(1);
    const saving = hr
      .post('/api/predictions')
      .send({ employeeId: id, targetSeniority: 'Senior', features: { performanceRating: 3 } })
      .then((answer) => answer);
    await expect.poll(waiting).toBe(2);
    await owner.query('COMMIT');
    expect((await removing).status).toBe(200);
    expect((await saving).status).toBe(404);
  });

  it('waits for who is being put into a department at this moment, and leaves it', async () => {
    const { departmentId } = await somebody();
    const { owner } = api.database;
    await owner.query('BEGIN');
    await owner.query(
      `INSERT INTO employees (first_name, last_name, email, phone, job, seniority, hired_on, salary, department_id)
       VALUES ('Ana', 'Núñez', 'ana@new.example', '', 'Analyst', 'Junior', '2020-01-01', 40000, $1)`,
      [departmentId],
    );
    const removing = remove().then((answer) => answer);
    await expect.poll(waiting).toBe(1);
    await owner.query('COMMIT');
    expect((await removing).body).toMatchObject({ employees: 1000, departments: 7, others: 1 });
    expect(await rows('SELECT id FROM departments')).toEqual([{ id: departmentId }]);
  });

  it('waits for an import, and not each for the other', async () => {
    const { email } = await somebody();
    const { owner } = api.database;
    await owner.query('BEGIN');
    await owner.query('LOCK TABLE departments IN ACCESS EXCLUSIVE MODE');
    const importing = hr
      .post('/api/employees/import')
      .send({ csv: `email,salary\n${email},45000`, apply: true })
      .then(({ status }) => status);
    await expect.poll(waiting).toBe(1);
    const removing = remove().then(({ status }) => status);
    await expect.poll(waiting).toBe(2);
    await owner.query('COMMIT');
    expect([await importing, await removing]).toEqual([200, 200]);
  });
});
