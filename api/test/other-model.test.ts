import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from './support/test-api.ts';

let api: TestApi;
let dir: string;
let created = 0;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'aumento-other-model-'));
  const train = join(import.meta.dirname, '../../model/test/support/train-other-model.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [train, dir]);
  api = await startTestApi({ MODEL_MANIFEST: stdout.trim() });
});
afterAll(async () => {
  await api.close();
  await rm(dir, { recursive: true });
});

async function somebody() {
  const draft = {
    firstName: 'Ana',
    lastName: 'Núñez',
    email: `other${created++}@empresa.example`,
    phone: '',
    gender: 'female',
    bornOn: '1990-05-17',
    job: 'Analyst',
    seniority: 'Junior',
    hiredOn: '2021-02-01',
    salary: 20_000,
  };
  return (await api.user.post('/api/employees').send(draft).expect(201)).body.id as string;
}
const question = (employeeId: string) => ({ employeeId, targetSeniority: 'Semi-senior', features: { teamSize: 7 } });
const predict = async (employeeId: string) =>
  (await api.user.post('/api/predictions').send(question(employeeId)).expect(201)).body;
const decide = (decision: object) => api.user.post('/api/reviews').send(decision);

describe('a model that asks for other things, and for no rating', () => {
  it('says what it asks for, predicts, and explains', async () => {
    const { manifest } = (await api.user.get('/api/models/active').expect(200)).body;
    const features = manifest.features.map(({ name }: { name: string }) => name);
    expect(features).toEqual(['job', 'targetSeniority', 'tenureYears', 'teamSize']);
    expect(manifest.reviewRating).toBeUndefined();

    const employeeId = await somebody();
    const { body } = await api.user.post('/api/predictions/preview').send(question(employeeId)).expect(200);
    expect(body).toMatchObject({ features: { job: 'Analyst', teamSize: 7 }, currentSeniority: 'Junior', rating: null });
    expect(body.reasons.contributions).toHaveLength(4);
    // It knows no level of today: the target stands alone. It has no default for the team: that stays what was asked.
    expect(body.raiseReasons.contributions).toMatchObject([
      { feature: 'targetSeniority', value: 'Semi-senior', today: 'Junior' },
      { feature: 'teamSize', value: 7, today: 7, amount: 0 },
    ]);
    const asked = { ...question(employeeId), features: { teamSize: 7, performanceRating: 4 } };
    const { body: problem } = await api.user.post('/api/predictions').send(asked).expect(422);
    expect(problem.errors).toEqual([
      { path: 'features.performanceRating', message: 'is not asked for; allowed: teamSize' },
    ]);
  });

  it('takes a missing value of what was missing in the training data: another prediction, kept and explained', async () => {
    const employeeId = await somebody();
    const preview = (features?: object) =>
      api.user.post('/api/predictions/preview').send({ employeeId, targetSeniority: 'Semi-senior', features });
    const { body: known } = await preview({ teamSize: 30 }).expect(200);
    const answers = [undefined, {}, { teamSize: null }, { teamSize: '' }].map((features) =>
      preview(features).expect(200),
    );
    const bodies = (await Promise.all(answers)).map(({ body }) => body);
    for (const body of bodies) expect({ ...body, createdAt: bodies[0].createdAt }).toEqual(bodies[0]);
    expect(bodies[0]).toMatchObject({ features: { teamSize: '' } });
    expect(bodies[0].rawPrediction).not.toBe(known.rawPrediction);
    const reason = bodies[0].reasons.contributions.find(({ feature }: { feature: string }) => feature === 'teamSize');
    expect(reason).toMatchObject({ value: '', average: expect.any(Number), amount: expect.any(Number) });
    const { body: wrong } = await preview({ teamSize: 'NaN' }).expect(422);
    expect(wrong.errors[0].message).toMatch(/allowed: a whole number from 0 to \d+, or null where it is missing/);
    const question = { employeeId, targetSeniority: 'Semi-senior', features: { teamSize: null } };
    const { body: saved } = await api.user.post('/api/predictions').send(question).expect(201);
    expect(saved.features).toEqual(bodies[0].features);
  });

  it('needs the rating with the decision, and says so in both languages', async () => {
    const { id: predictionId, employeeId, predictedSalary } = await predict(await somebody());
    const { body: en } = await decide({ predictionId }).expect(422);
    expect(en.errors).toEqual([{ path: 'rating', message: expect.stringContaining('the model did not ask for it') }]);
    const { body: es } = await decide({ predictionId }).set('accept-language', 'es').expect(422);
    expect(es.errors).toEqual([{ path: 'rating', message: expect.stringContaining('el modelo no lo pidió') }]);
    await decide({ predictionId, rating: 0 }).expect(400);
    const { body: review } = await decide({ predictionId, rating: 4 }).expect(201);
    expect(review).toMatchObject({ employeeId, rating: 4, oldSeniority: 'Junior', newSalary: predictedSalary });
  });

  it('is outdated by another seniority, although the model never asked for it', async () => {
    const { id: predictionId, employeeId } = await predict(await somebody());
    await api.user.patch(`/api/employees/${employeeId}`).send({ version: 1, seniority: 'Senior' }).expect(200);
    await decide({ predictionId, rating: 4 }).expect(409);
  });

  it('gives training data: what was decided, and what people said with no rating where nobody knows one', async () => {
    const employeeId = await somebody();
    const [decided, spoken] = [await predict(employeeId), await predict(employeeId)];
    const opinion = { agrees: false, salary: 55_000 };
    await api.user.put(`/api/predictions/${spoken.id}/feedback`).send(opinion).expect(200);
    await decide({ predictionId: decided.id, newSalary: 50_000, rating: 5 }).expect(201);
    const { text } = await api.user.get('/api/training-data/reviews.csv').expect(200);
    const own = (text as string).split('\r\n').filter((line) => line.includes(employeeId));
    expect(own.map((line) => line.split(',').slice(3).join())).toEqual([
      'Junior,Semi-senior,5,20000,50000,review',
      'Junior,Semi-senior,,20000,55000,feedback',
    ]);
  });
});
