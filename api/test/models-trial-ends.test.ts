import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ModelTrial } from '../src/models/trial/model-trial.service.ts';
import { endless, honest, MANIFEST } from './support/hostile-graphs.ts';
import { trialsOf, UNNAMED, upload } from './support/model-upload.ts';
import { endOf, startProcess } from './support/process.ts';
import { freshCredentials, startTestApi, type TestApi } from './support/test-api.ts';
import { createTestDatabase } from './support/test-database.ts';
import { waitingFor } from './support/waiting-for.ts';

/** A trial is found by /proc; elsewhere the same code is tested by models-trial.test.ts. */
const onLinux = describe.runIf(process.platform === 'linux');

/** Hundredths of a second of processor time, which nothing but an endless loop needs. */
const BUSY = 100;

/** The one trial of a process, once it predicts. */
async function trialOf(parent: number): Promise<number> {
  await expect.poll(() => trialsOf(parent)).toHaveLength(1);
  const [trial] = trialsOf(parent) as [number];
  // The fields of /proc/[pid]/stat after the name: utime is the 12th, see proc_pid_stat(5).
  const used = () => Number(readFileSync(`/proc/${trial}/stat`, 'latin1').split(') ').at(-1)?.split(' ')[11]);
  await expect.poll(used).toBeGreaterThan(BUSY);
  return trial;
}

function formOf(file: Buffer): FormData {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(file)]), 'model.onnx');
  form.append('manifest', JSON.stringify(UNNAMED));
  return form;
}

onLinux('a trial ends', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.close());
  afterEach(async () => {
    await expect.poll(() => trialsOf(process.pid)).toEqual([]);
    expect((await api.user.get('/api/models').expect(200)).body.total).toBe(1);
  });

  it.each([
    ['SIGSEGV', /^file: The runtime crashed when it loaded the model/],
    ['SIGABRT', /^file: The runtime crashed/],
    // As the kernel does where the memory of the container is full.
    ['SIGKILL', /^file: The model needs too much memory/],
  ] as const)('by %s: 422 in a sentence, and the next one is tried', async (signal, says) => {
    const waiting = upload(api.user, endless()).then((answer) => answer);
    process.kill(await trialOf(process.pid), signal);
    const { status, body } = await waiting;
    expect(status).toBe(422);
    expect(body.detail).toMatch(says);
    const { body: next } = await upload(api.user, honest(1)).expect(201);
    await api.database.owner.query('DELETE FROM model_versions WHERE version = $1', [next.version]);
  });

  it('before it begins: 503, since that says nothing of the model', async () => {
    const waiting = upload(api.user, endless()).then((answer) => answer);
    await expect.poll(() => trialsOf(process.pid)).toHaveLength(1);
    const [trial] = trialsOf(process.pid) as [number];
    process.kill(trial, 'SIGKILL');
    const { status, body } = await waiting;
    // Of a slow look at /proc, it has begun.
    expect([422, 503]).toContain(status);
    expect(body.detail).toMatch(status === 503 ? /could not be started/ : /too much memory/);
  });

  it('when who asked is gone, also one that waits for its turn', async () => {
    const email = `gone.${process.pid}@empresa.example`;
    const invitation = (await api.user.post('/api/invitations').send({ email, role: 'admin' }).expect(201)).body.token;
    const { body } = await api.anyone
      .post('/api/auth/sign-up')
      .send({ email, password: 'correct horse battery', invitation })
      .expect(201);
    const gone = new AbortController();
    const send = (path: string, form: FormData) =>
      fetch(`${base(api)}/api/${path}`, {
        ...{ method: 'POST', body: form, signal: gone.signal },
        headers: { authorization: `Bearer ${body.accessToken}` },
      }).catch((error: Error) => error.name);
    const tried = send('models', formOf(endless()));
    await trialOf(process.pid);
    const fileOnly = formOf(endless());
    fileOnly.delete('manifest');
    const waiting = send('models/draft', fileOnly);
    const queue = Reflect.get(api.app.get(ModelTrial), 'oneByOne') as { size: number };
    await expect.poll(() => queue.size).toBe(1);
    gone.abort();
    expect(await Promise.all([tried, waiting])).toEqual(['AbortError', 'AbortError']);
  });

  it('when the application closes: 503, and nothing is left', async () => {
    const other = await startTestApi();
    const waiting = upload(other.user, endless()).then((answer) => answer);
    await trialOf(process.pid);
    const closed = other.close();
    const { status, body, headers } = await waiting;
    expect(status).toBe(503);
    expect(headers['retry-after']).toBe('5');
    expect(body.detail).toMatch(/ended before it was done, and nothing was kept/);
    await closed;
  });
});

function base({ app }: TestApi): string {
  const { port } = app.getHttpServer().address() as { port: number };
  return `http://127.0.0.1:${port}`;
}

describe('the database is lost in the middle of the INSERT', () => {
  it('503, nothing half is registered, and the same upload is taken afterwards', async () => {
    const api = await startTestApi();
    const { owner, server, variables } = api.database;
    try {
      const file = honest(1);
      await owner.query('BEGIN');
      await owner.query('LOCK TABLE model_versions IN SHARE MODE'); // whoever inserts waits
      const waiting = upload(api.user, file).then((answer) => answer);
      await expect.poll(() => waitingFor(api.database)).toBe(1);
      await server.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND wait_event_type = 'Lock'`,
        [variables.DB_NAME],
      );
      const { status, body } = await waiting;
      expect([status, body.detail]).toEqual([503, expect.stringMatching(/^The database cannot be reached/)]);
      await owner.query('ROLLBACK');
      expect((await api.user.get('/api/models').expect(200)).body.total).toBe(1);
      await upload(api.user, file).expect(201);
    } finally {
      await api.close();
    }
  });
});

onLinux('the API is killed in the middle of an upload', () => {
  it('its trial ends by itself, nothing half is registered, and the same upload is taken afterwards', async () => {
    const database = await createTestDatabase();
    const variables = Object.entries(database.variables).map(([name, value]) => [name, String(value)]);
    const start = async () => {
      const running = startProcess('main.js', {
        ...Object.fromEntries(variables),
        NODE_ENV: 'development', // where sign-up is open
        JWT_SECRET: 'only-for-this-test-run-and-no-other',
        PORT: '0',
        HOST: '127.0.0.1',
      });
      const [, url = ''] = await running.until(/listens on (\S+)/);
      return { running, url };
    };
    try {
      const { running, url } = await start();
      const signUp = await fetch(`${url}/api/auth/sign-up`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(freshCredentials()),
      });
      const { accessToken } = (await signUp.json()) as { accessToken: string };
      await database.owner.query(`UPDATE users SET role = 'admin'`);
      const headers = { authorization: `Bearer ${accessToken}` };
      const send = (to: string, file: Buffer) =>
        fetch(`${to}/api/models`, { method: 'POST', headers, body: formOf(file) });

      const lost = send(url, endless()).catch((error: Error) => error.name);
      const trial = await trialOf(running.child.pid as number);
      running.child.kill('SIGKILL');
      expect((await endOf(running)).signal).toBe('SIGKILL');
      expect(await lost).toBe('TypeError'); // no answer
      await expect.poll(() => isAlive(trial)).toBe(false);
      const { rows } = await database.owner.query('SELECT version FROM model_versions');
      expect(rows).toEqual([{ version: MANIFEST.version }]);

      const again = await start();
      expect((await send(again.url, honest(1))).status).toBe(201);
      again.running.stop();
      expect((await endOf(again.running)).code).toBe(0);
    } finally {
      await database.drop();
    }
  });
});

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch {
    return false;
  }
}
