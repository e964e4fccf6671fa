import { HttpStatus } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { inLanguageOf } from '../../i18n/follow-language.ts';
import { translate } from '../../i18n/translate.ts';
import { ProblemException } from '../problems/problem.exception.ts';
import { whenClosed } from '../when-closed.ts';

/** Total of large bodies in flight, a fraction of the process's memory. */
const MOST_BYTES = 32 * 1024 * 1024;
/** Routes of a limit above this have a budget of their own, as large: one body of theirs leaves no room for others. */
const HUGE = MOST_BYTES / 4;
/** Smaller bodies, as users send them, are never refused. */
const SMALL = 16 * 1024;
const RETRY_SECONDS = 5;

/**
 * Backpressure: bounds the memory of concurrent large bodies. Above it, a body is refused with 503 before it is read.
 * Register it after the session check.
 *
 * @param limit default body limit in bytes
 */
export function boundBodies(instance: FastifyInstance, limit: number): void {
  const [take, takeHuge] = [budget(limit), budget(limit)];
  instance.addHook('onRoute', (route) => {
    const taking = (route.bodyLimit ?? limit) > HUGE ? takeHuge : take;
    if (route.method !== 'GET' && route.method !== 'HEAD') route.onRequest = [route.onRequest ?? [], taking].flat();
  });
}

function budget(limit: number) {
  let taken = 0;
  return (request: FastifyRequest, reply: FastifyReply, done: (error?: Error) => void): void => {
    const bytes = bytesOf(request, limit);
    if (bytes > SMALL && taken + bytes > MOST_BYTES) {
      done(inLanguageOf(request, noRoom));
      return;
    }
    if (bytes > SMALL) {
      taken += bytes;
      whenClosed(reply, () => {
        taken -= bytes;
      });
    }
    done();
  };
}

/** A body's Content-Length; without it, the route's limit. */
function bytesOf({ headers, routeOptions }: FastifyRequest, limit: number): number {
  const length = headers['content-length'];
  if (length === undefined && headers['transfer-encoding'] === undefined) return 0;
  const most = routeOptions.bodyLimit ?? limit;
  // One above its limit is refused when read.
  return Math.min(length === undefined ? most : Number(length), most);
}

function noRoom(): ProblemException {
  const detail = translate({
    en: 'Too many large bodies are being sent at this moment. Try again in a few seconds.',
    es: 'En este momento se están enviando demasiados cuerpos grandes. Vuelve a intentarlo en unos segundos.',
  });
  return new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, detail, undefined, RETRY_SECONDS);
}
