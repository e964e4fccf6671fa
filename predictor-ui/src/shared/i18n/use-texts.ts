import { useI18n } from './i18n-context.ts';
import type { Language } from './language.ts';

/** The texts of a lazily loaded feature, in both languages, from the `texts.ts` beside it. */
export function useTexts<T>(texts: Record<Language, T>): T {
  return texts[useI18n().language];
}
