import { currentLanguage } from './translate.ts';

/** Between them they write a currency in all the ways that people in Spanish and English do. */
const LOCALES = ['en-US', 'es-419', 'es-ES', 'es-MX'];
const DISPLAYS = ['code', 'symbol', 'narrowSymbol'] as const;

const known = new Map<string, readonly string[]>();

/** How a currency is written beside an amount, the longest first: of USD `US$`, `USD` and `$`. @param code ISO 4217 */
export function currencySigns(code: string): readonly string[] {
  const signs = known.get(code) ?? signsOf(code);
  known.set(code, signs);
  return signs;
}

/** `USD (US Dollar)`, `USD (dólar estadounidense)`, in the request's language. */
export function currencyText(code: string): string {
  const name = new Intl.DisplayNames(currentLanguage(), { type: 'currency' }).of(code);
  return name === undefined || name === code ? code : `${code} (${name})`;
}

function signsOf(currency: string): string[] {
  const signs = LOCALES.flatMap((locale) =>
    DISPLAYS.map((currencyDisplay) => {
      const format = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay });
      return format.formatToParts(0).find(({ type }) => type === 'currency')?.value ?? currency;
    }),
  );
  return [...new Set(signs)].toSorted((a, b) => b.length - a.length);
}
