import { HttpStatus } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { inLanguageOf } from '../../i18n/follow-language.ts';
import { translate } from '../../i18n/translate.ts';
import { ProblemException } from '../problems/problem.exception.ts';
import { whenClosed } from '../when-closed.ts';

/** Of all large bodies that are under way in this process together: a fraction of its memory. */
const MOST_BYTES = 32 * 1024 * 1024;
/** What people send is smaller, and never refused for what others send. */
const SMALL = 16 * 1024;
const RETRY_SECONDS = 5;

/**
 * Keeps many large bodies at once from filling the memory: where there is no room for one more it is refused with 503,
 * before a byte of it is read. To be called after what looks at sessions.
 *
 * @param limit bytes of a body of a route that sets no limit of its own
 */
export function boundBodies(instance: FastifyInstance, limit: number): void {
  let taken = 0;
  const take = (request: FastifyRequest, reply: FastifyReply, done: (error?: Error) => void): void => {
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
  instance.addHook('onRoute', (route) => {
    if (route.method !== 'GET' && route.method !== 'HEAD') route.onRequest = [route.onRequest ?? [], take].flat();
  });
}

/** How large a body says to be; one that does not say may be as large as the route allows. */
function bytesOf({ headers, routeOptions }: FastifyRequest, limit: number): number {
  const length = headers['content-length'];
  if (length === undefined && headers['transfer-encoding'] === undefined) return 0;
  const most = routeOptions.bodyLimit ?? limit;
  // One that says more than it may is refused when it is read.
  return Math.min(length === undefined ? most : Number(length), most);
}

function noRoom(): ProblemException {
  const detail = translate({
    en: 'Too many large bodies are being sent at this moment. Try again in a few seconds.',
    es: 'En este momento se están enviando demasiados cuerpos grandes. Vuelve a intentarlo en unos segundos.',
  });
  return new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, detail, undefined, RETRY_SECONDS);
}
