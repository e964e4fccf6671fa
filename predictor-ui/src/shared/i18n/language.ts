import { en, type Texts } from './en.ts';
import { es } from './es.ts';

export const LANGUAGES = ['es', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export const texts: Record<Language, Texts> = { es, en };

const STORAGE_KEY = 'aumento.language';
const USUAL_LOCALE: Record<Language, string> = { es: 'es-419', en: 'en-US' };

/** The language chosen before in this browser, else the first supported one of the browser's. */
export function initialLanguage(preferred: readonly string[] = navigator.languages): Language | undefined {
  return [readStored(), ...preferred].map(languageOf).find((language) => language !== undefined);
}

/** The user's regional locale of a language, such as es-AR, for numbers and dates. */
export function localeFor(language: Language, preferred: readonly string[] = navigator.languages): string {
  return preferred.find((locale) => languageOf(locale) === language && isTag(locale)) ?? USUAL_LOCALE[language];
}

export function storeLanguage(language: Language): void {
  try {
    localStorage.setItem(STORAGE_KEY, language);
  } catch {
    // Storage is blocked: the choice lasts until the next reload.
  }
}

function readStored(): string | null {
  try {
    return localStorage.getItem(STORAGE_KEY);
  } catch {
    return null;
  }
}

function languageOf(locale: string | null): Language | undefined {
  return LANGUAGES.find((language) => locale?.toLowerCase().split('-')[0] === language);
}

/** Chromium under LANG=C says `en-US@posix`, which Intl refuses. */
function isTag(locale: string): boolean {
  try {
    return Intl.getCanonicalLocales(locale).length > 0;
  } catch {
    return false;
  }
}
