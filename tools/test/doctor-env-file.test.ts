import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { doctor } from '../../test/support/doctor.ts';
import { freshClone } from '../../test/support/fresh-clone.ts';

/** With passwords of one's own. */
const PRODUCTION = ['NODE_ENV=production', 'DB_PASSWORD=a', 'POSTGRES_PASSWORD=b'];
const STRONG = 'JWT_SECRET=0f8c3f2e71d4a9b65c0d8e7f1a2b3c4d';

let clone: Awaited<ReturnType<typeof freshClone>>;

beforeAll(async () => {
  clone = await freshClone();
});
afterAll(() => clone.remove());
afterEach(() => rm(join(clone.dir, '.env.development'), { force: true }));

async function visit(...lines: string[]) {
  await writeFile(join(clone.dir, '.env.development'), `${lines.join('\n')}\n`);
  const { code, said } = await doctor(clone.dir);
  return { code, ...said('envFile') };
}

describe('.env.development', () => {
  it.each([
    ['a misspelt name', ['DB_PASWORD=x'], 'error', 'DB_PASWORD is probably DB_PASSWORD'],
    ['a name in small letters', ['jwt_secret=x'], 'error', 'jwt_secret is probably JWT_SECRET'],
    ['an unknown name', ['COLOUR=red'], 'warning', 'COLOUR means nothing here'],
    ['a name that only compose itself reads', ['UI_PORT=8090'], 'warning', 'UI_PORT has no effect in this file'],
    ['a missing value', ['DB_PASSWORD='], 'error', 'DB_PASSWORD is not given'],
    ['no secret', ['NODE_ENV=production'], 'error', 'JWT_SECRET is not given'],
    ['this machine as the database’s', ['DB_HOST=localhost'], 'error', 'DB_HOST is localhost'],
    ['and by its address', ['DB_HOST=127.0.0.1'], 'error', 'DB_HOST=postgresdb'],
    ['two databases', ['DB_NAME=pay'], 'error', 'DB_NAME is pay, and POSTGRES_DB is aumento'],
    ['an example secret', [...PRODUCTION, 'JWT_SECRET=example-jwt-secret-change-me'], 'error', 'is an example secret'],
    ['a weak secret', [...PRODUCTION, 'JWT_SECRET=0123456789abcdef'], 'error', '32 bytes or more in one line'],
    [
      'an example password',
      ['NODE_ENV=production', STRONG, 'POSTGRES_PASSWORD=b'],
      'warning',
      'DB_PASSWORD is the example’s',
    ],
    ['a list of proxies that is none', ['TRUST_PROXY=10.0.0.0/99'], 'error', 'TRUST_PROXY is "10.0.0.0/99"; allowed'],
    ['a value that the API refuses', ['LOG_LEVEL=loud'], 'error', 'LOG_LEVEL is "loud"; allowed: fatal, error'],
  ])('%s', async (_what, lines, level, text) => {
    const found = await visit(...lines);
    expect(found).toMatchObject({ level, text: expect.stringContaining(text) });
    expect(found.code).toBe(level === 'error' ? 1 : 0);
  });

  it('that is right', async () => {
    const own = [...PRODUCTION, STRONG];
    const ofApiAlone = ['PORT=3000', 'LOG_LEVEL=debug', 'DB_POOL_SIZE=5'];
    expect(await visit(...own, ...ofApiAlone)).toEqual({
      code: 0,
      level: 'ok',
      text: expect.stringContaining('7 variables'),
    });
    expect((await visit('POSTGRES_PASSWORD_FILE=/run/secrets/owner')).level).toBe('ok');
  });

  it('never shows a secret', async () => {
    await writeFile(join(clone.dir, '.env.development'), 'JWT_SECRET=hush-hush\nPOSTGRES_PASSWORD=hush-hush\n');
    const { output } = await doctor(clone.dir);
    expect(output).toContain('JWT_SECRET is ***; allowed: 16 characters or more');
    expect(output).not.toContain('hush');
  });
});
