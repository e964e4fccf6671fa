import { describe, expect, it } from 'vitest';
import { readDecimal, readWhole } from '../src/shared/forms/read-number.ts';
import { createFormats } from '../src/shared/i18n/formats.ts';

const LOCALES = ['es-CO', 'es-MX', 'es-ES', 'es-419', 'es-AR', 'es-CR', 'es-CL', 'en-US', 'en-GB', 'en-IN', 'en-ZA'];

describe('a whole number, typed or pasted', () => {
  it.each([
    ...['54000', '54.000', '54,000', '$54,000', '54.000 US$', '54\u00a0000', '54\u202f000', '54’000', ' 54000 '],
    ...['54,000.00', '54.000,00', '54000.0', 'USD 54,000', 'US$54.000', '$ 54 000'],
  ])('is read: %s', (text) => {
    expect(readWhole(text)).toBe(54_000);
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
    expect(readWhole(text)).toBeUndefined();
  });

  it('is what the page itself writes, in every locale', () => {
    for (const locale of LOCALES) {
      const { number, money } = createFormats(locale);
      for (const value of [0, 1, 54, 999, 1_000, 5_400, 54_000, 540_000, 1_234_567, 9_999_999]) {
        expect(readWhole(number(value)), `${locale} ${number(value)}`).toBe(value);
        expect(readWhole(money(value)), `${locale} ${money(value)}`).toBe(value);
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
    expect(readDecimal(text, decimal)).toBe(expected);
  });

  it.each(['', '-', '.', '.5', '5.', '1.2.3', 'abc', '1e5', '1 2', '1,234,5', '1,234,567,8'])('%s is none', (text) => {
    expect(readDecimal(text, '.')).toBeUndefined();
  });
});
