const LOCALES = ['en-US', 'es-419', 'es-ES', 'es-MX'];
const DISPLAYS = ['code', 'symbol', 'narrowSymbol'] as const;

/** How people write a currency beside an amount, in capitals, the longest first: of USD `US$`, `USD` and `$`. */
export function currencySigns(currency: string, locale: string): string[] {
  const signs = [locale, ...LOCALES].flatMap((one) =>
    DISPLAYS.map((currencyDisplay) =>
      new Intl.NumberFormat(one, { style: 'currency', currency, currencyDisplay })
        .formatToParts(0)
        .find(({ type }) => type === 'currency')
        ?.value.replaceAll(/\s/g, ' ')
        .toUpperCase(),
    ),
  );
  return [...new Set(signs)].filter((sign) => sign !== undefined).sort((a, b) => b.length - a.length);
}
