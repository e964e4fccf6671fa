import { AsyncLocalStorage } from 'node:async_hooks';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { locales, z } from 'zod';

export type Language = 'es' | 'en';

const current = new AsyncLocalStorage<Language>();
const schemaTexts = { en: locales.en().localeError, es: locales.es().localeError };

/** A sentence in the language of the request under way. */
export function say(sentence: Record<Language, string>): string {
  return sentence[current.getStore() ?? 'en'];
}

/** Runs something in the language of a request, for what happens outside a route's handler. */
export function inLanguageOf<T>(request: FastifyRequest, run: () => T): T {
  return current.run(languageOf(request), run);
}

/** From now on `say` and the schemas' complaints follow each request's Accept-Language; English by default. */
export function followLanguage(app: NestFastifyApplication): void {
  z.config({ localeError: (issue) => schemaTexts[current.getStore() ?? 'en'](issue) });
  // After the body is read, whose events would lose the store. English needs none, and costs nothing.
  const follow = (request: FastifyRequest, _reply: FastifyReply, done: () => void) =>
    languageOf(request) === 'en' ? done() : inLanguageOf(request, done);
  app.getHttpAdapter().getInstance().addHook('preValidation', follow);
}

/** The first of our languages that the header names; people's browsers name the preferred one first. */
function languageOf({ headers }: FastifyRequest): Language {
  const [, language] = /\b(es|en)\b/i.exec(headers['accept-language'] ?? '') ?? [];
  return (language?.toLowerCase() as Language | undefined) ?? 'en';
}
