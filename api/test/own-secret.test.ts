import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endOf, type Running, startProcess } from './support/process.ts';
import { createTestDatabase, type TestDatabase } from './support/test-database.ts';

let database: TestDatabase;
let folder: string;
let env: Record<string, string>;

beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'aumento-secret-'));
  const variables = Object.entries(database.variables).map(([name, value]) => [name, String(value)]);
  env = { ...Object.fromEntries(variables), NODE_ENV: 'development', PORT: '0', HOST: '127.0.0.1' };
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

const start = (change: Record<string, string>) => startProcess('main.js', { ...env, ...change });

async function stop(...running: Running[]): Promise<string[]> {
  for (const one of running) one.stop();
  return (await Promise.all(running.map((one) => endOf(one)))).map(({ output }) => output);
}

async function address(running: Running): Promise<string> {
  const [, url = ''] = await running.until(/listens on (\S+)/);
  return url.replace('localhost', '127.0.0.1');
}

const signIn = async (url: string): Promise<string> =>
  ((await (await fetch(`${url}/api/auth/demo`, { method: 'POST' })).json()) as { accessToken: string }).accessToken;
const isKnown = async (url: string, token: string) =>
  (await fetch(`${url}/api/auth/me`, { headers: { authorization: `Bearer ${token}` } })).status === 200;

describe('in development', () => {
  it.each([
    ['is not there', undefined],
    ['is empty', ''],
    ['is as good as empty', '\n'],
  ])('a file that %s is made, by several at once, with one secret for all and ever', async (name, content) => {
    const dir = join(folder, name);
    const JWT_SECRET_FILE = join(dir, 'kept', 'jwt-secret');
    if (content !== undefined) {
      await mkdir(join(dir, 'kept'), { recursive: true });
      await writeFile(JWT_SECRET_FILE, content);
    }
    const replicas = Array.from({ length: 4 }, () => start({ JWT_SECRET_FILE }));
    const urls = await Promise.all(replicas.map(address));
    const token = await signIn(urls[0] as string);
    expect(await Promise.all(urls.map((url) => isKnown(url, token)))).toEqual([true, true, true, true]);
    await stop(...replicas);

    const secret = await readFile(JWT_SECRET_FILE, 'utf8');
    expect(secret).toMatch(/^[0-9a-f]{64}\n$/);
    if (process.platform !== 'win32') expect((await stat(JWT_SECRET_FILE)).mode & 0o777).toBe(0o600);
    expect(await readdir(join(dir, 'kept'))).toEqual(['jwt-secret']);

    const again = start({ JWT_SECRET_FILE });
    expect(await isKnown(await address(again), token)).toBe(true);
    expect((await stop(again)).join()).not.toContain(secret.trim());
    expect(await readFile(JWT_SECRET_FILE, 'utf8')).toBe(secret);
  });

  it('goes on where a start was cut off in the middle', async () => {
    const dir = await mkdtemp(join(folder, 'cut-'));
    const elected = 'a-secret-that-was-elected-and-not-written';
    await writeFile(join(dir, 'jwt-secret.new'), elected);
    const running = start({ JWT_SECRET_FILE: join(dir, 'jwt-secret') });
    await address(running);
    await stop(running);
    expect(await readdir(dir)).toEqual(['jwt-secret']);
    expect(await readFile(join(dir, 'jwt-secret'), 'utf8')).toBe(`${elected}\n`);
  });

  it('JWT_SECRET wins over a file, which is then neither read nor made', async () => {
    const JWT_SECRET_FILE = join(folder, 'not-made');
    const running = start({ JWT_SECRET: 'sixteen or more characters', JWT_SECRET_FILE });
    await address(running);
    await stop(running);
    await expect(stat(JWT_SECRET_FILE)).rejects.toThrow('ENOENT');
  });

  it.each([
    ['en', /^Neither JWT_SECRET nor JWT_SECRET_FILE is given: .* all sessions end with it\.$/m],
    ['es', /^No se da JWT_SECRET ni JWT_SECRET_FILE: .* todas las sesiones terminan con él\.$/m],
  ])('without either, each process has its own, and says so: %s', async (AUMENTO_LANGUAGE, sentence) => {
    const [first, second] = [start({ AUMENTO_LANGUAGE }), start({ AUMENTO_LANGUAGE })];
    const [one, other] = await Promise.all(
      [first, second].map(async (running) => {
        const [, url = ''] = await running.until(/(http:\S+)/);
        return url.replace('localhost', '127.0.0.1');
      }),
    );
    const token = await signIn(one as string);
    expect([await isKnown(one as string, token), await isKnown(other as string, token)]).toEqual([true, false]);
    for (const output of await stop(first, second)) expect(output).toMatch(sentence);
  });
});

describe('a file that will not do', () => {
  const end = async (change: Record<string, string>, sentence: RegExp) => {
    const { code, output } = await endOf(start(change));
    expect(output.trim().split('\n'), output).toHaveLength(1);
    expect(output).toMatch(sentence);
    expect(code).toBe(1);
    return output;
  };

  it.each([
    ['too short', 'planted-short'],
    ['two lines', 'planted: first line of it\nsecond line of it\n'],
    ['no text', Buffer.concat([Buffer.from('planted'), Buffer.alloc(40, 0xff)])],
    ['with zeros', `planted${'\0'.repeat(40)}`],
  ])('%s: named with the file, and never shown', async (name, content) => {
    const file = join(folder, name);
    await writeFile(file, content);
    const output = await end(
      { JWT_SECRET_FILE: file },
      /holds no secret \(16 characters or more, in one line\)\. Remove it/,
    );
    expect(output).toContain(file);
    expect(output).not.toContain('planted');
    await end({ JWT_SECRET_FILE: file, AUMENTO_LANGUAGE: 'es' }, /que no contiene un secreto .* Bórralo/);
  });

  it('a folder', () => end({ JWT_SECRET_FILE: folder }, /JWT_SECRET_FILE names the file .*, which cannot be read/));

  it('one that cannot be made', async () => {
    const file = join(folder, 'a-file');
    await writeFile(file, '');
    await end({ JWT_SECRET_FILE: join(file, 'jwt-secret') }, /where no secret can be kept \((ENOTDIR|EEXIST)\)/);
    const loop = join(folder, 'loop');
    if (process.platform === 'win32') return;
    await symlink(loop, loop);
    await end({ JWT_SECRET_FILE: loop }, /where no secret can be kept \(ELOOP\)/);
  });

  it('outside development none is made', async () => {
    const file = join(folder, 'of-production');
    for (const NODE_ENV of ['production', 'test', '']) {
      await end({ NODE_ENV, JWT_SECRET_FILE: file }, /JWT_SECRET_FILE names the file .*, which cannot be read/);
      await end({ NODE_ENV }, /JWT_SECRET is not given; allowed: 32 bytes or more.*openssl rand -hex 32/);
    }
    await expect(stat(file)).rejects.toThrow('ENOENT');
    await writeFile(file, 'a'.repeat(64));
    await end(
      { NODE_ENV: 'production', JWT_SECRET_FILE: file },
      /JWT_SECRET is \*\*\*, from the file .*openssl rand -hex 32/,
    );
  });
});
