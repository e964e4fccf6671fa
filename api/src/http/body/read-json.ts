import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { inLanguageOf } from '../../i18n/follow-language.ts';
import { translate } from '../../i18n/translate.ts';
import { isInference } from '../prefix-api.ts';
import { ProblemException } from '../problems/problem.exception.ts';
import { bringsMuch, slowRefusal } from '../slow-refusal.ts';
import { DEEPEST, type Unfit, whyUnfit } from './scan-json.ts';

/**
 * Parses bodies as JSON only. An empty one counts as no body, since many clients always send the header. Ambiguous
 * bodies and those that cost more than their size are refused.
 */
export function readJson(fastify: FastifyInstance): void {
  // Fastify's parser refuses "__proto__", and a "constructor" with a "prototype".
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.removeContentTypeParser(['application/json', 'text/plain']);
  // As a buffer: a concatenated string would stay in memory for long.
  // Clients of the Open Inference Protocol, such as Triton's, send no Content-Type.
  const assumeJson = (request: FastifyRequest, _reply: FastifyReply, done: () => void) => {
    request.headers['content-type'] ??= 'application/json';
    done();
  };
  fastify.addHook('onRoute', (route) => {
    if (isInference(route)) route.onRequest = [route.onRequest ?? [], assumeJson].flat();
  });
  fastify.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    if (body.length === 0) return done(null);
    const text = body.toString('utf8');
    const unfit = whyUnfit(text);
    if (unfit) {
      const problem = inLanguageOf(request, () => refusal(unfit));
      if (bringsMuch(request)) void slowRefusal().then(() => done(problem));
      else done(problem);
      return;
    }
    parse(request, text, done);
  });
}

/** @param refuse what is thrown for text that is no JSON, or a harmful one */
export type JsonReader = (request: FastifyRequest, text: string, names: number, refuse: () => Error) => unknown;

/** Reads JSON within a body as one is read: the same is refused. */
export function jsonReader(fastify: FastifyInstance): JsonReader {
  const parse = fastify.getDefaultJsonParser('error', 'error');
  return (request, text, names, refuse) => {
    const unfit = whyUnfit(text, names);
    if (unfit) throw refusal(unfit);
    let read: unknown;
    // It calls back at once; an empty text is none of JSON either.
    parse(request, text, (error, value) => {
      if (error) throw refuse();
      read = value;
    });
    return read;
  };
}

function refusal(unfit: Unfit): ProblemException {
  const path = unfit.why === 'name given twice' ? unfit.name : '';
  return ProblemException.badRequest([{ path, message: sentenceFor(unfit) }]);
}

function sentenceFor(unfit: Unfit): string {
  switch (unfit.why) {
    case 'too deep':
      return translate({
        en: `The body is nested too deeply; allowed: ${DEEPEST} objects or lists in one another.`,
        es: `El cuerpo está anidado demasiado; se admiten ${DEEPEST} objetos o listas, uno dentro de otro.`,
      });
    case 'too many names':
      return translate({
        en: `The body has too many names; allowed: ${unfit.most} in all.`,
        es: `El cuerpo tiene demasiados nombres; se admiten ${unfit.most} en total.`,
      });
    case 'name given twice':
      return translate({
        en: 'stands twice in one object; give it once',
        es: 'está dos veces en un objeto; dalo una vez',
      });
  }
}
