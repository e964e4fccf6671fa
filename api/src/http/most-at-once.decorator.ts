import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { inLanguageOf } from '../i18n/follow-language.ts';
import { translate } from '../i18n/translate.ts';
import { ProblemException } from './problems/problem.exception.ts';
import { AddRouteConfig } from './route-config.decorator.ts';
import { slowRefusal } from './slow-refusal.ts';
import { whenClosed } from './when-closed.ts';

const RETRY_SECONDS = 10;

/** Concurrency limit of a route in this process. Above it, requests are refused before the body is read. */
export const MostAtOnce = (count: number) => AddRouteConfig({ mostAtOnce: count });

/** Register it after the session check, so that unauthorised requests take no place. */
export function obeyMostAtOnce(instance: FastifyInstance): void {
  instance.addHook('onRoute', (route) => {
    const { mostAtOnce } = (route.config ?? {}) as { mostAtOnce?: number };
    if (mostAtOnce) route.onRequest = [route.onRequest ?? [], slots(mostAtOnce)].flat();
  });
}

function slots(most: number) {
  let taken = 0;
  return (request: FastifyRequest, reply: FastifyReply, done: (error?: Error) => void): void => {
    if (taken >= most) {
      const problem = inLanguageOf(request, () => ProblemException.tooMany(RETRY_SECONDS, allTaken()));
      void slowRefusal().then(() => done(problem));
      return;
    }
    taken += 1;
    whenClosed(reply, () => {
      taken -= 1;
    });
    done();
  };
}

const allTaken = () =>
  translate({
    en: 'As many of these requests as can be served at once are under way. Try again in a few seconds.',
    es: 'Ya están en curso tantas de estas peticiones como se pueden atender a la vez. Vuelve a intentarlo en unos segundos.',
  });
