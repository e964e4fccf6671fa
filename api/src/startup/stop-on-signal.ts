import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** `docker stop` kills after 10 s, some orchestrators sooner. */
const PATIENCE_MS = 4_000;

/**
 * On SIGTERM and SIGINT: takes no new request, lets those under way finish, closes the database and ends with 0.
 * A client that does not take its answer is cut off. Nest's own shutdown hooks would send the signal again, which
 * ends with 143, and as PID 1 not at all.
 */
export function stopOnSignal(app: NestFastifyApplication): void {
  const stop = async () => {
    setTimeout(() => app.getHttpServer().closeAllConnections(), PATIENCE_MS).unref();
    await app.close();
    process.exit(0);
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}
