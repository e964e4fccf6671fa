import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RaiseReasons, Reasons } from '../src/models/reasons/reasons.schema.ts';
import { previewSchema, type Sweep } from '../src/predictions/predictions.schema.ts';
import { startTestApi, type TestApi } from './support/test-api.ts';

type AnyReasons = Reasons | RaiseReasons;
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

/** An employee hired that many days ago. @returns the new id */
async function insertEmployee(job: string, seniority: string, salary: number, days: number): Promise<string> {
  const { rows } = await api.database.owner.query(
    `INSERT INTO employees (first_name, last_name, email, phone, gender, born_on, job, seniority, hired_on, salary)
     VALUES ('Golden', 'Row', gen_random_uuid()::text, '', 'female', '1970-01-01', $1, $2,
       (now() AT TIME ZONE 'UTC')::date - $3::int, $4)
     RETURNING id`,
    [job, seniority, days, salary],
  );
  return rows[0].id;
}

describe('POST /api/predictions', () => {
  it('predicts, keeps and gives back the same', async () => {
    const { id: employeeId, salary } = await employeeWith('seniority=Junior');
    const request = { employeeId, targetSeniority: 'Senior', features: { performanceRating: 5 } };
    const { body, headers } = await api.user.post('/api/predictions').send(request).expect(201);

    const { body: model } = await api.user.get('/api/models/active').expect(200);
    expect(body).toMatchObject({
      employeeId,
      targetSeniority: 'Senior',
      modelVersion: model.version,
      modelSha256: model.sha256,
      currentSalary: salary,
    });
    expect(body.features).toMatchObject({ performanceRating: 5, currentSalary: salary, targetSeniority: 'Senior' });
    expect(body.predictedSalary % 100).toBe(0);
    expect(body.raise.amount).toBe(body.predictedSalary - salary);
    expect(body.raise.percent).toBeCloseTo((body.raise.amount / salary) * 100, 2);
    expect(body.band.low).toBeLessThan(body.rawPrediction);
    expect(body.band.high).toBeGreaterThan(body.rawPrediction);
    const all = model.manifest.band;
    const group = all.groups.find(({ values }: { values: string[] }) => values.join() === 'Junior,Senior');
    const { coverage, rows } = group ?? all;
    expect(body.band).toMatchObject({ coverage, rows, group: group?.values ?? null });
    expect(Date.parse(body.createdAt)).toBeGreaterThan(Date.now() - 60_000);

    expect(headers.location).toBe(`/api/predictions/${body.id}`);
    const { body: kept } = await api.user.get(headers.location as string).expect(200);
    expect(kept).toEqual(body);
    const { body: list } = await api.user.get(`/api/predictions?employeeId=${employeeId}`).expect(200);
    expect(list).toEqual({ items: [body], page: 1, pageSize: 25, total: 1 });
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

describe('the reasons of a prediction', () => {
  const sumOf = ({ base, contributions }: AnyReasons) =>
    contributions.reduce((sum, { amount }) => sum + Math.round(amount * 100), Math.round(base * 100));
  const valuesOf = ({ contributions }: AnyReasons) =>
    contributions.flatMap((one) => [one, ...(one.with ?? [])]).map(({ feature, value }) => [feature, value]);
  const amountsOf = ({ contributions }: AnyReasons) =>
    Object.fromEntries(contributions.map(({ feature, amount }) => [feature, amount]));
  const preview = async (employeeId: string, targetSeniority: string, performanceRating?: number) => {
    const request = { employeeId, targetSeniority, features: { performanceRating } };
    return (await api.user.post('/api/predictions/preview').send(request).expect(200)).body;
  };

  it('add up to the raw prediction for everybody, from the average and from today, and are kept with it', async () => {
    const { body: page } = await api.user.get('/api/employees?pageSize=100&sort=-hiredOn').expect(200);
    for (const { id: employeeId } of page.items) {
      const body = await preview(employeeId, 'Senior', 5);
      // To the cent; the raw prediction has more digits.
      expect(Math.abs(sumOf(body.reasons) / 100 - body.rawPrediction)).toBeLessThan(0.02);
      expect(sumOf(body.raiseReasons)).toBe(sumOf(body.reasons));
      expect(Object.fromEntries(valuesOf(body.reasons))).toEqual(body.features);
    }
    const { body } = await api.user
      .post('/api/predictions')
      .send({ employeeId: page.items[0].id, targetSeniority: 'Senior' })
      .expect(201);
    const { body: kept } = await api.user.get(`/api/predictions/${body.id}`);
    expect([kept.reasons, kept.raiseReasons]).toEqual([body.reasons, body.raiseReasons]);
  });

  it('compare with the average row, whose prediction is the base', async () => {
    const { body: model } = await api.user.get('/api/models/active').expect(200);
    const { average } = model.manifest;
    const employeeId = await insertEmployee(average.job, average.seniority, Math.round(average.currentSalary), 0);
    const body = await preview(employeeId, average.targetSeniority);
    // A feature at its average contributes nothing.
    expect(amountsOf(body.reasons)).toMatchObject({ job: 0, targetSeniority: 0, currentSalary: 0 });
    expect(amountsOf(body.reasons).tenureYears).not.toBe(0);
    for (const { feature, average: compared } of (body.reasons as Reasons).contributions) {
      expect(compared).toBe(average[feature]);
    }
  });

  it('take today’s level and the target as one, which never counts against a Senior nor for a Junior who stays', async () => {
    for (const [seniority, sign] of [
      ['Senior', 1],
      ['Junior', -1],
    ] as const) {
      const { body: page } = await api.user.get(`/api/employees?pageSize=100&seniority=${seniority}`).expect(200);
      for (const { id } of page.items) {
        const { contributions } = (await preview(id, seniority)).reasons as Reasons;
        const [one, ...others] = contributions.filter(({ feature }) => feature.toLowerCase().includes('seniority'));
        expect(others).toEqual([]);
        expect(one).toMatchObject({ value: seniority, with: [{ feature: 'seniority', value: seniority }] });
        expect(Math.sign(one?.amount ?? 0)).toBe(sign);
      }
    }
  });

  it('say of a raise what changes from today: the level, and the last review’s rating', async () => {
    const { body: page } = await api.user.get('/api/employees?pageSize=30&seniority=Junior').expect(200);
    const ratings = new Set<number>();
    for (const { id } of page.items) {
      const { body: reviews } = await api.user.get(`/api/employees/${id}/reviews`).expect(200);
      const last = reviews.items.at(-1)?.rating ?? 3;
      ratings.add(last);
      const body = await preview(id, 'Semi-senior', 5);
      const unchanged = await preview(id, 'Junior', last);
      expect(body.raiseReasons.base).toBeCloseTo(unchanged.rawPrediction, 1);
      expect(body.raiseReasons.contributions).toMatchObject([
        {
          feature: 'targetSeniority',
          value: 'Semi-senior',
          today: 'Junior',
          with: [{ value: 'Junior', today: 'Junior' }],
        },
        { feature: 'performanceRating', value: 5, today: last },
      ]);
      const { targetSeniority, performanceRating } = amountsOf(body.raiseReasons);
      expect(targetSeniority).toBeGreaterThan(0);
      expect(performanceRating).toBeGreaterThanOrEqual(0);
      // Nothing changes: nothing moves it.
      expect(Object.values(amountsOf(unchanged.raiseReasons))).toEqual([0, 0]);
    }
    expect(ratings.size).toBeGreaterThan(1);
  });

  it('compare with the default rating whoever has had no review', async () => {
    const employeeId = await insertEmployee('Analyst', 'Semi-senior', 60_000, 400);
    const { raiseReasons } = await preview(employeeId, 'Semi-senior', 1);
    expect(raiseReasons.contributions[1]).toMatchObject({ feature: 'performanceRating', value: 1, today: 3 });
  });

  it('say that a better rating pays, against a worse one of the same person', async () => {
    const { id: employeeId } = await employeeWith('seniority=Junior');
    const [worst, best] = [await preview(employeeId, 'Semi-senior', 1), await preview(employeeId, 'Semi-senior', 5)];
    expect(amountsOf(worst.reasons).performanceRating).toBeLessThan(0);
    expect(amountsOf(best.reasons).performanceRating).toBeGreaterThan(0);
  });

  it('are read as they were kept: by versions that took the level apart, and by those that had none', async () => {
    const { id: employeeId } = await employeeWith('seniority=Semi-senior');
    const { body } = await api.user.post('/api/predictions').send({ employeeId, targetSeniority: 'Senior' });
    const older = {
      base: 60_000.5,
      contributions: [
        { feature: 'seniority', value: 'Semi-senior', average: 'Semi-senior', amount: 0 },
        { feature: 'targetSeniority', value: 'Senior', average: 'Semi-senior', amount: 8_000.25 },
      ],
    };
    for (const reasons of [older, null]) {
      const change = 'UPDATE predictions SET reasons = $2, raise_reasons = NULL WHERE id = $1';
      await api.database.owner.query(change, [body.id, reasons]);
      const { body: kept } = await api.user.get(`/api/predictions/${body.id}`).expect(200);
      expect(kept).toEqual({ ...body, reasons, raiseReasons: null });
      expect(previewSchema.safeParse(kept).error).toBeUndefined();
    }
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
      const employeeId = await insertEmployee(job, seniority, currentSalary, Math.round(tenureYears * 365.25));
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
