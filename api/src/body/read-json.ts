import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ProblemException } from '../problems/problem.exception.ts';
import { inLanguageOf, say } from '../problems/say.ts';
import { nameGivenTwice } from './name-given-twice.ts';

/**
 * From now on bodies are read as JSON and as nothing else. An empty one is no body, whatever its header says: many
 * clients send the header always. One that could be read in two ways is refused.
 */
export function readJson(fastify: FastifyInstance): void {
  // What Fastify does by itself refuses "__proto__", and a "constructor" with a "prototype".
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.removeContentTypeParser(['application/json', 'text/plain']);
  fastify.addContentTypeParser('application/json', { parseAs: 'string' }, (request, text, done) => {
    if (text.length === 0) return done(null);
    parse(request, text as string, (error, value) => {
      const name = error ? undefined : nameGivenTwice(text as string);
      done(name === undefined ? error : refusal(request, name), value);
    });
  });
}

function refusal(request: FastifyRequest, name: string): ProblemException {
  const message = { en: 'stands twice in one object; give it once', es: 'está dos veces en un objeto; dalo una vez' };
  return inLanguageOf(request, () => ProblemException.badRequest([{ path: name, message: say(message) }]));
}
