import supertest from 'supertest';
import { readConfiguration } from '../../src/configuration/configuration.ts';
import { createApp } from '../../src/create-app.ts';
import type { TestApi } from './test-api.ts';

/** A second API on the same database. */
export async function anotherReplica({ database }: TestApi) {
  const variables = Object.entries(database.variables).map(([name, value]) => [name, String(value)]);
  const app = await createApp(
    readConfiguration({
      NODE_ENV: 'development',
      JWT_SECRET: 'only-for-this-test-run-and-no-other',
      LOG_LEVEL: 'silent',
      ...Object.fromEntries(variables),
    }),
  );
  await app.listen({ host: '127.0.0.1', port: 0 });
  return { app, anyone: supertest(app.getHttpServer()), close: () => app.close() };
}
