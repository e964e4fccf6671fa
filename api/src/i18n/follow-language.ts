import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';
import { translateSchemaErrors } from './schema-text.ts';
import { inLanguage, type Language } from './translate.ts';

/** From now on `translate` and the schemas' errors follow each request's Accept-Language; English by default. */
export function followLanguage(app: NestFastifyApplication): void {
  translateSchemaErrors();
  // After the body is read, whose events would lose the store. English needs none, and costs nothing.
  const follow = (request: FastifyRequest, _reply: FastifyReply, done: () => void) =>
    languageOf(request) === 'en' ? done() : inLanguageOf(request, done);
  app.getHttpAdapter().getInstance().addHook('preValidation', follow);
}

/** Runs something in the language of a request, for what happens outside a route's handler. */
export function inLanguageOf<T>(request: FastifyRequest, run: () => T): T {
  return inLanguage(languageOf(request), run);
}

/** The one of our languages that a request prefers, English where it names neither. */
export function languageOf({ headers }: FastifyRequest): Language {
  if (!headers['accept-language']) return 'en';
  return (new Negotiator({ headers }).language(['en', 'es']) ?? 'en') as Language;
}
