import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { endOf, startProcess } from './support/process.ts';
import { startTestApi, type TestApi } from './support/test-api.ts';

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

describe('GET /api/models/active', () => {
  it('gives the version, the hash of the file and the manifest', async () => {
    const { body } = await api.user.get('/api/models/active').expect(200);
    const onnx = await readFile(new URL('../../model/artifacts/salary.onnx', import.meta.url));
    const sha256 = createHash('sha256').update(onnx).digest('hex');
    expect(body).toMatchObject({ sha256, version: `${body.manifest.training.date}-${sha256.slice(0, 8)}` });
    expect(body.version).toBe(body.manifest.version);
    const names = body.manifest.features.map((feature: { name: string }) => feature.name);
    expect(names).toContain('targetSeniority');
    expect(names.join()).not.toMatch(/gender|birth|born|age/i);
  });
});

describe('health', () => {
  it('is live and ready, without a session and without the prefix', async () => {
    await api.anyone.get('/health/live').expect(200);
    await api.anyone
      .get('/health/ready')
      .expect(200, { status: 'ok', checks: { database: 'ok', migrations: 'ok', model: 'ok', process: 'ok' } });
  });

  it('is not ready while a migration is pending, and stays live', async () => {
    await api.database.owner.query('CREATE TABLE kept AS TABLE migrations; DELETE FROM migrations');
    const { body } = await api.anyone.get('/health/ready').expect(503);
    expect(body.checks.migrations).toMatch(/is pending$/);
    await api.anyone.get('/health/live').expect(200);
    await api.database.owner.query('INSERT INTO migrations TABLE kept; DROP TABLE kept');
    await api.anyone.get('/health/ready').expect(200);
  });

  it('stays ready, works and starts when a newer version has added to the database', async () => {
    await api.database.owner.query(`
      INSERT INTO migrations (timestamp, name) VALUES (9999999999999, 'FromTheFuture9999999999999');
      ALTER TABLE predictions ADD COLUMN note text, ADD COLUMN reviewed boolean NOT NULL DEFAULT false;
      ALTER TABLE employees ADD COLUMN nickname text`);
    await api.anyone.get('/health/ready').expect(200);
    const employees = await api.user.get('/api/employees?pageSize=1&seniority=Junior').expect(200);
    const question = { employeeId: employees.body.items[0].id, targetSeniority: 'Senior' };
    const { body } = await api.user.post('/api/predictions').send(question).expect(201);
    await api.user.get(`/api/predictions/${body.id}`).expect(200, body);

    const variables = Object.entries(api.database.variables).map(([name, value]) => [name, String(value)]);
    const env = { ...Object.fromEntries(variables), JWT_SECRET: 'only-for-this-test-run-and-no-other', PORT: '0' };
    const { host, user, password } = inject('postgres');
    const owner = { POSTGRES_USER: user, POSTGRES_PASSWORD: password };
    const migrate = await endOf(startProcess('database/migrate.js', { ...env, ...owner }));
    expect(migrate).toMatchObject({ code: 0, output: expect.stringContaining('new migrations: 0') });
    const running = startProcess('main.js', { ...env, HOST: host });
    const [, base] = await running.until(/listens on (\S+)/);
    expect((await fetch(`${base}/health/ready`)).status).toBe(200);
    running.child.kill('SIGTERM');
    expect((await endOf(running)).code).toBe(0);
  });

  it('is not ready without the database, whose requests get 503 and a time to come back', async () => {
    const { DB_NAME } = api.database.variables;
    await api.database.server.query(`ALTER DATABASE ${DB_NAME} ALLOW_CONNECTIONS false`);
    const others =
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND usename = 'aumento_api'";
    await api.database.server.query(others, [DB_NAME]);
    try {
      const { body } = await api.anyone.get('/health/ready').expect(503);
      expect(body.checks).toMatchObject({ database: 'does not answer', model: 'ok' });
      const { headers } = await api.user.get('/api/employees').expect(503);
      expect(headers).toMatchObject({ 'content-type': expect.stringContaining('problem+json'), 'retry-after': '1' });
    } finally {
      await api.database.server.query(`ALTER DATABASE ${DB_NAME} ALLOW_CONNECTIONS true`);
    }
    await api.anyone.get('/health/ready').expect(200);
  });
});

describe('the description', () => {
  it('is served for people and for programs, and is the committed file', async () => {
    const { text } = await api.anyone.get('/api/docs').expect(200);
    expect(text).toContain('Swagger UI');
    const { body } = await api.anyone.get('/api/openapi.json').expect(200);
    const committed = JSON.parse(await readFile(new URL('../openapi.json', import.meta.url), 'utf8'));
    expect(body).toEqual(committed);
  });
});
