import { DataSource } from 'typeorm';
import { z } from 'zod';
import { dataChoice } from '../configuration/data-choice.ts';
import { databaseVariables } from '../configuration/database-variables.ts';
import { readVariables } from '../configuration/read-variables.ts';
import { terminalLanguage } from '../startup/language.ts';
import { runOrExplain } from '../startup/run-or-explain.ts';
import { StartupError } from '../startup/startup-error.ts';
import { startupMessages } from '../startup/startup-messages.ts';
import { LOCKS } from './advisory-lock.ts';
import { dataSourceOptions } from './data-source-options.ts';
import { giveApiItsRole } from './give-api-its-role.ts';
import { installJobQueue } from './job-queue.ts';
import { leaveEmpty } from './leave-empty.ts';
import { waitForDatabase } from './wait-for-database.ts';

const variables = databaseVariables.extend({
  POSTGRES_USER: z.string().default('postgres').describe('a name / un nombre'),
  POSTGRES_PASSWORD: z.string().optional().describe('a password / una contraseña'),
  AUMENTO_DATA: dataChoice,
});

/**
 * The one-shot `migrate` service: applies the migrations as the database's owner and creates the API's role. Without
 * POSTGRES_PASSWORD the API's user is the owner, as on a simple server.
 */
await runOrExplain(async () => {
  const { POSTGRES_USER, POSTGRES_PASSWORD, AUMENTO_DATA, ...api } = readVariables(variables, process.env);
  const messages = startupMessages[terminalLanguage()];
  const owner = POSTGRES_PASSWORD ? { ...api, DB_USERNAME: POSTGRES_USER, DB_PASSWORD: POSTGRES_PASSWORD } : api;
  await waitForDatabase(owner);

  const dataSource = await new DataSource(dataSourceOptions(owner, 2)).initialize();
  const runner = dataSource.createQueryRunner();
  try {
    await runner.query('SELECT pg_advisory_lock($1)', [LOCKS.migrate]);
    const [{ exists }] = await runner.query(`SELECT to_regclass('employees') IS NOT NULL AS exists`);
    if (!exists) throw new StartupError(messages.noEmployees(`${api.DB_HOST}:${api.DB_PORT}/${api.DB_NAME}`));
    const done = await dataSource.runMigrations({ transaction: 'each' });
    const told = AUMENTO_DATA === 'none' && (await leaveEmpty(dataSource, done.length));
    await installJobQueue(owner, runner);
    if (owner.DB_USERNAME !== api.DB_USERNAME) await giveApiItsRole(runner, api);
    process.stdout.write(`${messages.migrated(done.length)}\n`);
    if (told) process.stdout.write(`${messages[told]}\n`);
  } finally {
    // Ends the session and releases its lock.
    await runner.release();
    await dataSource.destroy();
  }
});
