import { createContext, use } from 'react';
import type { Texts } from './en.ts';
import type { Formats } from './formats.ts';
import type { Language } from './language.ts';

interface I18n {
  language: Language;
  setLanguage: (language: Language) => void;
  t: Texts;
  formats: Formats;
}

export const I18nContext = createContext<I18n | undefined>(undefined);

/** The texts and formats of the user's language. */
export function useI18n(): I18n {
  const i18n = use(I18nContext);
  if (!i18n) throw new Error('useI18n needs an I18nProvider above it.');
  return i18n;
}
