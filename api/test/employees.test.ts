import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from './support/test-api.ts';

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const names = (items: { firstName: string; lastName: string }[]) => items.map((e) => `${e.lastName}, ${e.firstName}`);

describe('GET /api/employees', () => {
  it('gives the first page of a thousand, by name as Spanish sorts', async () => {
    const { body } = await api.user.get('/api/employees').expect(200);
    expect(body).toMatchObject({ page: 1, pageSize: 25, total: 1000 });
    expect(body.items).toHaveLength(25);
    expect(Object.keys(body.items[0])).toEqual(
      expect.arrayContaining(['id', 'firstName', 'lastName', 'job', 'seniority', 'salary']),
    );
    const { body: all } = await api.user.get('/api/employees?pageSize=100').expect(200);
    const compare = new Intl.Collator('es').compare;
    expect(names(all.items)).toEqual(names(all.items).toSorted(compare));
  });

  it('takes empty parameters for none, as a form sends them', async () => {
    const { body: all } = await api.user.get('/api/employees').expect(200);
    const { body } = await api.user.get('/api/employees?search=&job=&seniority=&sort=&page=1&pageSize=25').expect(200);
    expect(body).toEqual(all);
  });

  it('never gives gender or date of birth', async () => {
    const { body } = await api.user.get('/api/employees?pageSize=1').expect(200);
    expect(Object.keys(body.items[0]).join()).not.toMatch(/gender|born|birth/i);
  });

  it('pages without overlap or gap, whatever the sort', async () => {
    for (const sort of ['lastName', '-lastName', 'job', '-salary', 'seniority', 'hiredOn']) {
      const ids = new Set<string>();
      for (let page = 1; page <= 10; page++) {
        const { body } = await api.user.get(`/api/employees?pageSize=100&page=${page}&sort=${sort}`).expect(200);
        for (const { id } of body.items) ids.add(id);
      }
      expect(ids.size, sort).toBe(1000);
    }
    const { body } = await api.user.get('/api/employees?page=999').expect(200);
    expect(body).toMatchObject({ items: [], total: 1000 });
  });

  it('sorts by salary, both ways', async () => {
    for (const [sort, sign] of [
      ['salary', 1],
      ['-salary', -1],
    ] as const) {
      const { body } = await api.user.get(`/api/employees?sort=${sort}&pageSize=100`).expect(200);
      const salaries: number[] = body.items.map((item: { salary: number }) => item.salary);
      expect(salaries).toEqual(salaries.toSorted((a, b) => sign * (a - b)));
    }
  });

  it('filters by job and seniority together', async () => {
    const { body } = await api.user.get('/api/employees?job=Analyst&seniority=Senior&pageSize=100').expect(200);
    expect(body.total).toBeGreaterThan(0);
    for (const item of body.items) expect(item).toMatchObject({ job: 'Analyst', seniority: 'Senior' });
  });

  it('searches every word, in any order, without accents and without wildcards', async () => {
    await api.database.owner.query(
      `INSERT INTO employees (first_name, last_name, email, phone, gender, born_on, job, seniority, hired_on, salary)
       VALUES ('Ángel 100%', 'Ñandú', 'angel@empresa.example', '', 'male', '1990-01-01', 'Analyst', 'Junior', '2020-01-01', 30000)`,
    );
    for (const search of ['nandu', 'ÑANDÚ ángel', 'angel%20nan', '100%25', 'angel@empresa.example nandu']) {
      const { body } = await api.user.get(`/api/employees?search=${encodeURI(search).replace(/%25/g, '%')}`);
      expect(names(body.items), search).toEqual(['Ñandú, Ángel 100%']);
    }
    const { body } = await api.user.get('/api/employees?search=%25').expect(200);
    expect(body.total).toBe(1);
    await api.database.owner.query(`DELETE FROM employees WHERE email = 'angel@empresa.example'`);
  });
});

describe('GET /api/employees/:id', () => {
  it('gives one, with today’s seniority and those above as targets, and the last review’s rating', async () => {
    const expected = {
      Junior: ['Junior', 'Semi-senior', 'Senior'],
      'Semi-senior': ['Semi-senior', 'Senior'],
      Senior: ['Senior'],
    };
    for (const [seniority, targetSeniorities] of Object.entries(expected)) {
      const { body: list } = await api.user.get(`/api/employees?seniority=${seniority}&pageSize=1`).expect(200);
      const { id } = list.items[0];
      const { body } = await api.user.get(`/api/employees/${id}`).expect(200);
      const reviews = (await api.user.get(`/api/employees/${id}/reviews`).expect(200)).body.items;
      expect(reviews.length).toBeGreaterThan(0);
      expect(body).toEqual({ ...list.items[0], lastRating: reviews.at(-1).rating, targetSeniorities });
    }
  });

  it('answers 404 for an id that nobody has', async () => {
    for (const id of ['00000000-0000-0000-0000-000000000000', '11111111-1111-1111-1111-111111111111']) {
      const { body } = await api.user.get(`/api/employees/${id}`).expect(404);
      expect(body).toMatchObject({ status: 404, title: 'Not Found' });
      expect(body.detail).toContain(id);
    }
  });
});
