import { describe, expect, it } from 'vitest';
import { readDecimal, readWhole } from '../src/shared/forms/read-number.ts';
import { currencySigns } from '../src/shared/i18n/currency-signs.ts';
import { createFormats } from '../src/shared/i18n/formats.ts';

const LOCALES = ['es-CO', 'es-MX', 'es-ES', 'es-419', 'es-AR', 'es-CR', 'es-CL', 'en-US', 'en-GB', 'en-IN', 'en-ZA'];

const DOLLARS = currencySigns('USD', 'en-US');

describe('a whole number, typed or pasted', () => {
  it.each([
    ...['54000', '54.000', '54,000', '$54,000', '54.000 US$', '54\u00a0000', '54\u202f000', '54’000', ' 54000 '],
    ...['54,000.00', '54.000,00', '54000.0', 'USD 54,000', 'US$54.000', '$ 54 000'],
  ])('is read: %s', (text) => {
    expect(readWhole(text, DOLLARS)).toBe(54_000);
  });

  it.each([
    ...[
      '',
      'abc',
      '54k',
      '54.5',
      '54,50',
      '54.0001',
      '5.4000',
      '54.00.000',
      '54.000.00',
      '54,000,0',
      '-54000',
      '€54.000',
    ],
    ...[
      '54.000.000.',
      '1e5',
      '05.000',
      '54 00',
      '12 345 6',
      '0x10',
      '५४०००',
      '$',
      '54..000',
      'Infinity',
      '54000 a year',
    ],
  ])('is not: %s', (text) => {
    expect(readWhole(text, DOLLARS)).toBeUndefined();
  });

  it('is what the page itself writes, of every currency in every locale', () => {
    for (const locale of LOCALES) {
      for (const currency of Intl.supportedValuesOf('currency')) {
        const { number, money } = createFormats(locale, currency);
        const signs = currencySigns(currency, locale);
        for (const value of [0, 54, 5_400, 1_234_567, 999_999_999]) {
          for (const text of [number(value), money(value), `${currency} ${value}`]) {
            expect(readWhole(text, signs), `${locale} ${text}`).toBe(value);
          }
        }
      }
    }
  });

  it('is not an amount of another currency', () => {
    const others: [string, string[]][] = [
      ['EUR', ['$54,000', 'US$ 54.000', '54000 USD', '£54,000', '54.000 ¥']],
      ['JPY', ['$54,000', '54.000 €', 'EUR 54.000', 'CN¥54,000']],
      ['MXN', ['US$54,000', '54.000 €', 'USD 54,000', 'C$54,000']],
      ['USD', ['54.000 €', 'MX$54,000', 'COP 54.000', 'R$ 54.000']],
    ];
    for (const [currency, texts] of others) {
      for (const locale of LOCALES) {
        const signs = currencySigns(currency, locale);
        for (const text of texts) expect(readWhole(text, signs), `${currency} ${locale} ${text}`).toBeUndefined();
      }
    }
  });
});

describe('a number with decimals', () => {
  it.each([
    ['1.5', '.', 1.5],
    ['1,5', '.', 1.5],
    ['1.5', ',', 1.5],
    ['1,5', ',', 1.5],
    ['1.500', '.', 1.5],
    ['1.500', ',', 1_500],
    ['1,500', '.', 1_500],
    ['1,500', ',', 1.5],
    ['1.234,5', ',', 1_234.5],
    ['1,234.5', '.', 1_234.5],
    ['-2.25', '.', -2.25],
    ['−2,25', ',', -2.25],
    ['7', '.', 7],
  ] as const)('%s, where %s is the decimal mark, is %s', (text, decimal, expected) => {
    expect(readDecimal(text, decimal, DOLLARS)).toBe(expected);
  });

  it.each(['', '-', '.', '.5', '5.', '1.2.3', 'abc', '1e5', '1 2', '1,234,5', '1,234,567,8'])('%s is none', (text) => {
    expect(readDecimal(text, '.', DOLLARS)).toBeUndefined();
  });
});
