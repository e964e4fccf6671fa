import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { PATIENCE } from '../../vitest.config.ts';
import { anotherReplica } from './support/another-replica.ts';
import { decideOtherwise, keepPeople } from './support/small-company.ts';
import { startTestApi, type TestApi } from './support/test-api.ts';
import { startWorker, stopWorker } from './support/worker.ts';

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
  await keepPeople(api, 150);
});
afterAll(() => api.close());
afterEach(() => api.database.owner.query(`DELETE FROM trainings`));

const ask = async () => (await api.user.post('/api/trainings').expect(202)).body;
const get = async (id: string) => (await api.user.get(`/api/trainings/${id}`).expect(200)).body;
const ended = async (id: string) => {
  await expect.poll(async () => (await get(id)).state, PATIENCE.expect.poll).not.toMatch(/waiting|running/);
  return get(id);
};
const trained = async () => {
  const { body } = await api.user.get('/api/models').expect(200);
  return body.items.filter(({ source }: { source: string }) => source === 'training');
};

it('waits until a worker comes, one at a time, and can be cancelled', async () => {
  const answers = await Promise.all([api.user.post('/api/trainings'), api.user.post('/api/trainings')]);
  const [accepted, refused] = answers.sort((a, b) => a.status - b.status);
  expect(accepted).toMatchObject({ status: 202, body: { state: 'waiting', automatic: false, result: null } });
  const { id } = accepted?.body ?? {};
  expect(accepted?.headers.location).toBe(`/api/trainings/${id}`);
  expect(refused).toMatchObject({ status: 409, body: { current: { id } } });
  expect(refused?.body.detail).toContain(id);

  const { body: cancelled } = await api.user.post(`/api/trainings/${id}/cancel`).expect(200);
  expect(cancelled).toMatchObject({ state: 'cancelled', endedAt: expect.any(String) });
  const { body: again } = await api.user.post(`/api/trainings/${id}/cancel`).expect(409);
  expect(again.detail).toContain('has ended already');
  const { body: list } = await api.user.get('/api/trainings').expect(200);
  expect(list.items.map((one: { id: string }) => one.id)).toEqual([id]);
  await api.user.post('/api/trainings/019e19da-6bb9-756d-b83c-0e43ffec6f86/cancel').expect(404);
  await api.user.get('/api/trainings/019e19da-6bb9-756d-b83c-0e43ffec6f86/events').expect(404);
  await api.user.get('/api/trainings/no-id').expect(400);
  const { body: log } = await api.user.get(`/api/audit?subjectId=${id}`).expect(200);
  expect(log.items.map(({ action }: { action: string }) => action)).toEqual(['training-cancelled', 'training-asked']);
});

it('is for admins', async () => {
  const hr = await api.as('hr');
  for (const path of ['/api/trainings', '/api/trainings/settings']) await hr.get(path).expect(403);
  await hr.post('/api/trainings').expect(403);
  await api.anyone.post('/api/trainings').expect(401);
});

it('trains, and says whether what it made is better, and why not', async () => {
  const worker = await startWorker(api);
  try {
    // Everything that this company has, the image's model has seen: a model of fewer people, and nothing to tell by.
    const first = await ended((await ask()).id);
    expect(first).toMatchObject({
      state: 'done',
      stage: null,
      error: null,
      result: { promoted: false, reason: 'nothing-new', comparison: { unseen: 0 } },
    });
    expect(first.figures.map(({ stage }: { stage: string }) => stage)).toEqual([
      'ridge',
      'gradient-boosted-trees',
      'boosted-ridge',
      'fitting',
    ]);
    expect(await trained()).toMatchObject([{ version: first.version, note: expect.stringContaining('Trained on') }]);

    // The same data make the same bytes.
    const second = await ended((await ask()).id);
    expect(second).toMatchObject({ state: 'done', version: first.version, result: { reason: 'same-model' } });
    expect(await trained()).toHaveLength(1);

    await decideOtherwise(api);
    const { body: before } = await api.user.get('/api/models/active').expect(200);
    const third = await ended((await ask()).id);
    expect(third.result).toMatchObject({ promoted: true, reason: 'better', comparison: { with: before.version } });
    const { comparison } = third.result;
    expect(comparison).toMatchObject({ unseen: 450, rows: 450, people: 150, unanswered: 0 });
    expect(comparison.after.rmse).toBeLessThan(comparison.before.rmse);
    expect(comparison.gain).toBeGreaterThan(2 * comparison.standardError);
    await expect
      .poll(async () => (await api.user.get('/api/models/active')).body.version, PATIENCE.expect.poll)
      .toBe(third.version);
  } finally {
    await stopWorker(worker);
  }
});

it('says in both languages why it cannot be done', async () => {
  await api.database.owner.query('CREATE TABLE kept AS SELECT * FROM salary_reviews');
  await api.database.owner.query(
    'DELETE FROM salary_reviews WHERE id NOT IN (SELECT id FROM salary_reviews ORDER BY id LIMIT 3)',
  );
  const worker = await startWorker(api);
  try {
    const { id } = await ask();
    const failed = await ended(id);
    expect(failed).toMatchObject({
      state: 'failed',
      result: null,
      error: expect.stringMatching(/^The reviews are of \d employees/),
    });
    const { body } = await api.user.get(`/api/trainings/${id}`).set('accept-language', 'es');
    expect(body.error).toMatch(/^Las revisiones son de \d /);
  } finally {
    await stopWorker(worker);
    await api.database.owner.query('INSERT INTO salary_reviews SELECT * FROM kept ON CONFLICT DO NOTHING');
  }
});

/** What a stream of events said until it ended, or until `until`. */
async function eventsOf(url: string, headers: Record<string, string>, until?: (data: { stage: string }) => boolean) {
  const response = await fetch(url, { headers });
  const events: { id: string; data: { state: string; stage: string; revision: number } }[] = [];
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += Buffer.from(chunk).toString();
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const [, id = '', data] = /^id: (\d+)\nevent: training\ndata: (.*)$/m.exec(block) ?? [];
      if (!data) continue;
      events.push({ id, data: JSON.parse(data) });
      if (until?.(JSON.parse(data))) return { response, events };
    }
  }
  return { response, events };
}

it('tells what happens as it happens, on any replica, from where one comes back', async () => {
  const replica = await anotherReplica(api);
  const { id } = await ask();
  const { port } = api.app.getHttpServer().address() as AddressInfo;
  const token = await tokenOf(api);
  const headers = { authorization: `Bearer ${token}` };
  const url = `http://127.0.0.1:${port}/api/trainings/${id}/events`;
  const first = eventsOf(url, headers, ({ stage }) => stage === 'ridge');
  const worker = await startWorker(api);
  try {
    const { response, events } = await first;
    expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/);
    expect(response.headers.get('x-accel-buffering')).toBe('no');
    expect(events[0]?.data.state).toBe('waiting');
    const last = events.at(-1)?.id ?? '';
    const { events: rest } = await eventsOf(url, { ...headers, 'last-event-id': last });
    expect(rest[0]?.data.revision).toBeGreaterThanOrEqual(Number(last));
    expect(rest.at(-1)?.data).toMatchObject({ state: 'done', result: { promoted: false } });
    const revisions = rest.map(({ data }) => data.revision);
    expect(revisions).toEqual([...new Set(revisions)].sort((a, b) => a - b));
    const after = await fetch(url, { headers: { ...headers, 'last-event-id': `${revisions.at(-1)}` } });
    expect(after.status).toBe(204);
    await replica.anyone.get(`/api/trainings/${id}`).set(headers).expect(200);
  } finally {
    await stopWorker(worker);
    await replica.close();
  }
});

/** A new admin's bearer token. */
async function tokenOf({ user, anyone }: TestApi): Promise<string> {
  const email = `events.${process.pid}@empresa.example`;
  const { body } = await user.post('/api/invitations').send({ email, role: 'admin' }).expect(201);
  const credentials = { email, password: 'correct horse battery', invitation: body.token };
  return (await anyone.post('/api/auth/sign-up').send(credentials).expect(201)).body.accessToken;
}
