import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DepartmentAnswer } from '../src/departments/departments.schema.ts';
import { startTestApi, type TestApi } from './support/test-api.ts';

let api: TestApi;
let hr: Awaited<ReturnType<TestApi['as']>>;

beforeAll(async () => {
  api = await startTestApi();
  hr = await api.as('hr');
});
afterAll(() => api.close());

/** How many of a database’s sessions wait for a lock. */
const WAITING = `
  SELECT count(*)::int FROM pg_stat_activity WHERE datname = $1 AND wait_event_type = 'Lock'`;

const list = async (): Promise<DepartmentAnswer[]> => (await hr.get('/api/departments').expect(200)).body.items;
const create = async (name = `Team ${randomUUID()}`): Promise<DepartmentAnswer> =>
  (await hr.post('/api/departments').send({ name }).expect(201)).body;
const employee = () => ({
  ...{ firstName: 'Ana', lastName: 'Núñez', email: `${randomUUID()}@empresa.example`, phone: '' },
  ...{ gender: 'female', bornOn: '1990-05-17', job: 'Analyst', seniority: 'Junior' },
  ...{ hiredOn: '2021-02-01', salary: 40_000 },
});
const hire = async (given: object) => (await hr.post('/api/employees').send({ ...employee(), ...given })).body;

describe('departments', () => {
  it('are listed by name with their people, as the list of employees counts them', async () => {
    const all = await list();
    expect(all.map(({ name }) => name)).toEqual(all.map(({ name }) => name).toSorted(new Intl.Collator('es').compare));
    expect(all).toHaveLength(8);
    for (const { id, employees } of all) {
      const { body } = await hr.get(`/api/employees?departmentId=${id}&pageSize=1`).expect(200);
      expect(employees).toBeGreaterThan(0);
      expect(body.total).toBe(employees);
      expect(body.items[0].departmentId).toBe(id);
    }
  });

  it('are made, renamed and deleted', async () => {
    const { body, headers } = await hr.post('/api/departments').send({ name: '  Legal ' }).expect(201);
    expect(body).toEqual({ id: expect.any(String), name: 'Legal', employees: 0 });
    expect((await hr.get(headers.location as string).expect(200)).body).toEqual(body);
    const { body: renamed } = await hr.patch(`/api/departments/${body.id}`).send({ name: 'Legal & Risk' }).expect(200);
    expect(renamed).toEqual({ ...body, name: 'Legal & Risk' });
    expect(await list()).toContainEqual(renamed);
    await hr.delete(`/api/departments/${body.id}`).expect(204);
    await hr.get(`/api/departments/${body.id}`).expect(404);
    await hr.delete(`/api/departments/${body.id}`).expect(404);
    await hr.patch(`/api/departments/${body.id}`).send({ name: 'x' }).expect(404);
  });

  it('have names of their own, which the answer says', async () => {
    const [one, other] = [await create(), await create()];
    const { body } = await hr.post('/api/departments').send({ name: one.name }).expect(409);
    expect(body.detail).toContain(one.name);
    const taken = hr.patch(`/api/departments/${other.id}`).send({ name: one.name });
    expect((await taken.set('Accept-Language', 'es').expect(409)).body.detail).toContain('Ya hay un departamento');
    await hr.patch(`/api/departments/${one.id}`).send({ name: one.name }).expect(200);
  });

  it.each(['', '   ', 'x'.repeat(101), 'a\u0000b', 'a\nb', 5, null])('a name cannot be %j', async (name) => {
    await hr.post('/api/departments').send({ name }).expect(400);
  });

  it('are not deleted while somebody is in them, also somebody who has left', async () => {
    const { id } = await create();
    const person = await hire({ departmentId: id });
    await hr.delete(`/api/departments/${id}`).expect(409);
    await hr.patch(`/api/employees/${person.id}`).send({ version: 1, active: false }).expect(200);
    await hr.delete(`/api/departments/${id}`).expect(409);
    await hr.patch(`/api/employees/${person.id}`).send({ version: 2, departmentId: null }).expect(200);
    await hr.delete(`/api/departments/${id}`).expect(204);
  });
});

describe('an employee’s department', () => {
  it('is given, changed and taken away, and its name follows', async () => {
    const [one, other] = [await create(), await create()];
    expect(await hire({})).toMatchObject({ departmentId: null, department: null });
    const person = await hire({ departmentId: one.id });
    expect(person).toMatchObject({ departmentId: one.id, department: one.name });
    const change = (changes: object) => hr.patch(`/api/employees/${person.id}`).send(changes).expect(200);
    expect((await change({ version: 1, departmentId: other.id })).body).toMatchObject({ department: other.name });
    const { body: changes } = await hr.get(`/api/employees/${person.id}/changes`).expect(200);
    expect(changes.items[0]).toMatchObject({ before: { department: one.name }, after: { department: other.name } });
    await hr
      .patch(`/api/departments/${other.id}`)
      .send({ name: `${other.name}!` })
      .expect(200);
    const { body: renamed } = await hr.get(`/api/employees/${person.id}`).expect(200);
    expect(renamed).toMatchObject({ department: `${other.name}!`, version: 2 });
    expect((await change({ version: 2, departmentId: null })).body).toMatchObject({ department: null });
  });

  it.each([
    ['C', 'C++'],
    ['I+D', 'ID'],
    ['Área 1', 'Area 1'],
    ['★', '☆'],
  ])('in a file, %s is not %s', async (one, other) => {
    const both = [await create(one), await create(other)];
    const person = await hire({});
    for (const { id, name } of both) {
      const csv = `correo,departamento\n${person.email},${name}\n`;
      await hr.post('/api/employees/import').send({ csv, apply: true }).expect(200);
      expect((await hr.get(`/api/employees/${person.id}`)).body.departmentId).toBe(id);
    }
    const csv = `correo,departamento\n${person.email},área 1\n`;
    const { body } = await hr.post('/api/employees/import').send({ csv }).expect(200);
    expect(body.errors).toMatchObject([{ field: 'department', value: 'área 1' }]);
  });

  it('stays what the file names while another one renames or deletes it', async () => {
    const { name, id } = await create();
    const person = await hire({});
    const csv = `correo,departamento\n${person.email},${name}\n`;
    // The import waits for this rename, and then no longer finds the name.
    await api.database.owner.query('BEGIN');
    await api.database.owner.query(`UPDATE departments SET name = 'Renamed meanwhile' WHERE id = $1`, [id]);
    const importing = hr
      .post('/api/employees/import')
      .send({ csv, apply: true })
      .then((answer) => answer);
    await expect
      .poll(async () => (await api.database.server.query(WAITING, [api.database.variables.DB_NAME])).rows[0].count)
      .toBe(1);
    await api.database.owner.query('COMMIT');
    const { status, body } = await importing;
    expect([status, body.errors?.[0].path]).toEqual([422, expect.stringContaining('department')]);
    expect((await hr.get(`/api/employees/${person.id}`)).body.department).toBeNull();
  });

  it('is one that there is', async () => {
    const departmentId = randomUUID();
    const { body } = await hr
      .post('/api/employees')
      .send({ ...employee(), departmentId })
      .expect(422);
    expect(body.errors[0].path).toBe('departmentId');
    const { id } = await hire({});
    await hr.patch(`/api/employees/${id}`).send({ version: 1, departmentId }).expect(422);
    await hr.get('/api/employees?departmentId=x').expect(400);
    expect((await hr.get(`/api/employees?departmentId=${departmentId}`).expect(200)).body.total).toBe(0);
  });

  it('is a column of files, by its name, with whatever capitals and accents', async () => {
    const { id, name } = await create(`Atención ${randomUUID()}`);
    const person = await hire({});
    const send = (department: string, apply: boolean) =>
      hr.post('/api/employees/import').send({ csv: `correo,departamento\n${person.email},${department}\n`, apply });
    const { body: unknown } = await send('Nowhere', false).expect(200);
    expect(unknown.errors).toEqual([
      { line: 2, field: 'department', value: 'Nowhere', message: expect.stringContaining('Engineering') },
    ]);
    await send('Nowhere', true).expect(422);
    const { body: seen } = await send(name.toUpperCase().replace('Ó', 'O'), false).expect(200);
    expect(seen.sample[0].changes).toEqual([{ field: 'department', from: '', to: name }]);
    await send(name.toLowerCase(), true).expect(200);
    expect((await hr.get(`/api/employees/${person.id}`)).body).toMatchObject({ departmentId: id, department: name });
    // An empty cell says nothing.
    expect((await send('', true).expect(200)).body).toMatchObject({ unchanged: 1 });
    const { text } = await hr.get(`/api/employees/export?departmentId=${id}`).expect(200);
    expect(text.trimEnd().split('\r\n')).toHaveLength(2);
    expect(text).toContain(`,${name},`);
  });
});
