import { randomUUID } from 'node:crypto';
import { getRepositoryToken } from '@nestjs/typeorm';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { AuditService } from '../src/audit/audit.service.ts';
import { ServingService } from '../src/models/serving.service.ts';
import { AttemptsService } from '../src/trainings/run/attempts.service.ts';
import { Training } from '../src/trainings/training.entity.ts';
import type { TrainingId } from '../src/trainings/trainings.schema.ts';
import { newDecisions, unseenBy } from '../src/trainings/trainings.sql.ts';
import { decideOtherwise } from './support/small-company.ts';
import { startTestApi, type TestApi } from './support/test-api.ts';

// What a worker writes of its attempts, and what the API then allows and says.
let api: TestApi;
let attempts: AttemptsService;
let active: string;

beforeAll(async () => {
  api = await startTestApi();
  attempts = new AttemptsService(
    api.app.get(getRepositoryToken(Training)),
    api.app.get(AuditService),
    api.app.get(ServingService),
  );
  active = (await api.user.get('/api/models/active').expect(200)).body.version;
});
afterAll(() => api.close());
afterEach(() => api.database.owner.query('DELETE FROM trainings'));

const never = new AbortController().signal;
const SENTENCE = { en: 'It was refused.', es: 'No se admitió.' };
const get = async (id: string) => (await api.user.get(`/api/trainings/${id}`).expect(200)).body;
const attemptsOf = async (id: string) =>
  (await api.database.owner.query('SELECT attempts FROM trainings WHERE id = $1', [id])).rows[0].attempts;

/** One whose version was being registered when its worker died. */
async function registering(version: string): Promise<TrainingId> {
  const id = randomUUID() as TrainingId;
  const comparison = { with: active, verdict: 'better', unseen: 1, unanswered: 0 };
  await api.database.owner.query(
    `INSERT INTO trainings (id, state, stage, attempts, version, result) VALUES ($1, 'running', 'registering', 1, $2, $3)`,
    [id, version, JSON.stringify({ promoted: false, reason: 'better', comparison })],
  );
  return id;
}

it('keeps no version that is not in the registry, however it ends', async () => {
  const failed = await registering('never-registered');
  await attempts.fail({ id: failed, attempt: 1 }, SENTENCE);
  expect(await get(failed)).toMatchObject({ state: 'failed', version: null, result: null, error: SENTENCE.en });

  const cancelled = await registering('never-registered');
  expect(await attempts.begin()).toMatchObject({ id: cancelled, attempt: 2, stage: 'reading' });
  const { body } = await api.user.post(`/api/trainings/${cancelled}/cancel`).expect(200);
  expect(body).toMatchObject({ state: 'cancelled', version: null, result: null });

  const there = await registering(active);
  await attempts.fail({ id: there, attempt: 1 }, SENTENCE);
  expect(await get(there)).toMatchObject({ state: 'failed', version: active, result: { promoted: false } });
});

it('cannot be cancelled where its version is there, whichever attempt it is', async () => {
  const id = await registering(active);
  const refused = async () => {
    const { body } = await api.user.post(`/api/trainings/${id}/cancel`).expect(409);
    expect(body.detail).toContain('is being registered');
  };
  const second = await attempts.begin();
  expect(second).toMatchObject({ id, attempt: 2, stage: 'registering' });
  await refused();
  await attempts.handBack({ id, attempt: 2 }, never);
  expect(await get(id)).toMatchObject({ state: 'waiting', stage: 'registering' });
  await refused();
});

it('is given up after five attempts that nobody ended, of which those that were handed back are none', async () => {
  const { body } = await api.user.post('/api/trainings').expect(202);
  for (let time = 0; time < 7; time++) {
    const attempt = await attempts.begin();
    expect(attempt).toMatchObject({ id: body.id, attempt: 1 });
    await attempts.handBack({ id: body.id, attempt: 1 }, never);
    expect(await attemptsOf(body.id)).toBe(0);
  }
  for (let time = 1; time <= 5; time++) expect(await attempts.begin()).toMatchObject({ attempt: time });
  // One that is no longer the last has nothing to hand back.
  await attempts.handBack({ id: body.id, attempt: 4 }, never);
  expect(await get(body.id)).toMatchObject({ state: 'running' });
  expect(await attempts.begin()).toBeUndefined();
  expect(await get(body.id)).toMatchObject({
    state: 'failed',
    error: expect.stringMatching(/^The worker ended 5 times/),
  });
});

it('counts everything that was decided where MODEL_MANIFEST pins a file that is not in the registry', async () => {
  const { owner } = api.database;
  await decideOtherwise(api);
  await owner.query(`UPDATE model_versions SET source = 'training', created_at = now() + interval '1 hour'`);
  const run = async ({ sql, parameters }: { sql: string; parameters: readonly unknown[] }) =>
    (await owner.query(sql, [...parameters])).rows;
  const reviews = Number((await owner.query('SELECT count(*) FROM salary_reviews')).rows[0].count);
  expect(reviews).toBeGreaterThan(0);
  expect(await run(unseenBy(active))).toHaveLength(0);
  expect(await run(unseenBy('my-own-1'))).toHaveLength(reviews);
  expect(await run(newDecisions(null))).toEqual([{ count: 0 }]);
  expect(await run(newDecisions(active))).toEqual([{ count: 0 }]);
  expect(await run(newDecisions('my-own-1'))).toEqual([{ count: reviews }]);
});
