import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from './support/test-api.ts';

let api: TestApi;
let hr: Awaited<ReturnType<TestApi['as']>>;
let emails = 0;

beforeAll(async () => {
  api = await startTestApi();
  hr = await api.as('hr');
});
afterAll(() => api.close());

const draft = () => ({
  firstName: 'Íñigo',
  lastName: 'Núñez',
  email: `inigo${emails++}@empresa.example`,
  phone: '+1-555-0100',
  gender: 'male',
  bornOn: '1990-05-17',
  job: 'Analyst',
  seniority: 'Junior',
  hiredOn: '2021-02-01',
  salary: 40_000,
});
const create = async () => (await hr.post('/api/employees').send(draft()).expect(201)).body;
const change = (id: string, changes: object) => hr.patch(`/api/employees/${id}`).send(changes);

describe('a new employee', () => {
  it('is there at once: read, found, predicted for', async () => {
    const { body, headers } = await hr.post('/api/employees').send(draft()).expect(201);
    expect(headers.location).toBe(`/api/employees/${body.id}`);
    expect(body).toMatchObject({
      firstName: 'Íñigo',
      active: true,
      version: 1,
      lastRating: null,
      targetSeniorities: expect.any(Array),
    });
    expect(JSON.stringify(body)).not.toMatch(/gender|born|male/i);
    expect((await hr.get(headers.location as string).expect(200)).body).toEqual(body);
    const { body: found } = await hr.get(`/api/employees?search=${body.email}`).expect(200);
    expect(found.items.map(({ id }: { id: string }) => id)).toEqual([body.id]);
    await hr.post('/api/predictions/preview').send({ employeeId: body.id, targetSeniority: 'Junior' }).expect(200);
  });

  it('need not say gender nor date of birth: left out, empty, said later, taken back', async () => {
    const { gender, bornOn, ...rest } = draft();
    const unsaid = await hr.post('/api/employees').send(rest).expect(201);
    const { body } = await hr
      .post('/api/employees')
      .send({ ...draft(), gender: null, bornOn: null })
      .expect(201);
    const kept = async (id: string) => {
      const sql = 'SELECT gender, born_on::text AS "bornOn" FROM employees WHERE id = $1';
      return (await api.database.owner.query(sql, [id])).rows;
    };
    for (const { id } of [unsaid.body, body]) {
      expect(await kept(id)).toEqual([{ gender: null, bornOn: null }]);
      const { items } = (await hr.get(`/api/employees/${id}/changes`).expect(200)).body;
      expect(Object.keys(items[0].after)).not.toEqual(expect.arrayContaining(['gender']));
      expect(Object.keys(items[0].after)).not.toEqual(expect.arrayContaining(['bornOn']));
      await hr.post('/api/predictions/preview').send({ employeeId: id, targetSeniority: 'Junior' }).expect(200);
    }
    await change(body.id, { version: 1, gender, bornOn }).expect(200);
    expect(await kept(body.id)).toEqual([{ gender, bornOn }]);
    await change(body.id, { version: 2, gender: null, bornOn: null }).expect(200);
    expect(await kept(body.id)).toEqual([{ gender: null, bornOn: null }]);
    const { items } = (await hr.get(`/api/employees/${body.id}/changes`).expect(200)).body;
    const redacted = { gender: 'redacted', bornOn: 'redacted' };
    expect(items[0]).toMatchObject({ before: redacted, after: redacted });
  });

  it('takes an e-mail that somebody has for a conflict', async () => {
    const { email } = await create();
    const { body } = await hr
      .post('/api/employees')
      .send({ ...draft(), email: email.toUpperCase() })
      .expect(409);
    expect(body.detail).toContain(email);
    const other = await create();
    await change(other.id, { version: 1, email }).expect(409);
  });

  it.each([
    ['firstName', ' '],
    ['lastName', 'a\u0000b'],
    ['email', 'nobody'],
    ['phone', 'x'.repeat(101)],
    ['gender', 'unknown'],
    ['bornOn', '1890-01-01'],
    ['bornOn', '2024-02-30'],
    ['job', ' '],
    ['hiredOn', '2999-01-01'],
    ['salary', 0],
    ['salary', 1.5],
    ['salary', 1e9 + 1],
    ['id', '00000000-0000-0000-0000-000000000000'],
  ])('is refused for a wrong %s: %j', async (path, value) => {
    const { body } = await hr
      .post('/api/employees')
      .send({ ...draft(), [path]: value })
      .expect(400);
    expect(body.errors.map((error: { path: string }) => error.path)).toEqual([path]);
    const { id } = await create();
    if (path !== 'id') await change(id, { version: 1, [path]: value }).expect(400);
  });
});

describe('a change', () => {
  it('changes what is given, and nothing else', async () => {
    const before = await create();
    const { body } = await change(before.id, { version: 1, salary: 42_000, lastName: ' Ñandú ' }).expect(200);
    expect(body).toEqual({ ...before, salary: 42_000, lastName: 'Ñandú', version: 2 });
    expect((await hr.get('/api/employees?search=nandu').expect(200)).body.total).toBe(1);
  });

  it('on an older version is refused, with the person as they are now; sent again on that one it counts', async () => {
    const { id } = await create();
    const { body: theirs } = await change(id, { version: 1, phone: '1' }).expect(200);
    const { body } = await change(id, { version: 1, salary: 50_000 }).expect(409);
    const { targetSeniorities: _, lastRating: __, ...current } = theirs;
    expect(body.current).toEqual(current);
    expect((await hr.get(`/api/employees/${id}`)).body).toEqual(theirs);
    await change(id, { version: body.current.version, salary: 50_000 }).expect(200);
    expect((await hr.get(`/api/employees/${id}`)).body).toMatchObject({ salary: 50_000, phone: '1', version: 3 });
  });

  it('of many at once on one version exactly one counts', async () => {
    const { id } = await create();
    const answers = await Promise.all([1, 2, 3, 4, 5].map((n) => change(id, { version: 1, salary: 40_000 + n })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409, 409]);
    const winner = answers.find(({ status }) => status === 200)?.body;
    expect((await hr.get(`/api/employees/${id}`)).body).toEqual(winner);
  });

  it('deactivates and takes that back', async () => {
    const { id, email } = await create();
    const found = async () => (await hr.get(`/api/employees?search=${email}`)).body.total;
    expect((await change(id, { version: 1, active: false }).expect(200)).body).toMatchObject({
      active: false,
      version: 2,
    });
    expect(await found()).toBe(0);
    expect((await hr.get(`/api/employees/${id}`).expect(200)).body.active).toBe(false);
    await change(id, { version: 2, active: true }).expect(200);
    expect(await found()).toBe(1);
  });

  it('without a version, or of nobody, is refused', async () => {
    const { id } = await create();
    const { body } = await change(id, { salary: 1 }).expect(400);
    expect(body.errors).toEqual([{ path: 'version', message: 'is missing' }]);
    await change('00000000-0000-0000-0000-000000000000', { version: 1, salary: 1 }).expect(404);
  });
});
