import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EmployeesPage } from '../src/employees/employees.schema.ts';
import { startTestApi, type TestApi } from './support/test-api.ts';

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const list = async (query: string): Promise<EmployeesPage> =>
  (await api.user.get(`/api/employees?${query}`).expect(200)).body;

const SORTS = ['lastName', '-lastName', 'salary', '-salary', 'job', '-seniority', 'hiredOn'];

describe('going through the list by `next` and `previous`', () => {
  it.each(SORTS)('shows everybody once, there and back, sorted by %s', async (sort) => {
    const whole: string[] = [];
    for (let page = 1; page <= 10; page++) {
      whole.push(...(await list(`sort=${sort}&pageSize=100&page=${page}`)).items.map(({ id }) => id));
    }
    const seen: string[] = [];
    let page = await list(`sort=${sort}&pageSize=90`);
    expect(page.previous).toBeNull();
    for (;;) {
      expect(page.position).toBe(seen.length);
      seen.push(...page.items.map(({ id }) => id));
      if (!page.next) break;
      page = await list(`sort=${sort}&pageSize=90&after=${page.next}`);
    }
    expect(seen).toEqual(whole);

    const back = page.items.map(({ id }) => id);
    while (page.previous) {
      page = await list(`sort=${sort}&pageSize=90&before=${page.previous}`);
      back.unshift(...page.items.map(({ id }) => id));
    }
    expect(back).toEqual(whole);
    expect(page.position).toBe(0);
  });

  it('neither repeats nor skips who stays, when others come and go between two pages', async () => {
    const first = await list('pageSize=10');
    await api.database.owner.query(`UPDATE employees SET deactivated_at = now() WHERE id = $1`, [first.items[0]?.id]);
    const second = await list(`pageSize=10&after=${first.next}`);
    await api.database.owner.query(`UPDATE employees SET deactivated_at = NULL WHERE id = $1`, [first.items[0]?.id]);
    const both = await list('pageSize=20');
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(both.items.map(({ id }) => id));
  });

  it.each(['nonsense', 'W10', Buffer.from('["salary",0,[1,"a","b","c"]]').toString('base64url')])(
    'refuses what is no place in this list: %s',
    async (after) => {
      for (const direction of ['after', 'before']) {
        const { body } = await api.user.get(`/api/employees?${direction}=${after}`).expect(400);
        expect(body.errors[0].path).toBe(direction);
      }
    },
  );

  it('goes by number to the first 100,000 only, where that is fast', async () => {
    await list('pageSize=100&page=1001');
    const { body } = await api.user.get('/api/employees?pageSize=100&page=1002').expect(400);
    expect(body.errors[0]).toMatchObject({ path: 'page', message: expect.stringContaining('`after`') });
  });

  it('refuses a place of a list that is sorted otherwise', async () => {
    const { next } = await list('sort=salary&pageSize=5');
    await api.user.get(`/api/employees?sort=-salary&after=${next}`).expect(400);
  });
});

/** A forged cursor. */
describe('a place that nobody gave', () => {
  const place = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const id = '00000000-0000-7000-8000-000000000000';

  it('is refused where the database knows no such value: the year 0', async () => {
    for (const day of ['0000-01-01', '0000-12-31', '2020-02-30']) {
      await api.user.get(`/api/employees?sort=hiredOn&after=${place(['hiredOn', 0, [day, 'a', 'a', id]])}`).expect(400);
    }
    await api.user
      .get(`/api/employees?sort=hiredOn&after=${place(['hiredOn', 0, ['0001-01-01', 'a', 'a', id]])}`)
      .expect(200);
  });

  it('is refused or taken, and never a fault of ours', async () => {
    const sort = fc.constantFrom(...SORTS);
    const date = fc.tuple(
      fc.integer({ min: 0, max: 9999 }),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 32 }),
    );
    const text = date.map((parts) => parts.map((part, index) => String(part).padStart(index ? 2 : 4, '0')).join('-'));
    const value = fc.oneof(
      text,
      fc.string({ unit: 'binary' }),
      fc.constantFrom('\ud800', '\0', 'Junior', 'Analyst', id, 2 ** 31, -(2 ** 31) - 1, 1e308, null),
      fc.integer(),
      fc.double(),
    );
    const cursor = fc.tuple(sort, fc.oneof(fc.nat(), value), fc.array(value, { minLength: 3, maxLength: 4 }));
    await fc.assert(
      fc.asyncProperty(cursor, fc.constantFrom('after', 'before'), async (parts, side) => {
        const url = `/api/employees?sort=${encodeURIComponent(parts[0])}&pageSize=1&${side}=${place(parts)}`;
        const { status } = await api.user.get(url);
        expect([200, 400], url).toContain(status);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('who is in the list', () => {
  it('only who is in the company, unless asked otherwise', async () => {
    const { items } = await list('pageSize=2');
    const [gone] = items;
    await api.database.owner.query('UPDATE employees SET deactivated_at = now() WHERE id = $1', [gone?.id]);
    expect((await list('pageSize=1')).total).toBe(999);
    expect(await list('status=inactive')).toMatchObject({ total: 1, items: [{ id: gone?.id, active: false }] });
    expect((await list('status=all&pageSize=1')).total).toBe(1000);
    await api.database.owner.query('UPDATE employees SET deactivated_at = NULL');
  });

  it('finds one or two letters at the beginning of a word, three anywhere', async () => {
    await api.database.owner.query(
      `INSERT INTO employees (first_name, last_name, email, phone, gender, born_on, job, seniority, hired_on, salary)
       VALUES ('Zoe', 'Xylander', 'zxw@empresa.example', '', 'female', '1990-01-01', 'Analyst', 'Junior', '2020-01-01', 30000)`,
    );
    for (const [search, total] of [
      ['xy', 1],
      ['yl', 0],
      ['yla', 1],
      ['zo xy', 1],
      ['ZX', 1],
    ] as const) {
      expect((await list(`search=${search}`)).total, search).toBe(total);
    }
    await api.database.owner.query(`DELETE FROM employees WHERE email = 'zxw@empresa.example'`);
  });

  it('counts up to 10,000, and says beyond that that it estimates', async () => {
    expect(await list('pageSize=1')).toMatchObject({ total: 1000, totalIsEstimate: false });
    await api.database.owner.query(
      `INSERT INTO employees (first_name, last_name, email, phone, gender, born_on, job, seniority, hired_on, salary)
       SELECT 'Many', 'Others', 'many' || n || '@empresa.example', '', 'female', '1990-01-01', 'Analyst', 'Junior',
         '2020-01-01', 30000 FROM generate_series(1, 19000) n`,
    );
    await api.database.owner.query('ANALYZE employees');
    const all = await list('pageSize=1');
    expect(all.totalIsEstimate).toBe(true);
    expect(all.total).toBeGreaterThan(19_000);
    expect(all.total).toBeLessThan(21_000);
    expect(await list('search=many1%40')).toMatchObject({ total: 1, totalIsEstimate: false });
  });
});
