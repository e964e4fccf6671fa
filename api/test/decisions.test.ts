import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from './support/test-api.ts';

let api: TestApi;
let hr: Awaited<ReturnType<TestApi['as']>>;
let viewer: Awaited<ReturnType<TestApi['as']>>;
let created = 0;

beforeAll(async () => {
  api = await startTestApi();
  hr = await api.as('hr');
  viewer = await api.as('viewer');
});
afterAll(() => api.close());

async function somebody(changes: object = {}) {
  const draft = {
    firstName: 'Ana',
    lastName: 'Núñez',
    email: `decided${created++}@empresa.example`,
    phone: '',
    gender: 'female',
    bornOn: '1990-05-17',
    job: 'Analyst',
    seniority: 'Junior',
    hiredOn: '2021-02-01',
    salary: 40_000,
    ...changes,
  };
  return (await hr.post('/api/employees').send(draft).expect(201)).body;
}
const predict = async (employeeId: string, targetSeniority = 'Semi-senior', performanceRating = 4) =>
  (await hr.post('/api/predictions').send({ employeeId, targetSeniority, features: { performanceRating } }).expect(201))
    .body;
const decide = (decision: object) => hr.post('/api/reviews').send(decision);
const employee = async (id: string) => (await hr.get(`/api/employees/${id}`).expect(200)).body;
const reviews = async (id: string) => (await hr.get(`/api/employees/${id}/reviews`).expect(200)).body.items;

describe('deciding a raise', () => {
  it('writes the review and the new salary, and links the prediction', async () => {
    const { id } = await somebody();
    const prediction = await predict(id);
    const { body } = await decide({ predictionId: prediction.id, comment: ' Well earned ' }).expect(201);
    expect(body).toMatchObject({
      employeeId: id,
      oldSalary: 40_000,
      newSalary: prediction.predictedSalary,
      oldSeniority: 'Junior',
      newSeniority: 'Semi-senior',
      rating: 4,
      comment: 'Well earned',
      predictionId: prediction.id,
      decidedBy: expect.stringContaining('@'),
      reviewedOn: new Date().toISOString().slice(0, 10),
    });
    expect(await employee(id)).toMatchObject({
      salary: prediction.predictedSalary,
      seniority: 'Semi-senior',
      version: 2,
    });
    expect((await viewer.get(`/api/employees/${id}/reviews`).expect(200)).body.items).toEqual([body]);
  });

  it('takes another salary and rating than the predicted', async () => {
    const { id } = await somebody();
    const prediction = await predict(id);
    await decide({ predictionId: prediction.id, newSalary: 47_123, rating: 2 }).expect(201);
    expect(await reviews(id)).toMatchObject([{ newSalary: 47_123, rating: 2 }]);
    expect((await employee(id)).salary).toBe(47_123);
  });

  it('is refused for a prediction that is outdated, with what it is now', async () => {
    for (const change of [{ salary: 41_000 }, { seniority: 'Semi-senior' }, { job: 'Engineer' }]) {
      const { id } = await somebody();
      const prediction = await predict(id);
      await hr
        .patch(`/api/employees/${id}`)
        .send({ version: 1, ...change })
        .expect(200);
      const { body } = await decide({ predictionId: prediction.id }).expect(409);
      expect(body.detail).toContain('outdated');
      expect(body.current).toMatchObject(change);
      expect(await reviews(id)).toEqual([]);
      expect((await employee(id)).version).toBe(2);
    }
  });

  it('counts once, however many decide at once', async () => {
    const { id } = await somebody();
    const [one, other] = [await predict(id), await predict(id)];
    const answers = await Promise.all([one, other, one, other].map(({ id: predictionId }) => decide({ predictionId })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409, 409]);
    expect(await reviews(id)).toHaveLength(1);
    expect((await employee(id)).version).toBe(2);
  });

  it('is one a day, and one a prediction', async () => {
    const { id } = await somebody();
    const first = await predict(id, 'Junior');
    await decide({ predictionId: first.id, newSalary: 40_000 }).expect(201);
    const again = await decide({ predictionId: first.id, newSalary: 40_000 }).expect(409);
    expect(again.body.detail).toContain('this prediction already');
    const second = await predict(id, 'Junior');
    const today = await decide({ predictionId: second.id }).expect(409);
    expect(today.body.detail).toContain('today already');
  });

  it('is refused for less than today, for who has left, for nobody', async () => {
    const { id } = await somebody();
    const prediction = await predict(id);
    const less = await decide({ predictionId: prediction.id, newSalary: 39_999 }).expect(422);
    expect(less.body.errors[0].path).toBe('newSalary');
    await hr.patch(`/api/employees/${id}`).send({ version: 1, active: false }).expect(200);
    const gone = await decide({ predictionId: prediction.id }).expect(409);
    expect(gone.body.detail).toContain('no longer in the company');
    await decide({ predictionId: '00000000-0000-7000-8000-000000000000' }).expect(404);
    await decide({ predictionId: prediction.id, rating: 6 }).expect(400);
    await hr.get('/api/employees/00000000-0000-7000-8000-000000000000/reviews').expect(404);
  });

  it('writes both or neither', async () => {
    const { id } = await somebody();
    const prediction = await predict(id);
    const { owner } = api.database;
    await owner.query('ALTER TABLE employees ADD CONSTRAINT test CHECK (salary <> 44444) NOT VALID');
    await decide({ predictionId: prediction.id, newSalary: 44_444 }).expect(500);
    await owner.query('ALTER TABLE employees DROP CONSTRAINT test');
    expect(await reviews(id)).toEqual([]);
    expect((await employee(id)).salary).toBe(40_000);
  });

  it('is taken back while nothing was changed on top of it', async () => {
    const { id } = await somebody();
    const { id: predictionId } = await predict(id);
    const { body: first } = await decide({ predictionId }).expect(201);
    await hr.delete(`/api/reviews/${first.id}`).expect(204);
    expect(await reviews(id)).toEqual([]);
    expect(await employee(id)).toMatchObject({ salary: 40_000, seniority: 'Junior', version: 3 });
    await hr.delete(`/api/reviews/${first.id}`).expect(404);

    const { body: second } = await decide({ predictionId }).expect(201);
    await hr.patch(`/api/employees/${id}`).send({ version: 4, phone: '5' }).expect(200);
    expect(second.canBeTakenBack).toBe(true);
    await hr.delete(`/api/reviews/${second.id}`).expect(409);
    expect(await reviews(id)).toMatchObject([{ canBeTakenBack: false }]);
  });

  it('leaves the company’s own reviews alone', async () => {
    const { rows } = await api.database.owner.query('SELECT id, employee_id FROM salary_reviews LIMIT 1');
    await hr.delete(`/api/reviews/${rows[0].id}`).expect(409);
    const history = await reviews(rows[0].employee_id);
    expect(history[0]).toMatchObject({ predictionId: null, decidedBy: null, canBeTakenBack: false });
    const days = history.map(({ reviewedOn }: { reviewedOn: string }) => reviewedOn);
    expect(days).toEqual(days.toSorted());
  });
});

describe('agreeing and disagreeing', () => {
  const put = (id: string, opinion: object, by = viewer) => by.put(`/api/predictions/${id}/feedback`).send(opinion);
  const feedback = async (id: string, by = viewer) =>
    (await by.get(`/api/employees/${id}/feedback`).expect(200)).body.items;

  it('is kept once a person and prediction, changed, and taken back', async () => {
    const { id } = await somebody();
    const prediction = await predict(id);
    await put(prediction.id, { agrees: true }).expect(200);
    await put(prediction.id, { agrees: false, salary: 43_000, comment: 'Too little' }).expect(200);
    await put(prediction.id, { agrees: true, comment: 'Right' }, hr).expect(200);
    const [theirs, own] = await feedback(id);
    expect(theirs).toMatchObject({ own: false, agrees: true, salary: null, comment: 'Right' });
    expect(own).toMatchObject({ own: true, agrees: false, salary: 43_000, predictionId: prediction.id });
    await viewer.delete(`/api/predictions/${prediction.id}/feedback`).expect(204);
    await viewer.delete(`/api/predictions/${prediction.id}/feedback`).expect(204);
    expect(await feedback(id)).toHaveLength(1);
  });

  it('refuses what makes no sense', async () => {
    const { id } = await somebody();
    const prediction = await predict(id);
    const { body } = await put(prediction.id, { agrees: true, salary: 1 }).expect(400);
    expect(body.errors[0].path).toBe('salary');
    await put(prediction.id, { agrees: false, comment: 'x'.repeat(1_001) }).expect(400);
    await put('00000000-0000-7000-8000-000000000000', { agrees: true }).expect(404);
  });
});

describe('the training data', () => {
  const rows = async (name: string) => {
    const { text } = await api.user.get(`/api/training-data/${name}`).expect(200);
    const [header = '', ...lines] = text.trimEnd().split('\r\n');
    return lines.map((line: string) =>
      Object.fromEntries(line.split(',').map((cell, index) => [header.split(',')[index] ?? '', cell])),
    );
  };

  it('has every review and every label that people gave, each once', async () => {
    const before = await rows('reviews.csv');
    expect(before.length).toBeGreaterThan(5_000);
    const { id } = await somebody();
    const [decided, agreed, corrected, unexplained] = [
      await predict(id),
      await predict(id, 'Junior'),
      await predict(id, 'Senior'),
      await predict(id),
    ];
    const put = (prediction: { id: string }, opinion: object) =>
      viewer.put(`/api/predictions/${prediction.id}/feedback`).send(opinion).expect(200);
    for (const prediction of [decided, agreed]) await put(prediction, { agrees: true });
    await put(corrected, { agrees: false, salary: 61_000 });
    await put(unexplained, { agrees: false });
    await decide({ predictionId: decided.id, newSalary: 45_000 }).expect(201);

    const own = (await rows('reviews.csv')).filter((row) => row.employee_id === id);
    const common = { old_seniority: 'Junior', old_salary: '40000', rating: '4' };
    expect(own.map(({ id: _, reviewed_on, employee_id, ...row }) => row)).toEqual([
      { ...common, new_seniority: 'Semi-senior', new_salary: '45000', source: 'review' },
      { ...common, new_seniority: 'Junior', new_salary: String(agreed.predictedSalary), source: 'feedback' },
      { ...common, new_seniority: 'Senior', new_salary: '61000', source: 'feedback' },
    ]);
    expect((await rows('reviews.csv')).length).toBe(before.length + 3);
  });

  it('knows of people only what a model may', async () => {
    const people = await rows('employees.csv');
    expect(people.length).toBeGreaterThan(1_000);
    expect(Object.keys(people[0] ?? {})).toEqual(['id', 'gender', 'birth_year', 'job', 'hired_on', 'department']);
    const { id } = await somebody({ gender: null, bornOn: undefined });
    const own = (await rows('employees.csv')).find((row) => row.id === id);
    expect(own).toMatchObject({ gender: '', birth_year: '', job: 'Analyst' });
  });
});
