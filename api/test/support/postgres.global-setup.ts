import type { TestProject } from 'vitest/node';
import { ScratchDatabases } from '../../../test/support/scratch-databases.ts';
import { TEMPLATE } from './test-database.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    postgres: ScratchDatabases['server'];
  }
}

/** One real PostgreSQL per run, with a template database (db/init and migrations) that each test file copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const databases = await ScratchDatabases.start(['max_connections=200']);
  await (await databases.create(TEMPLATE, 'company')).end();
  project.provide('postgres', databases.server);
  return () => databases.stop();
}
