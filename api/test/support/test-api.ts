import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import supertest from 'supertest';
import { readConfiguration } from '../../src/configuration/configuration.ts';
import { createApp } from '../../src/create-app.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

export interface TestApi {
  app: NestFastifyApplication;
  database: TestDatabase;
  /** Without a session. */
  anyone: ReturnType<typeof supertest>;
  /** With the session of a fresh account, as a bearer token. */
  user: ReturnType<typeof supertest.agent>;
  close(): Promise<void>;
}

let accounts = 0;

/** The whole API on a port of its own, over a database of its own. */
export async function startTestApi(env: Record<string, string> = {}): Promise<TestApi> {
  const database = await createTestDatabase();
  const variables = Object.fromEntries(
    Object.entries(database.variables).map(([name, value]) => [name, String(value)]),
  );
  const configuration = readConfiguration({
    NODE_ENV: 'development',
    JWT_SECRET: 'only-for-this-test-run',
    LOG_LEVEL: 'silent',
    ...variables,
    ...env,
  });
  const app = await createApp(configuration);
  await app.listen({ host: '127.0.0.1', port: 0 });
  const server = app.getHttpServer();

  const anyone = supertest(server);
  const user = supertest.agent(server);
  const { body } = await anyone.post('/api/auth/sign-up').send(freshCredentials()).expect(201);
  user.auth(body.accessToken, { type: 'bearer' });
  return {
    app,
    database,
    anyone,
    user,
    close: async () => {
      await app.close();
      await database.drop();
    },
  };
}

export function freshCredentials(): { email: string; password: string } {
  accounts += 1;
  return { email: `person${accounts}.${process.pid}@empresa.example`, password: 'correct horse battery' };
}
