import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';
import { translateSchemaErrors } from './schema-text.ts';
import { inLanguage, type Language } from './translate.ts';

/** Makes `translate` and schema errors follow each request's Accept-Language; English by default. */
export function followLanguage(app: NestFastifyApplication): void {
  translateSchemaErrors();
  // After the body is read, whose events would lose the AsyncLocalStorage. English needs none, at no cost.
  const follow = (request: FastifyRequest, _reply: FastifyReply, done: () => void) =>
    languageOf(request) === 'en' ? done() : inLanguageOf(request, done);
  app.getHttpAdapter().getInstance().addHook('preValidation', follow);
}

/** Runs a function in a request's language, outside a route's handler. */
export function inLanguageOf<T>(request: FastifyRequest, run: () => T): T {
  return inLanguage(languageOf(request), run);
}

/** The supported language that a request prefers; English by default. */
export function languageOf({ headers }: FastifyRequest): Language {
  if (!headers['accept-language']) return 'en';
  return (new Negotiator({ headers }).language(['en', 'es']) ?? 'en') as Language;
}
