import { en, type Messages } from './en.ts';
import { es } from './es.ts';

export type Language = 'es' | 'en';
type Environment = Record<string, string | undefined>;

/** Spanish when the first of these that is set, or else the system's locale, begins with "es"; English otherwise. */
export function languageOf(
  environment: Environment,
  systemLocale = Intl.DateTimeFormat().resolvedOptions().locale,
): Language {
  const { AUMENTO_LANGUAGE, LC_ALL, LC_MESSAGES, LANG } = environment;
  const locale = [AUMENTO_LANGUAGE, LC_ALL, LC_MESSAGES, LANG].find(Boolean) ?? systemLocale;
  return /^es/i.test(locale) ? 'es' : 'en';
}

/** The texts in the user's language. */
export function messagesFor(environment: Environment): Messages {
  return languageOf(environment) === 'es' ? es : en;
}
