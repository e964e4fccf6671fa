import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Peers } from '../src/employees/peers.schema.ts';
import { startTestApi, type TestApi } from './support/test-api.ts';

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

async function everybody(job: string, seniority: string): Promise<{ id: string; salary: number }[]> {
  const { rows } = await api.database.owner.query(
    'SELECT id, salary FROM employees WHERE job = $1 AND seniority = $2 ORDER BY salary, id',
    [job, seniority],
  );
  return rows;
}

describe('GET /api/employees/:id/peers', () => {
  it.each([
    ['Engineer', 'Junior'],
    ['Analyst', 'Senior'],
  ])('places anybody among the people of the same job and seniority: %s, %s', async (job, seniority) => {
    const all = await everybody(job, seniority);
    const salaries = all.map(({ salary }) => salary);
    const middle = salaries.length / 2;
    const median = ((salaries[Math.ceil(middle) - 1] as number) + (salaries[Math.floor(middle)] as number)) / 2;
    for (const { id, salary } of [all[0], all[7], all.at(-1)] as typeof all) {
      const { body }: { body: Peers } = await api.user.get(`/api/employees/${id}/peers`).expect(200);
      expect(body).toMatchObject({ employeeId: id, job, seniority, salary, count: all.length, median });
      expect(body.compaRatio).toBeCloseTo(salary / median, 3);
      expect(body.below).toBe(salaries.filter((other) => other < salary).length);
      expect(body.above).toBe(salaries.filter((other) => other > salary).length);
      expect([body.lowest, body.highest]).toEqual([salaries[0], salaries.at(-1)]);
      for (const { from, to, count } of body.steps) {
        expect(count).toBe(salaries.filter((other) => other >= from && other < to).length);
      }
      expect(body.steps.reduce((sum, { count }) => sum + count, 0)).toBe(all.length);
    }
  });

  it('places a raise among the people of another level, without the person', async () => {
    const [first] = (await everybody('Engineer', 'Junior')) as [{ id: string; salary: number }];
    const seniors = (await everybody('Engineer', 'Senior')).map(({ salary }) => salary);
    const path = `/api/employees/${first.id}/peers`;
    const { body }: { body: Peers } = await api.user.get(`${path}?seniority=Senior`).expect(200);
    expect(body).toMatchObject({ seniority: 'Senior', salary: first.salary, count: seniors.length });
    expect([body.lowest, body.highest]).toEqual([seniors[0], seniors.at(-1)]);
    expect(body.below + body.above).toBeLessThanOrEqual(seniors.length);
    const own = (await api.user.get(path).expect(200)).body;
    expect((await api.user.get(`${path}?seniority=Junior`).expect(200)).body).toEqual(own);
    await api.user.get(`${path}?seniority=King`).expect(400);
    await api.user.get(`${path}?level=Senior`).expect(400);
  });

  it('says that nobody is at a level, where nobody is', async () => {
    const [one] = await everybody('Consultant', 'Semi-senior');
    const { owner } = api.database;
    await owner.query("UPDATE employees SET deactivated_at = now() WHERE job = 'Consultant' AND seniority = 'Senior'");
    const { body } = await api.user.get(`/api/employees/${one?.id}/peers?seniority=Senior`).expect(200);
    const nothing = { median: null, compaRatio: null, lowest: null, highest: null, steps: [] };
    expect(body).toMatchObject({ count: 0, below: 0, above: 0, ...nothing });
  });

  it('of somebody who has none is that person alone', async () => {
    const [only, ...others] = await everybody('Consultant', 'Junior');
    await api.database.owner.query('DELETE FROM employees WHERE id = ANY($1)', [others.map(({ id }) => id)]);
    const { body } = await api.user.get(`/api/employees/${only?.id}/peers`).expect(200);
    expect(body).toMatchObject({ count: 1, compaRatio: 1, below: 0, above: 0, steps: [{ count: 1 }] });
  });

  it('counts nobody who has left, and places who has left among those who have not', async () => {
    const [gone, stays] = (await everybody('Analyst', 'Senior')) as [{ id: string; salary: number }, { id: string }];
    const { body: before }: { body: Peers } = await api.user.get(`/api/employees/${stays.id}/peers`).expect(200);
    await api.database.owner.query('UPDATE employees SET deactivated_at = now() WHERE id = $1', [gone.id]);
    const { body: others }: { body: Peers } = await api.user.get(`/api/employees/${stays.id}/peers`).expect(200);
    expect(others.count).toBe(before.count - 1);
    const { body: own }: { body: Peers } = await api.user.get(`/api/employees/${gone.id}/peers`).expect(200);
    expect(own).toMatchObject({ count: before.count, lowest: gone.salary, median: before.median });
  });

  it('knows nobody by an id that nobody has', async () => {
    await api.user.get('/api/employees/00000000-0000-0000-0000-000000000000/peers').expect(404);
    await api.user.get('/api/employees/nobody/peers').expect(400);
  });
});
