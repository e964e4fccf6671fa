import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { PATIENCE } from '../../vitest.config.ts';
import { askAutomatically } from '../src/trainings/trainings.sql.ts';
import { anotherReplica } from './support/another-replica.ts';
import { endOf, startProcess } from './support/process.ts';
import { decideOtherwise, keepPeople } from './support/small-company.ts';
import { startTestApi, type TestApi } from './support/test-api.ts';
import { createTestDatabase } from './support/test-database.ts';
import { startWorker, stopWorker } from './support/worker.ts';

// What may happen to a worker, to the API and to the database in the middle of a training.
let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
  await keepPeople(api, 400);
});
afterAll(() => api.close());
afterEach(async () => {
  await api.database.owner.query('DELETE FROM trainings');
});

const ask = async () => (await api.user.post('/api/trainings').expect(202)).body.id;
const get = async (id: string) => (await api.user.get(`/api/trainings/${id}`).expect(200)).body;
const poll = (id: string) => expect.poll(() => get(id), PATIENCE.expect.poll);
/** In the middle of what takes longest. */
const inTheMiddle = (id: string) => poll(id).toMatchObject({ state: 'running', stage: 'gradient-boosted-trees' });
const trained = async () => {
  const { body } = await api.user.get('/api/models').expect(200);
  return body.items.filter(({ source }: { source: string }) => source === 'training').length;
};
const attemptsOf = async (id: string) =>
  (await api.database.owner.query('SELECT attempts FROM trainings WHERE id = $1', [id])).rows[0].attempts;
const foldersOf = async (id: string) => (await readdir(tmpdir())).filter((name) => name.includes(id));

it('is finished by another worker where one is killed, and makes one version', async () => {
  const before = await trained();
  const first = await startWorker(api);
  const id = await ask();
  await inTheMiddle(id);
  first.child.kill('SIGKILL');
  await endOf(first);
  const second = await startWorker(api);
  try {
    await poll(id).toMatchObject({ state: 'done' });
    expect(await attemptsOf(id)).toBe(2);
    expect(await trained()).toBe(before + 1);
    expect(await foldersOf(id)).toEqual([]);
  } finally {
    await stopWorker(second);
  }
});

it('goes back to the queue where a worker is stopped, while the API is restarted', async () => {
  const first = await startWorker(api);
  const id = await ask();
  await inTheMiddle(id);
  first.stop();
  expect(await endOf(first)).toMatchObject({ code: 0 });
  await poll(id).toMatchObject({ state: 'waiting' });
  expect(await foldersOf(id)).toEqual([]);
  const replica = await anotherReplica(api);
  await replica.close();
  const second = await startWorker(api);
  try {
    await poll(id).toMatchObject({ state: 'done' });
  } finally {
    await stopWorker(second);
  }
});

it('ends at once where it is cancelled, and the next one can run', async () => {
  const worker = await startWorker(api);
  try {
    const id = await ask();
    await inTheMiddle(id);
    await api.user.post(`/api/trainings/${id}/cancel`).expect(200);
    await expect.poll(() => foldersOf(id), PATIENCE.expect.poll).toEqual([]);
    const next = await ask();
    await poll(next).toMatchObject({ state: 'done' });
    expect(await get(id)).toMatchObject({ state: 'cancelled', version: null });
  } finally {
    await stopWorker(worker);
  }
});

it('is run once by two workers', async () => {
  const workers = await Promise.all([startWorker(api), startWorker(api)]);
  try {
    for (let round = 0; round < 2; round++) {
      const id = await ask();
      await poll(id).toMatchObject({ state: 'done' });
      expect(await attemptsOf(id)).toBe(1);
    }
  } finally {
    await Promise.all(workers.map(stopWorker));
  }
});

it('is finished although the database goes away for longer than a heartbeat', async () => {
  const { owner, server, variables } = api.database;
  const name = variables.DB_NAME;
  const worker = await startWorker(api);
  try {
    const id = await ask();
    await inTheMiddle(id);
    await server.query(`ALTER DATABASE ${name} CONNECTION LIMIT 0`);
    await server.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND usename = 'aumento_api'`,
      [name],
    );
    await worker.until(/too many connections|terminating connection/);
    // As pg-boss does with a job of no heartbeat: so long it was away. The owner's connection is still there.
    const { rowCount } = await owner.query(`
      UPDATE pgboss.job SET state = 'retry', retry_count = retry_count + 1, start_after = now() WHERE state = 'active'`);
    expect(rowCount).toBe(1);
    await server.query(`ALTER DATABASE ${name} CONNECTION LIMIT -1`);
    await poll(id).toMatchObject({ state: 'done', error: null });
  } finally {
    await stopWorker(worker);
  }
});

it.each(['failed', 'cancelled'])('does not start by itself again and again after one that %s', async (state) => {
  const { owner } = api.database;
  await decideOtherwise(api);
  const asked = async () => {
    const id = randomUUID();
    const { sql, parameters } = askAutomatically(id, null);
    return (await owner.query(sql, [...parameters])).rows.length;
  };
  await owner.query('UPDATE training_settings SET automatic_after = 500');
  await owner.query('INSERT INTO trainings (id, state, ended_at) VALUES ($1, $2, now())', [randomUUID(), state]);
  expect(await asked()).toBe(0);
  const { body } = await api.user.get('/api/trainings/settings').expect(200);
  expect(body).toEqual({ automaticAfter: 500, decisions: 1_200 });
  await owner.query('DELETE FROM trainings');
  expect(await asked()).toBe(1);
  expect(await asked()).toBe(0);
  await owner.query('UPDATE training_settings SET automatic_after = NULL');
});

it('starts by itself after so many decisions, once, where the setting says so', async () => {
  const { body: off } = await api.user.get('/api/trainings/settings').expect(200);
  expect(off).toMatchObject({ automaticAfter: null });
  for (const automaticAfter of [0, -1, 1.5, '5', 1_000_001, undefined]) {
    await api.user.put('/api/trainings/settings').send({ automaticAfter }).expect(400);
  }
  await decideOtherwise(api); // 1,200 decisions
  await api.user.put('/api/trainings/settings').send({ automaticAfter: 500 }).expect(200);
  const workers = await Promise.all([startWorker(api), startWorker(api)]);
  const all = async () => (await api.user.get('/api/trainings')).body.items;
  try {
    await expect.poll(all, PATIENCE.expect.poll).toMatchObject([{ automatic: true, askedBy: null, state: 'done' }]);
    const { body: on } = await api.user.get('/api/trainings/settings').expect(200);
    expect(on).toEqual({ automaticAfter: 500, decisions: 0 });
    const { body: log } = await api.user.get('/api/audit?action=training-asked').expect(200);
    const [{ id: itself }] = await all();
    expect(log.items).toContainEqual(expect.objectContaining({ subjectId: itself, actor: 'worker' }));
    // One by hand ends, and none has begun by itself beside it.
    const id = await ask();
    await poll(id).toMatchObject({ state: 'done' });
    expect(await all()).toHaveLength(2);
    await api.user.put('/api/trainings/settings').send({ automaticAfter: null }).expect(200);
  } finally {
    await Promise.all(workers.map(stopWorker));
  }
});

it('a worker waits, and can be stopped, while a migration is pending', async () => {
  const database = await createTestDatabase();
  const { DB_HOST, DB_NAME, DB_USERNAME, DB_PASSWORD, DB_PORT } = database.variables;
  const env = { DB_HOST, DB_NAME, DB_USERNAME, DB_PASSWORD, DB_PORT: `${DB_PORT}` };
  try {
    await database.owner.query(`UPDATE migrations SET name = 'Later' || name WHERE name LIKE 'Trainings%'`);
    const workers = [startProcess('worker.js', env), startProcess('worker.js', env)] as const;
    for (const worker of workers) await worker.until(/The worker waits for migrate: Trainings\d+ is pending/);
    workers[0].stop();
    expect(await endOf(workers[0])).toMatchObject({ code: 0 });
    await database.owner.query(`UPDATE migrations SET name = substr(name, 6) WHERE name LIKE 'LaterTrainings%'`);
    await workers[1].until(/The worker waits for trainings/);
    expect(workers[1].output().match(/waits for migrate/g)).toHaveLength(1);
    workers[1].stop();
    expect(await endOf(workers[1])).toMatchObject({ code: 0 });
  } finally {
    await database.drop();
  }
});

it('a worker starts like the API, and says in a sentence why it does not', async () => {
  const database = await createTestDatabase();
  const { DB_HOST, DB_NAME, DB_USERNAME, DB_PASSWORD, DB_PORT } = database.variables;
  const env = { DB_HOST, DB_NAME, DB_USERNAME, DB_PASSWORD, DB_PORT: `${DB_PORT}` };
  const endsWith = async (more: NodeJS.ProcessEnv, sentence: RegExp) => {
    const { code, output } = await endOf(startProcess('worker.js', { ...env, ...more }));
    expect(output).toMatch(sentence);
    expect(code).toBe(1);
  };
  try {
    await endsWith({ DB_POOL_SIZE: 'many' }, /Aumento cannot start: DB_POOL_SIZE is "many"/);
    await endsWith({ DB_PASSWORD: 'wrong' }, /Aumento cannot start: .*refuses the user/);
    await endsWith({ MODEL_MANIFEST: '/nowhere.json' }, /Aumento cannot start: .*\/nowhere\.json/);
    await database.owner.query('DROP SCHEMA pgboss CASCADE');
    await endsWith({}, /Aumento cannot start: the queue of trainings cannot be used/);
    await endsWith({ AUMENTO_LANGUAGE: 'es' }, /Aumento no puede iniciar: la cola de entrenamientos/);
  } finally {
    await database.drop();
  }
});
