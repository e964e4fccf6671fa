import { escapeIdentifier } from 'pg';
import { PgBoss } from 'pg-boss';
import type { QueryRunner } from 'typeorm';
import type { DatabaseVariables } from '../configuration/database-variables.ts';

/** pg-boss' own schema, beside `public`. */
export const QUEUE_SCHEMA = 'pgboss';
export const TRAININGS_QUEUE = 'trainings';

/** pg-boss' least. A worker that is silent for so long is gone, and another one takes its job. */
export const HEARTBEAT_SECONDS = 10;

const RETRY_SECONDS = 3;

/** pg-boss' connection. Its schema is made and migrated by `migrate` alone, as the database's owner. */
export const queueOptions = (database: DatabaseVariables) => ({
  host: database.DB_HOST,
  port: database.DB_PORT,
  database: database.DB_NAME,
  user: database.DB_USERNAME,
  password: database.DB_PASSWORD,
  application_name: 'aumento queue',
  schema: QUEUE_SCHEMA,
  schedule: false,
  // Rebuilding indexes is for their owner, and there is a handful of jobs.
  reindex: false,
  monitorVacuum: false,
});

/**
 * Makes pg-boss' schema, or migrates it to this version of pg-boss, with the queue of trainings, and lets the API's role
 * use its rows. Idempotent; within the lock of `migrate`.
 */
export async function installJobQueue(owner: DatabaseVariables, runner: QueryRunner): Promise<void> {
  const boss = new PgBoss({ ...queueOptions(owner), max: 1, supervise: false, registerInstance: false });
  // Without a listener an 'error' event would end the process; what fails here rejects, too.
  boss.on('error', () => undefined);
  await boss.start();
  try {
    const options = {
      // One job at a time, waiting or running, over all workers.
      policy: 'exclusive',
      heartbeatSeconds: HEARTBEAT_SECONDS,
      expireInSeconds: 3_600,
      // By the row's attempts a training of which worker after worker dies is given up (beginTraining in trainings.sql.ts).
      retryLimit: 100,
      // So that a deploy, or a database that is away for a moment, is over.
      retryDelay: RETRY_SECONDS,
      deleteAfterSeconds: 3_600,
    } as const;
    await boss.createQueue(TRAININGS_QUEUE, options);
    const { policy: _, ...changeable } = options;
    await boss.updateQueue(TRAININGS_QUEUE, changeable);
  } finally {
    await boss.stop({ graceful: false });
  }
  await giveRows(runner);
}

/** As db/init/02-roles.sql does for `public`: rows, not the schema. */
async function giveRows(runner: QueryRunner): Promise<void> {
  const [role] = await runner.query(`SELECT FROM pg_roles WHERE rolname = 'aumento_rows'`);
  // A hosted server with a single user, as which the API then connects.
  if (!role) return;
  const schema = escapeIdentifier(QUEUE_SCHEMA);
  await runner.query(`GRANT USAGE ON SCHEMA ${schema} TO aumento_rows`);
  await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${schema} TO aumento_rows`);
  await runner.query(`GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${schema} TO aumento_rows`);
}
