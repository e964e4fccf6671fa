import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RaiseReasons, Reasons } from '../src/models/reasons/reasons.schema.ts';
import { previewSchema } from '../src/predictions/predictions.schema.ts';
import { insertEmployee } from './support/insert-employee.ts';
import { startTestApi, type TestApi } from './support/test-api.ts';

type AnyReasons = Reasons | RaiseReasons;

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

async function employeeWith(seniority: string): Promise<string> {
  const { body } = await api.user.get(`/api/employees?pageSize=1&seniority=${seniority}`).expect(200);
  return body.items[0].id;
}

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
    const employeeId = await insertEmployee(api, average.job, average.seniority, Math.round(average.currentSalary), 0);
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
    const employeeId = await insertEmployee(api, 'Analyst', 'Semi-senior', 60_000, 400);
    const { raiseReasons } = await preview(employeeId, 'Semi-senior', 1);
    expect(raiseReasons.contributions[1]).toMatchObject({ feature: 'performanceRating', value: 1, today: 3 });
  });

  it('say that a better rating pays, against a worse one of the same person', async () => {
    const employeeId = await employeeWith('Junior');
    const [worst, best] = [await preview(employeeId, 'Semi-senior', 1), await preview(employeeId, 'Semi-senior', 5)];
    expect(amountsOf(worst.reasons).performanceRating).toBeLessThan(0);
    expect(amountsOf(best.reasons).performanceRating).toBeGreaterThan(0);
  });

  it('are read as they were kept: by versions that took the level apart, and by those that had none', async () => {
    const employeeId = await employeeWith('Semi-senior');
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
