import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LOCKS } from '../src/database/advisory-lock.ts';
import { ModelsService } from '../src/models/models.service.ts';
import type { PredictionAnswer } from '../src/predictions/predictions.schema.ts';
import type { ShadowReport } from '../src/predictions/shadow/shadow.schema.ts';
import { ShadowAnswersService } from '../src/predictions/shadow/shadow-answers.service.ts';
import { anotherReplica } from './support/another-replica.ts';
import { otherModel } from './support/other-models.ts';
import { startTestApi, type TestApi } from './support/test-api.ts';

let api: TestApi;
let own: string;
let people: { id: string; seniority: string }[];

beforeEach(async () => {
  api = await startTestApi();
  own = (await api.user.get('/api/models/active').expect(200)).body.version;
  people = (await api.user.get('/api/employees?seniority=Junior&pageSize=30').expect(200)).body.items;
});
afterEach(() => api.close());

const other = otherModel(0.95);
const { version } = other.manifest;
const add = (model = other) => api.app.get(ModelsService).add({ ...model, source: 'upload' }, null);
const setShadow = (to: string | null) => api.user.put('/api/models/shadow').send({ version: to });
const report = async (): Promise<ShadowReport | null> =>
  (await api.user.get('/api/models/shadow').expect(200)).body.report;
const predict = async (employeeId: string, features: object = { performanceRating: 4 }): Promise<PredictionAnswer> =>
  (await api.user.post('/api/predictions').send({ employeeId, targetSeniority: 'Senior', features }).expect(201)).body;
const answered = async (count: number) => {
  await expect.poll(async () => (await report())?.answered).toBe(count);
  return (await report()) as ShadowReport;
};

describe('a version in shadow', () => {
  it('answers every kept prediction as it would if it were active, and changes no answer', async () => {
    expect(await report()).toBeNull();
    await add();
    await predict(people[0]?.id as string);
    expect((await setShadow(version).expect(200)).body).toMatchObject({ active: own, shadow: version });
    const kept: PredictionAnswer[] = [];
    for (const { id } of people) kept.push(await predict(id));
    expect(new Set(kept.map(({ modelVersion }) => modelVersion))).toEqual(new Set([own]));

    const { difference, bins, groups, largest, ...rest } = await answered(people.length);
    expect(rest).toMatchObject({ version, unanswered: 0, waiting: 0, currency: 'USD' });
    const { rows } = await api.database.owner.query('SELECT * FROM shadow_predictions ORDER BY prediction_id');
    expect(rows.map((row) => row.prediction_id)).toEqual(kept.map(({ id }) => id).sort());

    // Once it is active it says the same.
    await api.user.put('/api/models/active').send({ version, replaces: own }).expect(200);
    const differences: number[] = [];
    for (const [index, { employeeId, predictedSalary }] of kept.entries()) {
      const now = await predict(employeeId);
      const row = rows.find(({ prediction_id }) => prediction_id === kept[index]?.id);
      expect(now.modelVersion).toBe(version);
      expect([row.raw_prediction, row.predicted_salary]).toEqual([now.rawPrediction, now.predictedSalary]);
      differences.push(now.predictedSalary - predictedSalary);
    }
    const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
    const sorted = [...differences].sort((a, b) => a - b);
    expect(difference?.mean).toBeCloseTo(sum(differences) / differences.length, 6);
    expect(difference?.meanAbsolute).toBeCloseTo(sum(differences.map(Math.abs)) / differences.length, 6);
    expect(difference?.median).toBe(sorted[Math.ceil(sorted.length / 2) - 1]);
    expect(difference?.same).toBeCloseTo(differences.filter((one) => one === 0).length / differences.length, 6);
    expect(sum(bins.map(({ count }) => count))).toBe(people.length);
    for (const { from, to, count } of bins)
      expect(differences.filter((one) => one >= (from ?? one) && one < (to ?? one + 1)).length, `${from}`).toBe(count);
    expect(groups[0]).toMatchObject({ count: expect.any(Number), meanAbsolute: expect.any(Number) });
    expect(groups.find(({ by }) => by === 'targetSeniority')).toMatchObject({ value: 'Senior', count: people.length });
    expect(groups.map((group) => group.meanAbsolute)).toEqual(
      groups.map((group) => group.meanAbsolute).sort((a, b) => b - a),
    );
    expect(Math.abs((largest[0]?.shadow ?? 0) - (largest[0]?.answered ?? 0))).toBe(
      Math.max(...differences.map(Math.abs)),
    );
    // What is active is in shadow no longer.
    expect(await report()).toBeNull();
  });

  it('answers about the person as they were when it was predicted, whatever they are a moment later', async () => {
    await add();
    const { items } = (await api.user.get('/api/employees?job=Engineer&seniority=Junior&pageSize=1').expect(200)).body;
    const { id, version: edition } = items[0];
    await api.user.put('/api/models/active').send({ version, replaces: own }).expect(200);
    const expected = await predict(id);
    await api.user.put('/api/models/active').send({ version: own, replaces: version }).expect(200);
    await setShadow(version).expect(200);
    // As if another replica were at it, so that it answers after the change.
    await api.database.owner.query('SELECT pg_advisory_lock($1)', [LOCKS.shadow]);
    await predict(id);
    const changed = { version: edition, job: 'Analyst', seniority: 'Semi-senior', salary: 91_000 };
    await api.user.patch(`/api/employees/${id}`).send(changed).expect(200);
    await api.database.owner.query('SELECT pg_advisory_unlock($1)', [LOCKS.shadow]);
    await answered(1);
    const { rows } = await api.database.owner.query('SELECT raw_prediction, predicted_salary FROM shadow_predictions');
    expect(rows).toEqual([{ raw_prediction: expected.rawPrediction, predicted_salary: expected.predictedSalary }]);
  });

  it('leaves out what was kept before, and nothing after a restart or by another replica', async () => {
    await add();
    await setShadow(version).expect(200);
    const replica = await anotherReplica(api);
    const ids = people.map(({ id }) => id);
    for (const id of ids.slice(0, 10)) await predict(id);
    // As if a process had ended in the middle.
    await answered(10);
    await api.database.owner.query(
      'DELETE FROM shadow_predictions WHERE prediction_id IN (SELECT prediction_id FROM shadow_predictions ORDER BY 1 LIMIT 5)',
    );
    await replica.close();
    const again = await anotherReplica(api);
    try {
      await Promise.all([api, again].map(({ app }) => app.get(ShadowAnswersService).catchUp()));
      for (const id of ids.slice(10)) await predict(id);
      await answered(ids.length);
      const { rows } = await api.database.owner.query('SELECT count(*)::int AS all FROM shadow_predictions');
      expect(rows[0].all).toBe(ids.length);
    } finally {
      await again.close();
    }
  });

  it('of other features answers what it can, and counts what it cannot', async () => {
    const { manifest, file } = otherModel(0.8);
    const narrow = {
      ...manifest,
      features: manifest.features.map((feature) =>
        feature.name === 'job' && feature.kind !== 'numeric'
          ? { ...feature, categories: feature.categories.filter(({ value }) => value !== 'Engineer') }
          : feature,
      ),
      average: { ...manifest.average, job: 'Analyst' },
      // They count engineers, too.
      data: { ...manifest.data, distributions: undefined },
    };
    await add({ manifest: narrow, file });
    await setShadow(manifest.version).expect(200);
    const { items } = (await api.user.get('/api/employees?job=Engineer&seniority=Junior&pageSize=3').expect(200)).body;
    for (const { id } of items) await predict(id);
    const { body } = await api.user.get('/api/employees?job=Analyst&seniority=Junior&pageSize=2').expect(200);
    for (const { id } of body.items) await predict(id);
    expect(await answered(2)).toMatchObject({ unanswered: 3, waiting: 0 });
  });

  it('is chosen with care', async () => {
    await add();
    expect((await setShadow(own).expect(409)).body.detail).toContain(own);
    await setShadow('none').expect(404);
    await setShadow(version).expect(200);
    await setShadow(version).expect(200);
    await api.user.patch(`/api/models/${version}`).send({ archived: true }).expect(409);
    await setShadow(null).expect(200);
    await api.user.patch(`/api/models/${version}`).send({ archived: true }).expect(200);
    expect((await setShadow(version).expect(409)).body.detail).toContain('archived');
    await api.user.put('/api/models/shadow').send({}).expect(400);
    const { items } = (await api.user.get('/api/audit?action=model-shadowed').expect(200)).body;
    expect(items.map(({ before, after }: { before: object; after: object }) => [before, after])).toEqual([
      [{ model: version }, { model: null }],
      [{ model: null }, { model: version }],
    ]);
  });

  it('goes with a person who is removed', async () => {
    await add();
    await setShadow(version).expect(200);
    await predict(people[0]?.id as string);
    await answered(1);
    await api.database.owner.query('DELETE FROM employees WHERE id = $1', [people[0]?.id]);
    expect((await report())?.answered).toBe(0);
  });
});
