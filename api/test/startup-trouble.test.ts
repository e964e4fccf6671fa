import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endOf, startProcess } from './support/process.ts';
import { startingServer } from './support/starting-server.ts';
import { createTestDatabase, type TestDatabase } from './support/test-database.ts';

let database: TestDatabase;
let right: Record<string, string>;
let folder: string;

beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'aumento-trouble-'));
  const variables = Object.entries(database.variables).map(([name, value]) => [name, String(value)]);
  right = {
    ...Object.fromEntries(variables),
    JWT_SECRET: 'only-for-this-test-run-and-no-other',
    PORT: '0',
    HOST: '127.0.0.1',
  };
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

/** One sentence on standard error, without secrets, and exit code 1. */
async function expectTrouble(
  change: Record<string, string>,
  sentence: RegExp,
  script: 'main.js' | 'database/migrate.js' = 'main.js',
) {
  const { code, signal, output } = await endOf(startProcess(script, { ...right, ...change }));
  expect({ code, signal }, output).toEqual({ code: 1, signal: null });
  expect(output.trim().split('\n'), output).toHaveLength(1);
  expect(output).toMatch(sentence);
  expect(output).not.toContain(change.DB_PASSWORD ?? right.DB_PASSWORD);
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port));
  });
}

describe('variables', () => {
  it.each([
    [{ PORT: 'http' }, /cannot start: PORT is "http"; allowed: 0 – 65535\./],
    [
      { MINIMUM_RAISE: '2.5' },
      /MINIMUM_RAISE is "2.5"; allowed: whole units of the company’s currency a year, 0 – 100000000/,
    ],
    [{ ASK_ABOVE_RAISE: '-1' }, /ASK_ABOVE_RAISE is "-1"; allowed: percent of the salary, 0 – 1000/],
    [
      { CLOUDINARY_CLOUD_NAME: 'demo', CLOUDINARY_API_SECRET: 'only-for-photos' },
      /photos cannot be kept in Cloudinary without CLOUDINARY_API_KEY\. Give all three/,
    ],
    [
      { CLOUDINARY_API_KEY: '1', AUMENTO_LANGUAGE: 'es' },
      /no se pueden guardar en Cloudinary sin CLOUDINARY_CLOUD_NAME, CLOUDINARY_API_SECRET\. Da las tres/,
    ],
    [
      { CLOUDINARY_UPLOAD_PREFIX: 'cloudinary' },
      /CLOUDINARY_UPLOAD_PREFIX is "cloudinary"; allowed: the address of its API/,
    ],
    [{ DB_PORT: '70000' }, /DB_PORT is "70000"; allowed: 1 – 65535/],
    [{ DB_NAME: '' }, /DB_NAME is not given/],
    [{ NODE_ENV: 'dev' }, /NODE_ENV is "dev"; allowed: development, test, production/],
    [{ LOG_LEVEL: 'loud' }, /LOG_LEVEL is "loud"; allowed: fatal, error/],
    [
      { JWT_SECRET: 'short' },
      /JWT_SECRET is \*\*\*; allowed, where NODE_ENV is not "development": 32 bytes or more.*openssl/,
    ],
    [{ JWT_SECRET: 'a'.repeat(64) }, /JWT_SECRET is \*\*\*; allowed.*8 different characters at least/],
    [
      { JWT_SECRET: 'abc'.repeat(20), AUMENTO_LANGUAGE: 'es' },
      /JWT_SECRET es \*\*\*; se admite.*ningún trozo repetido/,
    ],
    [{ JWT_SECRET: 'short', NODE_ENV: 'development' }, /JWT_SECRET is \*\*\*; allowed: 16 characters or more/],
    [{ TRUST_PROXY: '1' }, /TRUST_PROXY is "1"; allowed: addresses, ranges \(10\.0\.0\.0\/8\), .*host names/],
    [{ TRUST_PROXY: 'page, 10.0.0.0/99' }, /TRUST_PROXY is "page, 10\.0\.0\.0\/99"/],
    [{ ALLOWED_HOSTS: '*.example.com' }, /ALLOWED_HOSTS is "\*\.example\.com"; allowed: host names with commas/],
    [{ API_DOCS: 'yes' }, /API_DOCS is "yes"; allowed: on, off/],
    [{ COURSE_PAGE: 'true' }, /COURSE_PAGE is "true"; allowed: on, off/],
    [{ JWT_SECRET: '', JWT_SECRET_FILE: '/nowhere' }, /JWT_SECRET_FILE names the file \/nowhere, which cannot be read/],
    [{ PORT: 'http', AUMENTO_LANGUAGE: 'es' }, /no puede iniciar: PORT es "http"; se admite: 0 – 65535/],
    [{ PORT: 'http', AUMENTO_LANGUAGE: '', LC_ALL: 'es_AR.UTF-8' }, /no puede iniciar/],
  ])('%j', (change, sentence) => expectTrouble(change as Record<string, string>, sentence));

  it('the secret that the example file once had, and that of the course, outside development', async () => {
    const example = await readFile(join(import.meta.dirname, '../../.env.development.example'), 'utf8');
    expect(example).not.toMatch(/^JWT_SECRET=/m);
    for (const JWT_SECRET of ['example-jwt-secret-change-me', 'superclavesecreta'])
      for (const NODE_ENV of ['production', 'test', '']) {
        await expectTrouble({ JWT_SECRET, NODE_ENV }, /JWT_SECRET is an example secret.*openssl rand/);
      }
  });

  it('a secret may come from a file', async () => {
    const file = join(folder, 'jwt');
    await writeFile(file, 'a-secret-from-a-file-of-32-bytes-or-more\n');
    const running = startProcess('main.js', { ...right, JWT_SECRET: '', JWT_SECRET_FILE: file });
    await running.until(/listens on/);
    running.stop();
    expect((await endOf(running)).code).toBe(0);
  });
});

describe('the host', () => {
  it.each(['192.0.2.1', 'nonsense.invalid'])('%s is none of this machine', (HOST) =>
    expectTrouble({ HOST }, new RegExp(`HOST is "${HOST}", which is no address of this machine`)),
  );
});

describe('the port', () => {
  it('is taken', async () => {
    const server = createServer();
    const port = await listen(server);
    await expectTrouble({ PORT: String(port) }, new RegExp(`port ${port} is taken.*variable PORT`));
    server.close();
  });
});

describe('the database', () => {
  it('does not answer', async () => {
    const server = createServer();
    const port = await listen(server);
    await new Promise((resolve) => server.close(resolve));
    await expectTrouble(
      { DB_PORT: String(port) },
      new RegExp(`no database answers at 127.0.0.1:${port} \\(ECONNREFUSED\\)`),
    );
  });

  it('is at a name that nobody has', () =>
    expectTrouble({ DB_HOST: 'nobody.invalid' }, /no database answers at nobody.invalid/));

  it('refuses the password', () =>
    expectTrouble({ DB_PASSWORD: 'wrong-password' }, /refuses the user "aumento_api".*DB_PASSWORD/));

  it('is not there', () => expectTrouble({ DB_NAME: 'elsewhere' }, /has no database "elsewhere".*POSTGRES_DB/));

  it('has not been filled: migrate says so', async () => {
    await database.owner.query('ALTER TABLE employees RENAME TO people');
    await expectTrouble({}, /has no table "employees".*db\/init/, 'database/migrate.js');
    await database.owner.query('ALTER TABLE people RENAME TO employees');
  });

  it('is still starting: it is waited for, with a sentence', async () => {
    const { DB_HOST, DB_PORT } = database.variables;
    const server = startingServer({ host: DB_HOST, port: DB_PORT }, 3);
    const port = await listen(server);
    const running = startProcess('main.js', { ...right, DB_PORT: String(port) });
    await running.until(/is still starting; waiting for it, 60 s at most[\s\S]*listens on/);
    running.stop();
    expect((await endOf(running)).code).toBe(0);
    server.close();
  });
});

describe('the model', () => {
  const artifacts = join(import.meta.dirname, '../../model/artifacts');

  it('is missing', async () => {
    await expectTrouble(
      { MODEL_MANIFEST: join(folder, 'none.json') },
      /model file .*none\.json is not there.*model:train/,
    );
    await copyFile(join(artifacts, 'salary.manifest.json'), join(folder, 'manifest.json'));
    await expectTrouble({ MODEL_MANIFEST: join(folder, 'manifest.json') }, /salary\.onnx is not there/);
  });

  it('has one flipped bit', async () => {
    const bytes = await readFile(join(artifacts, 'salary.onnx'));
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] as number) ^ 1;
    await writeFile(join(folder, 'salary.onnx'), bytes);
    await copyFile(join(artifacts, 'salary.manifest.json'), join(folder, 'manifest.json'));
    await expectTrouble(
      { MODEL_MANIFEST: join(folder, 'manifest.json') },
      /is not the one that its manifest describes \(SHA-256/,
    );
  });

  it('wants something of an employee that the code does not know', async () => {
    const manifest = await readFile(join(artifacts, 'salary.manifest.json'), 'utf8');
    await copyFile(join(artifacts, 'salary.onnx'), join(folder, 'salary.onnx'));
    const { features, reviewRating: _, ...rest } = JSON.parse(manifest);
    const asked = features.map((one: { name: string }) =>
      one.name === 'performanceRating' ? { ...one, source: 'employee' } : one,
    );
    await writeFile(join(folder, 'manifest.json'), JSON.stringify({ ...rest, features: asked }));
    await expectTrouble({ MODEL_MANIFEST: join(folder, 'manifest.json') }, /it wants performanceRating of an employee/);
  });

  it.each([
    [null, /its target has no unit; the salary policy needs a currency a year/],
    ['XYZ/year', /its target is in XYZ\/year; the salary policy needs .*"USD\/year" \(ISO 4217\)/],
    ['USD/month', /its target is in USD\/month; /],
  ])('predicts something that policy cannot be applied to: %s', async (unit, said) => {
    const manifest = JSON.parse(await readFile(join(artifacts, 'salary.manifest.json'), 'utf8'));
    await copyFile(join(artifacts, 'salary.onnx'), join(folder, 'salary.onnx'));
    const changed = { ...manifest, target: { ...manifest.target, unit } };
    await writeFile(join(folder, 'manifest.json'), JSON.stringify(changed));
    await expectTrouble({ MODEL_MANIFEST: join(folder, 'manifest.json') }, said);
  });

  it('has a manifest that is none', async () => {
    await writeFile(join(folder, 'manifest.json'), '{"name": "salary"}');
    await expectTrouble({ MODEL_MANIFEST: join(folder, 'manifest.json') }, /cannot be used .*model:train/);
  });
});
