import { AsyncLocalStorage } from 'node:async_hooks';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { schemaText } from './schema-text.ts';

export type Language = 'es' | 'en';

const current = new AsyncLocalStorage<Language>();

/** A sentence in the language of the request under way. */
export function say(sentence: Record<Language, string>): string {
  return sentence[currentLanguage()];
}

/** Runs something in a language. */
export function inLanguage<T>(language: Language, run: () => T): T {
  return current.run(language, run);
}

/** … in that of a request, for what happens outside a route's handler. */
export function inLanguageOf<T>(request: FastifyRequest, run: () => T): T {
  return inLanguage(languageOf(request.headers['accept-language']), run);
}

/** The language of the request under way. */
export function currentLanguage(): Language {
  return current.getStore() ?? 'en';
}

/** From now on what schemas complain of is said by `say`. */
export function letSchemasSpeak(): void {
  z.config({ localeError: (issue) => say(schemaText(issue)) });
}

/** From now on `say` and the schemas' complaints follow each request's Accept-Language; English by default. */
export function followLanguage(app: NestFastifyApplication): void {
  letSchemasSpeak();
  // After the body is read, whose events would lose the store. English needs none, and costs nothing.
  const follow = (request: FastifyRequest, _reply: FastifyReply, done: () => void) =>
    languageOf(request.headers['accept-language']) === 'en' ? done() : inLanguageOf(request, done);
  app.getHttpAdapter().getInstance().addHook('preValidation', follow);
}

/**
 * The one of our languages that an Accept-Language header prefers, English where it names neither.
 * https://www.rfc-editor.org/rfc/rfc9110#field.accept-language
 */
export function languageOf(header = ''): Language {
  let best: { language: Language; quality: number } = { language: 'en', quality: 0 };
  for (const part of header.split(',')) {
    const [tag = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
    const language = tag.split('-')[0];
    const quality = Number(parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? 1);
    if ((language === 'es' || language === 'en') && quality > best.quality) best = { language, quality };
  }
  return best.language;
}
