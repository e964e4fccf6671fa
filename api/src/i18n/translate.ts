import { AsyncLocalStorage } from 'node:async_hooks';

export type Language = 'es' | 'en';

const current = new AsyncLocalStorage<Language>();

/** A message in the current request's language. */
export function translate(sentence: Record<Language, string>): string {
  return sentence[currentLanguage()];
}

/** Runs a function in a language. */
export function inLanguage<T>(language: Language, run: () => T): T {
  return current.run(language, run);
}

/** The current request's language. */
export function currentLanguage(): Language {
  return current.getStore() ?? 'en';
}
