import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { freshClone } from '../../test/support/fresh-clone.ts';
import { killLeftovers, npmStart, type Started } from '../../test/support/npm-start.ts';
import { pidsOf, processesOf } from '../../test/support/processes.ts';
import { endDatabase, endTree, WINDOWS } from '../../test/support/windows.ts';
import { startEmbeddedPostgres } from '../database/embedded-postgres.ts';

let clone: Awaited<ReturnType<typeof freshClone>>;

beforeAll(async () => {
  clone = await freshClone();
});
afterEach(killLeftovers);
afterAll(async () => {
  if (WINDOWS) await endDatabase(clone.dir);
  await clone.remove();
});

async function signIn(url: string): Promise<(path: string, body?: unknown) => Promise<Response>> {
  const { accessToken } = (await (await fetch(`${url}/api/auth/demo`, { method: 'POST' })).json()) as {
    accessToken: string;
  };
  return (path, body) =>
    fetch(`${url}/api/${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { authorization: `Bearer ${accessToken}`, ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
}

async function stop(started: Started, signal: NodeJS.Signals, wholeGroup = false): Promise<void> {
  const pid = started.child.pid as number;
  if (WINDOWS) {
    endTree(pid);
    await started.ended;
    return;
  }
  process.kill(wholeGroup ? -pid : pid, signal);
  await started.ended;
  // npm may be gone a moment before those whom it passed the signal to.
  await expect.poll(() => processesOf(clone.dir)).toEqual([]);
}

describe('npm start in a fresh clone', () => {
  let predictionId: string;
  let secret: string;

  it('starts a database, fills it, serves the API and the page, and says where', async () => {
    const started = npmStart(clone.dir);
    const url = await started.url;
    expect(await (await fetch(`${url}/health/ready`)).json()).toMatchObject({ status: 'ok' });
    const page = await fetch(`${url}/`);
    expect(page.headers.get('content-type')).toContain('text/html');
    const html = await page.text();
    const [, script = ''] = /src="(\/assets\/[^"]+\.js)"/.exec(html) ?? [];
    const asset = await fetch(url + script);
    expect(asset.headers.get('cache-control')).toContain('immutable');
    expect(await (await fetch(`${url}/any/address?of=the-page`)).text()).toBe(html);
    expect((await fetch(`${url}/assets/none.js`)).status).toBe(404);
    expect((await fetch(`${url}/api/none`)).headers.get('content-type')).toContain('problem+json');

    const call = await signIn(url);
    const { items, total } = (await (await call('employees?seniority=Junior')).json()) as {
      items: { id: string }[];
      total: number;
    };
    expect(total).toBeGreaterThan(100);
    const answer = await call('predictions', { employeeId: items[0]?.id, targetSeniority: 'Senior' });
    predictionId = ((await answer.json()) as { id: string }).id;
    expect(started.output()).toMatch(/the fictitious company loaded/);
    expect((await processesOf(clone.dir)).join('\n')).toContain('api/dist/worker.js');
    secret = await readFile(join(clone.dir, '.data/jwt-secret'), 'utf8');
    expect(secret).toMatch(/^[0-9a-f]{64}\n$/);
    expect(started.output()).not.toContain(secret.trim());
    await stop(started, 'SIGTERM');
  });

  it('starts again with the data of the first time, building nothing, and Ctrl+C leaves no process', async () => {
    const started = npmStart(clone.dir);
    const call = await signIn(await started.url);
    expect((await call(`predictions/${predictionId}`)).status).toBe(200);
    expect(started.output()).toMatch(/with its data/);
    expect(started.output()).not.toMatch(/: built/);
    expect(await readFile(join(clone.dir, '.data/jwt-secret'), 'utf8')).toBe(secret);
    // A terminal sends SIGINT to everything that runs in it.
    await stop(started, 'SIGINT', true);
  });

  it.skipIf(WINDOWS)('recovers a database that was left running by a start that was killed', async () => {
    const killed = npmStart(clone.dir);
    await killed.url;
    process.kill(-(killed.child.pid as number), 'SIGKILL');
    await killed.ended;
    const started = npmStart(clone.dir);
    const call = await signIn(await started.url);
    expect((await call(`predictions/${predictionId}`)).status).toBe(200);
    await stop(started, 'SIGTERM');
  });

  it.skipIf(WINDOWS)('a signal while the packages are being installed leaves no process', async () => {
    const bare = await freshClone({ packages: false });
    const started = npmStart(bare.dir);
    await expect.poll(started.output).toContain('Installing the packages');
    process.kill(started.child.pid as number, 'SIGTERM');
    await started.ended;
    await expect.poll(() => processesOf(bare.dir)).toEqual([]);
    await bare.remove();
  });

  it.skipIf(WINDOWS)('two at once share one database, which goes with the last', async () => {
    const [first, second] = [npmStart(clone.dir), npmStart(clone.dir)];
    await Promise.all([first.url, second.url]);
    process.kill(first.child.pid as number, 'SIGTERM');
    await first.ended;
    const call = await signIn(await second.url);
    expect((await call(`predictions/${predictionId}`)).status).toBe(200);
    await stop(second, 'SIGTERM');
  });

  it.skipIf(WINDOWS)('killed without a word, it leaves no process either', async () => {
    const started = npmStart(clone.dir);
    await started.url;
    for (const pid of await pidsOf('scripts/run.mjs', clone.dir)) process.kill(pid, 'SIGKILL');
    await expect.poll(() => processesOf(clone.dir)).toEqual([]);
  });

  it.skipIf(WINDOWS)('a signal in the middle of starting leaves no process either', async () => {
    const started = npmStart(clone.dir);
    await expect.poll(started.output).toContain('Database');
    await stop(started, 'SIGTERM');
  });
});

describe('npm start -- --empty', () => {
  it('deletes nothing in a database that is not new, and says how to get an empty one', async () => {
    const started = npmStart(clone.dir, {}, 'start -- --empty');
    const call = await signIn(await started.url);
    expect(await (await call('employees?pageSize=1')).json()).toMatchObject({ total: 1000 });
    expect(started.output()).toMatch(/with its data/);
    expect(started.output()).toMatch(/this one is not new.+open Settings.+delete the folder \.data/);
    await stop(started, 'SIGTERM');
  });

  it('makes a new database without anybody; the first account is its admin', async () => {
    await rm(join(clone.dir, '.data'), { recursive: true });
    for (const [script, said] of [
      ['start -- --empty', /new and empty/],
      ['start', /with its data/],
    ] as const) {
      const started = npmStart(clone.dir, {}, script);
      const url = await started.url;
      expect(started.output()).toMatch(said);
      expect(started.output()).not.toMatch(/fictitious company loaded/);
      expect(await (await fetch(`${url}/api/about`)).json()).toMatchObject({ fictitious: false });
      expect((await fetch(`${url}/api/auth/demo`, { method: 'POST' })).status).toBe(404);
      if (script !== 'start') {
        const options = await (await fetch(`${url}/api/auth/options`)).json();
        expect(options).toMatchObject({ demo: false, firstAdmin: 'sign-up' });
      }
      const answer = await fetch(`${url}/api/auth/${script === 'start' ? 'sign-in' : 'sign-up'}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email: 'first@company.test', password: 'four words in a row' }),
      });
      const { accessToken, user } = (await answer.json()) as { accessToken: string; user: { role: string } };
      expect(user.role).toBe('admin');
      const people = await fetch(`${url}/api/employees`, { headers: { authorization: `Bearer ${accessToken}` } });
      expect(await people.json()).toMatchObject({ items: [], total: 0 });
      await stop(started, 'SIGTERM');
    }
  });
});

describe('npm start with trouble', () => {
  it.each([
    ['en', 'npm start does not know "--emty". It knows one option: npm start -- --empty'],
    ['es', 'npm start no conoce "--emty". Conoce una sola opción: npm start -- --empty'],
  ])('does not know another option: %s', async (AUMENTO_LANGUAGE, said) => {
    const started = npmStart(clone.dir, { AUMENTO_LANGUAGE }, 'start -- --emty');
    expect(await started.ended).toBe(1);
    expect(started.output()).toContain(said);
  });

  it('names what AUMENTO_DATA may be, before anything is built', async () => {
    const started = npmStart(clone.dir, { AUMENTO_DATA: 'nothing' });
    expect(await started.ended).toBe(1);
    expect(started.output()).toContain('AUMENTO_DATA is "nothing"; allowed: fictitious');
    expect(started.output()).not.toContain('Preparing');
  });

  it('outside development it makes no secret, and says which one is missing', async () => {
    const started = npmStart(clone.dir, { NODE_ENV: 'production' });
    expect(await started.ended).toBe(1);
    expect(started.output()).toContain('JWT_SECRET is not given; allowed: 32 bytes or more');
  });

  it('says that the port is taken, before anything is built, and leaves no process', async () => {
    const server = createServer();
    const port = await new Promise<number>((resolve) => {
      server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port));
    });
    const started = npmStart(clone.dir, { PORT: String(port) });
    expect(await started.ended).toBe(1);
    expect(started.output()).toContain(`port ${port} is taken by another program`);
    server.close();
    expect(await processesOf(clone.dir)).toEqual([]);
  });

  it('names a wrong variable, in Spanish too', async () => {
    const started = npmStart(clone.dir, { LOG_LEVEL: 'loud', AUMENTO_LANGUAGE: 'es' });
    expect(await started.ended).toBe(1);
    expect(started.output()).toContain(
      'LOG_LEVEL es "loud"; se admite: fatal, error, warn, info, debug, trace, silent',
    );
  });
});

describe('npm start with DB_HOST', () => {
  it('uses that database, fills it while it is empty, and leaves it running', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'aumento-other-'));
    const other = await startEmbeddedPostgres(dir, ['fsync=off']);
    const env = {
      DB_HOST: other.host,
      DB_PORT: String(other.port),
      DB_NAME: 'postgres',
      DB_USERNAME: other.user,
      DB_PASSWORD: other.password,
    };
    try {
      for (const expected of [/the fictitious company loaded/, /with its data/]) {
        const started = npmStart(clone.dir, env);
        const call = await signIn(await started.url);
        expect(await (await call('employees?pageSize=1')).json()).toMatchObject({ total: 1000 });
        expect(started.output()).toMatch(expected);
        await stop(started, 'SIGTERM');
      }
      const wrong = npmStart(clone.dir, { ...env, DB_PASSWORD: 'not-the-one' });
      expect(await wrong.ended).toBe(1);
      expect(wrong.output()).toMatch(/refuses the user "postgres" with this password/);
    } finally {
      await other.stop();
      await rm(dir, { recursive: true, force: true });
    }
  });
});
