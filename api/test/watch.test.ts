import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { FeatureDrift, Watch } from '../src/watch/watch.schema.ts';
import { insertPredictions } from './support/insert-predictions.ts';
import { startTestApi, type TestApi } from './support/test-api.ts';

let api: TestApi;
let version: string;
/** Answers are kept for a minute: each case asks for another number of days. */
let days = 30;

beforeAll(async () => {
  api = await startTestApi();
  version = (await api.user.get('/api/models/active').expect(200)).body.version;
});
afterAll(() => api.close());
afterEach(() => api.database.owner.query('DELETE FROM predictions'));

const watch = async (): Promise<Watch> => (await api.user.get(`/api/watch?days=${days++}`).expect(200)).body;
const of = ({ features }: Watch, name: string) => features.find((one) => one.name === name) as FeatureDrift;
const insert = (more: Partial<Parameters<typeof insertPredictions>[1]> = {}) =>
  insertPredictions(api, { version, ...more });

describe('drift', () => {
  it('of no predictions is not known, and of every feature', async () => {
    const found = await watch();
    expect(found).toMatchObject({ version, unit: 'USD/year', light: 'grey', predictions: { stored: 0, counted: 0 } });
    const names = ['job', 'seniority', 'targetSeniority', 'currentSalary', 'tenureYears', 'performanceRating'];
    expect(found.features.map(({ name }) => name)).toEqual(names);
    for (const one of [...found.features, found.prediction]) {
      expect(one).toMatchObject({ light: 'grey', unknown: 'too-few', rows: 0, psi: null, test: null });
      expect(one.trainingRows).toBe(5_483);
      expect(one.bins.every(({ now, training }) => now === null && training > 0)).toBe(true);
    }
    expect(found.error).toMatchObject({ light: 'grey', rows: 0, figures: null, by: { job: [], department: [] } });
  });

  it('of the training data themselves is none: green, an index of 0, and tests that find nothing', async () => {
    const count = await insert();
    const found = await watch();
    expect(found).toMatchObject({ light: 'green', predictions: { stored: count, sampled: false, counted: count } });
    for (const one of found.features) {
      expect(one, one.name).toMatchObject({ light: 'green', unknown: null, rows: count });
      expect(one.psi, one.name).toBeLessThan(1e-6);
      expect(one.test?.p, one.name).toBeGreaterThan(0.99);
      expect(one.bins.reduce((sum, { now }) => sum + (now ?? 0), 0)).toBeCloseTo(1, 9);
      expect(one.bins.reduce((sum, { training }) => sum + training, 0)).toBeCloseTo(1, 9);
    }
    expect(found.prediction).toMatchObject({ light: 'green', rows: count });
  });

  it('of one feature makes that one red, and no other, and the whole', async () => {
    await insert({ salary: '(review.old_salary * 1.5)::int' });
    const found = await watch();
    expect(found.light).toBe('red');
    expect(of(found, 'currentSalary')).toMatchObject({ light: 'red', test: { name: 'kolmogorov-smirnov' } });
    expect(of(found, 'currentSalary').psi).toBeGreaterThan(0.25);
    expect(of(found, 'currentSalary').test?.p).toBeLessThan(1e-10);
    expect(found.features.filter(({ light }) => light !== 'green').map(({ name }) => name)).toEqual(['currentSalary']);
  });

  it('of categories is found too: only engineers', async () => {
    const count = await insert({ where: `employee.job = 'Engineer'` });
    const job = of(await watch(), 'job');
    expect(job).toMatchObject({ light: 'red', rows: count, test: { name: 'chi-squared', degrees: 2 } });
    expect(job.bins.map(({ value, now }) => [value, now])).toEqual([
      ['Analyst', 0],
      ['Consultant', 0],
      ['Engineer', 1],
    ]);
  });

  it('of too few rows has an index and no light', async () => {
    await insert({ where: 'review.id IN (SELECT id FROM salary_reviews ORDER BY id LIMIT 50)' });
    for (const one of (await watch()).features) {
      expect(one, one.name).toMatchObject({ light: 'grey', unknown: 'too-few', rows: 50 });
      expect(one.fewest, one.name).toBeGreaterThan(50);
      expect(Number.isFinite(one.psi), one.name).toBe(true);
    }
  });

  it('is of these days and this currency; of the prediction, of this version only', async () => {
    await insert({ ago: '100 days' });
    await insert({ currency: 'EUR' });
    const before = await insert({ version: 'earlier', where: `employee.job = 'Analyst'` });
    const now = await insert({ where: `employee.job = 'Engineer'` });
    const found = await watch();
    expect(of(found, 'job').rows).toBe(before + now);
    expect(found.predictions.counted).toBe(before + now);
    expect(found.prediction.rows).toBe(now);
  });

  it('leaves out what another version did not ask for, or asked otherwise; a category that is none counts as other', async () => {
    const other = { version: 'earlier', where: `employee.job = 'Analyst'` };
    const count = await insert({
      ...other,
      features: `'{"job": "Pilot", "tenureYears": "long", "performanceRating": ""}'::jsonb - 'seniority'`,
    });
    await insert({ version: 'earlier', where: `employee.job = 'Engineer'` });
    await api.database.owner.query(
      `UPDATE predictions SET features = features - 'seniority' WHERE features ->> 'job' = 'Pilot'`,
    );
    const found = await watch();
    const engineers = found.predictions.counted - count;
    expect(of(found, 'seniority').rows).toBe(engineers);
    expect(of(found, 'tenureYears').rows).toBe(engineers);
    const job = of(found, 'job');
    expect(job.rows).toBe(engineers + count);
    expect(job.bins.at(-1)).toMatchObject({ kind: 'other', training: 0, now: count / (engineers + count) });
    expect(of(found, 'performanceRating').bins.at(-1)).toMatchObject({ kind: 'missing', training: 0 });
  });

  it('of many predictions is that of a random sample, and the answer says so', async () => {
    for (let i = 0; i < 8; i++) await insert({ ago: `${i} days` });
    const { predictions, light, features } = await watch();
    expect(predictions.stored).toBeGreaterThan(40_000);
    expect(predictions.sampled).toBe(true);
    expect(Math.abs(predictions.counted - 20_000)).toBeLessThan(1_000);
    expect(light).toBe('green');
    for (const { psi, name } of features) expect(psi, name).toBeLessThan(0.01);
  });
});

describe('the realised error', () => {
  const decide = (where: string, more = '') =>
    api.database.owner.query(
      `INSERT INTO salary_reviews (id, employee_id, reviewed_on, old_seniority, new_seniority, rating, old_salary,
         new_salary, prediction_id)
       SELECT uuidv7(), employee_id, current_date + (row_number() OVER ())::int, current_seniority, target_seniority,
         rating ${more}, current_salary, predicted_salary, id
       FROM predictions WHERE ${where}`,
    );
  afterEach(() => api.database.owner.query('DELETE FROM salary_reviews WHERE reviewed_on > current_date'));

  it('is what was predicted minus what was decided, by job, department and gender, beside what was measured at training', async () => {
    // Half of them 600 too much, half 400 too little.
    const count = await insert({ raw: 'new_salary + CASE WHEN row_number() OVER () % 2 = 0 THEN 600 ELSE -400 END' });
    await decide('true');
    const { error, light } = await watch();
    expect(error).toMatchObject({ light: 'green', rows: count, otherRating: 0, asProposed: count, promised: 0.9 });
    expect(error.figures?.mae.value).toBeCloseTo(500, 0);
    expect(error.figures?.bias).toBeCloseTo(100, 0);
    expect(error.figures?.coverage).toMatchObject({ value: 1, high: 1 });
    expect(error.heldOut.mae).toBeGreaterThan(500);
    expect(light).toBe('green');
    for (const groups of Object.values(error.by)) {
      expect(groups.reduce((sum, { rows }) => sum + rows, 0)).toBe(count);
      for (const { figures, heldOut, people } of groups) {
        if (people >= 5) expect(figures?.mae.value).toBeLessThanOrEqual(600);
        if (people >= 5) expect(heldOut?.mae).toBeGreaterThan(0);
      }
    }
    expect(error.by.job.map(({ group }) => group)).toEqual(['Analyst', 'Consultant', 'Engineer']);
    expect(error.by.gender.map(({ group }) => group)).toEqual(['female', 'male', 'non-binary']);
  });

  it('that is much larger than at training is red, and so is a range that holds too few', async () => {
    await insert({ raw: 'new_salary + 2000' });
    await decide('true');
    const { error, light } = await watch();
    expect(error).toMatchObject({ light: 'red', figures: { coverage: { value: 0 } } });
    expect(error.figures?.mae.value).toBeCloseTo(2_000, 0);
    expect(light).toBe('red');
  });

  it('of few decisions has figures and no light; a group of few people has none', async () => {
    await insert();
    await decide('employee_id IN (SELECT id FROM employees ORDER BY id LIMIT 4)');
    const { error } = await watch();
    expect(error).toMatchObject({ light: 'grey', unknown: 'too-few' });
    expect(error.figures?.mae.value).toBe(0);
    for (const groups of Object.values(error.by)) {
      for (const group of groups) expect(group).toMatchObject({ figures: null });
    }
  });

  it('leaves out decisions with another rating, which were predicted something else', async () => {
    const count = await insert();
    await decide('rating < 5', '+ 1');
    await decide('rating = 5');
    const { error } = await watch();
    expect(error.rows + error.otherRating).toBe(count);
    expect(error.rows).toBeGreaterThan(0);
    expect(error.otherRating).toBeGreaterThan(error.rows);
  });

  it('comes from what people do on the page: predict and decide', async () => {
    const { body: page } = await api.user.get('/api/employees?pageSize=1').expect(200);
    const [{ id: employeeId, seniority: targetSeniority }] = page.items;
    const question = { employeeId, targetSeniority, features: { performanceRating: 3 } };
    const { body } = await api.user.post('/api/predictions').send(question).expect(201);
    const newSalary = body.predictedSalary + 100;
    await api.user.post('/api/reviews').send({ predictionId: body.id, newSalary }).expect(201);
    const { error, features } = await watch();
    expect(error).toMatchObject({ rows: 1, asProposed: 0 });
    expect(error.figures?.bias).toBeCloseTo(body.rawPrediction - newSalary, 6);
    for (const { name, rows } of features) expect(rows, name).toBe(1);
  });
});

describe('who asks, and how', () => {
  it('is HR or an admin', async () => {
    await api.anyone.get('/api/watch').expect(401);
    await (await api.as('viewer')).get('/api/watch').expect(403);
    const { body } = await (await api.as('hr')).get('/api/watch').expect(200);
    expect((Date.parse(body.to) - Date.parse(body.from)) / 86_400_000).toBe(30);
  });

  it.each(['0', '366', '1.5', 'week', '-3', '1e9', '30&days=31', '30&hours=1'])('days=%s is refused', async (given) => {
    const { body } = await api.user.get(`/api/watch?days=${given}`).expect(400);
    expect(body.errors).toHaveLength(1);
  });

  it('gets the same answer for a minute', async () => {
    const first = (await api.user.get('/api/watch?days=300').expect(200)).body;
    await insert();
    expect((await api.user.get('/api/watch?days=300').expect(200)).body).toEqual(first);
    expect((await watch()).predictions.stored).toBeGreaterThan(0);
  });
});
