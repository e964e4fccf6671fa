import { useI18n } from './i18n-context.ts';
import type { Language } from './language.ts';

/**
 * The texts of one part of the page, in the person's language. Parts that are fetched when they are needed bring their
 * own, in a file named `…-texts.ts`, so that the first load stays small.
 */
export function useTexts<T>(texts: Record<Language, T>): T {
  return texts[useI18n().language];
}
