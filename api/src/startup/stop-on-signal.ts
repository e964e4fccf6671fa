import type { INestApplicationContext } from '@nestjs/common';

/** `docker stop` kills after 10 s; whoever still waits for an answer by then has been let down twice. */
const DEADLINE_MS = 5_000;

/**
 * On SIGTERM and SIGINT: takes no new request, lets those under way finish, closes the database and ends with 0.
 * Nest's own shutdown hooks would send the signal again, which ends with 143, and as PID 1 not at all.
 */
export function stopOnSignal(app: INestApplicationContext): void {
  const stop = async () => {
    setTimeout(() => process.exit(1), DEADLINE_MS).unref();
    await app.close();
    process.exit(0);
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}
