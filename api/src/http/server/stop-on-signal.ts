import { setTimeout as sleep } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** How long requests are still taken: those on their way when the signal came, and those of a proxy that has not heard. */
export const GRACE_MS = 500;
/** `docker stop` kills after 10 s, some orchestrators sooner; a client that does not take its answer is cut off. */
export const PATIENCE_MS = 3_000;

/**
 * On SIGTERM and SIGINT: says that it is no longer ready, answers what is under way on connections that then close,
 * stops listening, closes the database and ends with 0. Nest's own shutdown hooks would send the signal again, which
 * ends with 143, and as PID 1 not at all.
 *
 * @param sayNotReady what makes /health/ready say so
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
  // Under npm start: the process that started this one is gone.
  process.on('disconnect', stop);
}
