import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from './support/test-api.ts';

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

describe('GET /api/course', () => {
  it('tells anyone what works, and which database this is and since when', async () => {
    const { body } = await api.anyone.get('/api/course').expect(200);
    expect(body.checks).toMatchObject({ database: 'ok', migrations: 'ok', model: 'ok' });
    const [{ id, started }] = (
      await api.database.server.query(
        'SELECT system_identifier::text AS id, pg_postmaster_start_time() AS started FROM pg_control_system()',
      )
    ).rows;
    expect(body.database).toMatchObject({ id, startedAt: started.toISOString() });
    // initdb is before the first start.
    expect(Date.parse(body.database.createdAt)).toBe(Number(BigInt(id) >> 32n) * 1000);
    expect(Date.parse(body.database.createdAt)).toBeLessThanOrEqual(Date.parse(body.database.startedAt));
  });

  it('says that the database is away, and answers all the same', async () => {
    const { DB_NAME } = api.database.variables;
    await api.database.server.query(`ALTER DATABASE ${DB_NAME} ALLOW_CONNECTIONS false`);
    const others =
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND usename = 'aumento_api'";
    await api.database.server.query(others, [DB_NAME]);
    try {
      const { body } = await api.anyone.get('/api/course').expect(200);
      expect(body).toMatchObject({ checks: { database: 'does not answer', model: 'ok' }, database: null });
    } finally {
      await api.database.server.query(`ALTER DATABASE ${DB_NAME} ALLOW_CONNECTIONS true`);
    }
  });
});
