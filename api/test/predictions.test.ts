import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sweep } from '../src/predictions/predictions.schema.ts';
import { insertEmployee } from './support/insert-employee.ts';
import { startTestApi, type TestApi } from './support/test-api.ts';

type Answer = Sweep['items'][number];

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

async function employeeWith(query: string) {
  const { body } = await api.user.get(`/api/employees?pageSize=1&${query}`).expect(200);
  return body.items[0] as { id: string; salary: number; seniority: string };
}

describe('POST /api/predictions', () => {
  it('predicts, keeps and gives back the same', async () => {
    const { id: employeeId, salary } = await employeeWith('seniority=Junior');
    const request = { employeeId, targetSeniority: 'Semi-senior', features: { performanceRating: 5 } };
    const { body, headers } = await api.user.post('/api/predictions').send(request).expect(201);

    const { body: model } = await api.user.get('/api/models/active').expect(200);
    expect(body).toMatchObject({
      employeeId,
      targetSeniority: 'Semi-senior',
      modelVersion: model.version,
      modelSha256: model.sha256,
      currentSalary: salary,
    });
    expect(body.features).toMatchObject({
      performanceRating: 5,
      currentSalary: salary,
      targetSeniority: 'Semi-senior',
    });
    expect(body.predictedSalary % 100).toBe(0);
    expect(body.raise.amount).toBe(body.predictedSalary - salary);
    expect(body.raise.percent).toBeCloseTo((body.raise.amount / salary) * 100, 2);
    expect(body.band.low).toBeLessThan(body.rawPrediction);
    expect(body.band.high).toBeGreaterThan(body.rawPrediction);
    const { groups } = model.manifest.band;
    const group = groups.find(({ values }: { values: string[] }) => values.join() === 'Junior,Semi-senior');
    const { coverage, rows, values } = group;
    expect(body.band).toMatchObject({ coverage, rows, group: values });
    expect(Date.parse(body.createdAt)).toBeGreaterThan(Date.now() - 60_000);

    expect(headers.location).toBe(`/api/predictions/${body.id}`);
    const { body: kept } = await api.user.get(headers.location as string).expect(200);
    expect(kept).toEqual(body);
    const { body: list } = await api.user.get(`/api/predictions?employeeId=${employeeId}`).expect(200);
    expect(list).toEqual({ items: [body], page: 1, pageSize: 25, total: 1 });
  });

  it('says which values lie outside what the model has seen, and keeps that', async () => {
    const { body: model } = await api.user.get('/api/models/active').expect(200);
    const { features } = model.manifest;
    const { observed, range } = features.find(({ name }: { name: string }) => name === 'currentSalary');
    const most = observed.max + 1;
    for (const [salary, outside] of [
      [observed.max, []],
      [most, [{ feature: 'currentSalary', value: most, low: observed.min, high: observed.max }]],
      [300_000, [{ feature: 'currentSalary', value: 300_000, low: observed.min, high: observed.max }]],
      [range.min, [{ feature: 'currentSalary', value: range.min, low: observed.min, high: observed.max }]],
    ] as const) {
      const employeeId = await insertEmployee(api, 'Analyst', 'Junior', salary, 1_000);
      const request = { employeeId, targetSeniority: 'Senior' };
      const { body } = await api.user.post('/api/predictions').send(request).expect(201);
      expect(body.outside, String(salary)).toEqual(outside);
      expect((await api.user.get(`/api/predictions/${body.id}`).expect(200)).body.outside).toEqual(outside);
    }
  });

  it('lists the newest first', async () => {
    const { id: employeeId } = await employeeWith('seniority=Senior');
    const ids: string[] = [];
    for (let count = 0; count < 3; count++) {
      const { body } = await api.user
        .post('/api/predictions')
        .send({ employeeId, targetSeniority: 'Senior' })
        .expect(201);
      ids.unshift(body.id);
    }
    const { body } = await api.user.get(`/api/predictions?employeeId=${employeeId}`).expect(200);
    expect(body.items.map((item: { id: string }) => item.id)).toEqual(ids);
  });

  it('answers many at once each with its own, and keeps all', async () => {
    const { body: page } = await api.user.get('/api/employees?pageSize=100&seniority=Junior').expect(200);
    const before = (await api.user.get('/api/predictions?employeeId=&page=')).body.total;
    const answers = await Promise.all(
      page.items.map(async (employee: { id: string; salary: number }, index: number) => {
        const targetSeniority = ['Junior', 'Semi-senior', 'Senior'][index % 3];
        const { body } = await api.user
          .post('/api/predictions')
          .send({ employeeId: employee.id, targetSeniority })
          .expect(201);
        expect(body).toMatchObject({ employeeId: employee.id, targetSeniority, currentSalary: employee.salary });
        return body;
      }),
    );
    for (const { id: _id, createdAt: _at, createdBy: _by, ...answer } of answers.slice(0, 9)) {
      const { employeeId, targetSeniority } = answer;
      const { body } = await api.user
        .post('/api/predictions/preview')
        .send({ employeeId, targetSeniority })
        .expect(200);
      expect(body).toMatchObject(answer);
    }
    expect((await api.user.get('/api/predictions')).body.total).toBe(before + page.items.length);
  });

  it('one employee deleted at the same moment fails alone', async () => {
    const { body: page } = await api.user.get('/api/employees?pageSize=6&sort=-salary').expect(200);
    const [gone, ...others] = page.items as [{ id: string }, ...{ id: string }[]];
    await api.database.owner.query('DELETE FROM employees WHERE id = $1', [gone.id]);
    const request = (id: string) =>
      api.user.post('/api/predictions').send({ employeeId: id, targetSeniority: 'Senior' });
    const [lost, ...kept] = await Promise.all([request(gone.id), ...others.map(({ id }) => request(id))]);
    expect(lost?.status).toBe(404);
    for (const { status } of kept) expect(status).toBe(201);
  });
});

describe('POST /api/predictions/preview', () => {
  it('gives the same without an id and keeps nothing', async () => {
    const { id: employeeId } = await employeeWith('seniority=Semi-senior');
    const before = (await api.user.get('/api/predictions')).body.total;
    const { body } = await api.user
      .post('/api/predictions/preview')
      .send({ employeeId, targetSeniority: 'Senior' })
      .expect(200);
    expect(body).not.toHaveProperty('id');
    expect((await api.user.get('/api/predictions')).body.total).toBe(before);
  });

  it('never gives less for a better rating or a higher target, nor less than today and the minimum raise', async () => {
    const { body: page } = await api.user.get('/api/employees?pageSize=100').expect(200);
    for (const { id: employeeId, salary } of page.items) {
      const sweeps = await Promise.all(
        [1, 2, 3, 4, 5].map(async (performanceRating) => {
          const asked = { employeeId, features: { performanceRating } };
          return (await api.user.post('/api/predictions/sweep').send(asked).expect(200)).body.items as Answer[];
        }),
      );
      for (const [r, items] of sweeps.entries()) {
        for (const [t, answer] of items.entries()) {
          for (const lower of [items[t - 1], sweeps[r - 1]?.[t]]) {
            if (!lower) continue;
            expect(answer.rawPrediction).toBeGreaterThanOrEqual(lower.rawPrediction);
            expect(answer.predictedSalary).toBeGreaterThanOrEqual(lower.predictedSalary);
          }
          expect(answer.predictedSalary).toBeGreaterThanOrEqual(salary + 3_000);
          const { low, high } = answer.band;
          const outside = answer.predictedSalary < low || answer.predictedSalary > high;
          if (outside) expect(answer.policy).not.toEqual([]);
        }
      }
    }
  });

  it('refuses a demotion, naming the targets that make sense', async () => {
    const { id: employeeId } = await employeeWith('seniority=Senior');
    const { body } = await api.user
      .post('/api/predictions/preview')
      .send({ employeeId, targetSeniority: 'Junior' })
      .expect(422);
    expect(body.errors).toEqual([
      { path: 'targetSeniority', message: "is Junior, below today's Senior; allowed: Senior" },
    ]);
  });
});

describe('parity', () => {
  it('answers every row of the golden file as the trainer did, within 1e-5', async () => {
    const file = new URL('../../model/artifacts/salary.golden.json', import.meta.url);
    const { rows } = JSON.parse(await readFile(file, 'utf8')) as {
      rows: { features: Record<string, never>; prediction: number }[];
    };
    expect(rows.length).toBeGreaterThan(100);
    const refused: string[] = [];
    for (const { features, prediction } of rows) {
      const { job, seniority, targetSeniority, currentSalary, tenureYears, performanceRating } =
        features as unknown as {
          job: string;
          seniority: string;
          targetSeniority: string;
          currentSalary: number;
          tenureYears: number;
          performanceRating: number;
        };
      const employeeId = await insertEmployee(api, job, seniority, currentSalary, Math.round(tenureYears * 365.25));
      const answer = await api.user
        .post('/api/predictions/preview')
        .send({ employeeId, targetSeniority, features: { performanceRating } });
      if (answer.status === 422) refused.push(`${seniority} → ${targetSeniority}`);
      else expect(Math.abs(answer.body.rawPrediction / prediction - 1), JSON.stringify(features)).toBeLessThan(1e-5);
    }
    // Demotions are refused before the model; all others must have been compared.
    expect(
      refused.every((pair) => ['Senior → Junior', 'Senior → Semi-senior', 'Semi-senior → Junior'].includes(pair)),
    ).toBe(true);
    expect(rows.length - refused.length).toBeGreaterThan(100);
  });
});
