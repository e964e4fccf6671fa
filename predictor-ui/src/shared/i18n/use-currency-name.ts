import { useI18n } from './i18n-context.ts';
import type { Language } from './language.ts';

/** `US Dollar (USD)`, `Dólar estadounidense (USD)` */
export function currencyName(code: string, language: Language): string {
  const name = new Intl.DisplayNames(language, { type: 'currency' }).of(code) ?? code;
  return name === code ? code : `${name.charAt(0).toUpperCase()}${name.slice(1)} (${code})`;
}

/** The name of the currency that amounts are in. */
export function useCurrencyName(): string {
  const { formats, language } = useI18n();
  return currencyName(formats.currency, language);
}
