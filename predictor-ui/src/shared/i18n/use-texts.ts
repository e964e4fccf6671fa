import { useI18n } from './i18n-context.ts';
import type { Language } from './language.ts';

/**
 * The texts of a page that is fetched when it is first opened: they stand beside it, in both languages, and not in the
 * dictionaries that every visit begins with.
 */
export function useTexts<T>(texts: Record<Language, T>): T {
  return texts[useI18n().language];
}
