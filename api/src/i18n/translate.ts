import { AsyncLocalStorage } from 'node:async_hooks';

export type Language = 'es' | 'en';

const current = new AsyncLocalStorage<Language>();

/** A sentence in the language of the request under way. */
export function translate(sentence: Record<Language, string>): string {
  return sentence[currentLanguage()];
}

/** Runs something in a language. */
export function inLanguage<T>(language: Language, run: () => T): T {
  return current.run(language, run);
}

/** The language of the request under way. */
export function currentLanguage(): Language {
  return current.getStore() ?? 'en';
}
