import { setTimeout as sleep } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** How long requests are still accepted, until proxies have noticed. */
export const GRACE_MS = 500;
/** `docker stop` kills after 10 s, some orchestrators sooner; slow clients are cut off before. */
export const PATIENCE_MS = 3_000;

/**
 * Graceful shutdown on SIGTERM and SIGINT: reports not ready, finishes requests in flight, closes their connections,
 * stops listening, closes the database and exits with 0. Nest's shutdown hooks would send the signal again, which exits
 * with 143, and as PID 1 not at all.
 *
 * @param sayNotReady makes /health/ready fail
 */
export function stopOnSignal(app: NestFastifyApplication, sayNotReady: () => void): void {
  let stopping = false;
  const closeAfterwards = (_request: FastifyRequest, reply: FastifyReply, done: () => void) => {
    if (stopping) reply.header('connection', 'close');
    done();
  };
  app.getHttpAdapter().getInstance().addHook('onRequest', closeAfterwards);

  const stop = async () => {
    if (stopping) return;
    stopping = true;
    sayNotReady();
    await sleep(GRACE_MS);
    setTimeout(() => app.getHttpServer().closeAllConnections(), PATIENCE_MS).unref();
    await app.close();
    process.exit(0);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  // Under npm start: the parent is gone.
  process.on('disconnect', stop);
}
