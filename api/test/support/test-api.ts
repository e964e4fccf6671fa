import 'reflect-metadata';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import supertest from 'supertest';
import type { Role } from '../../src/access/role.ts';
import { readConfiguration } from '../../src/configuration/configuration.ts';
import { createApp } from '../../src/create-app.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

export interface TestApi {
  app: NestFastifyApplication;
  database: TestDatabase;
  /** The folder of its photos, which the first one makes. */
  uploads: string;
  /** Without a session. */
  anyone: ReturnType<typeof supertest>;
  /** With a new account's bearer token: the first of its database, hence admin. */
  user: ReturnType<typeof supertest.agent>;
  /** With another new account, invited with this role. */
  as(role: Role): Promise<ReturnType<typeof supertest.agent>>;
  close(): Promise<void>;
}

let accounts = 0;

/** Creates the first admin where sign-up is by invitation. */
export const BOOTSTRAP_TOKEN = 'only-for-the-first-admin-of-this-test-run';

/** The whole API on its own port and database. */
export async function startTestApi(env: Record<string, string> = {}): Promise<TestApi> {
  const database = await createTestDatabase();
  const variables = Object.fromEntries(
    Object.entries(database.variables).map(([name, value]) => [name, String(value)]),
  );
  const uploads = join(tmpdir(), `aumento-photos-${database.variables.DB_NAME}`);
  const configuration = readConfiguration({
    NODE_ENV: 'development',
    JWT_SECRET: 'only-for-this-test-run-and-no-other',
    LOG_LEVEL: 'silent',
    BOOTSTRAP_TOKEN,
    UPLOADS_DIRECTORY: uploads,
    ...variables,
    ...env,
  });
  const app = await createApp(configuration);
  await app.listen({ host: '127.0.0.1', port: 0 });
  const server = app.getHttpServer();

  const anyone = supertest(server);
  const signUp = async (invitation: string, credentials = freshCredentials()) => {
    const given = { ...credentials, invitation };
    const { body } = await anyone.post('/api/auth/sign-up').send(given).expect(201);
    const agent = supertest.agent(server);
    agent.auth(body.accessToken, { type: 'bearer' });
    return agent;
  };
  const user = await signUp(configuration.BOOTSTRAP_TOKEN ?? '');
  return {
    app,
    database,
    uploads,
    anyone,
    user,
    as: async (role) => {
      const credentials = freshCredentials();
      const { body } = await user.post('/api/invitations').send({ email: credentials.email, role }).expect(201);
      return signUp(body.token, credentials);
    },
    close: async () => {
      await app.close();
      await database.drop();
      await rm(uploads, { recursive: true, force: true });
    },
  };
}

export function freshCredentials(): { email: string; password: string } {
  accounts += 1;
  return { email: `person${accounts}.${process.pid}@empresa.example`, password: 'correct horse battery' };
}
