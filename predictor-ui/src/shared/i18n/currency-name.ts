import type { Language } from './language.ts';

/** As it stands in a sentence: `US Dollar (USD)`, `dólar estadounidense (USD)` */
export function currencyName(code: string, language: Language): string {
  const name = new Intl.DisplayNames(language, { type: 'currency' }).of(code) ?? code;
  return name === code ? code : `${name} (${code})`;
}

/** As it stands by itself, in a list: `Dólar estadounidense (USD)` */
export function currencyTitle(code: string, language: Language): string {
  const name = currencyName(code, language);
  return name.charAt(0).toUpperCase() + name.slice(1);
}
