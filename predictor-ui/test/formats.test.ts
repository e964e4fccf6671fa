import { describe, expect, it } from 'vitest';
import { createFormats } from '../src/shared/i18n/formats.ts';
import { initialLanguage, localeFor } from '../src/shared/i18n/language.ts';

describe('formats', () => {
  it.each([
    ['en-US', '$59,600', '+$3,000', '+5.8%', 'Mar 1, 2019'],
    ['es-MX', 'USD 59,600', '+USD 3,000', '+5.8%', '1 mar 2019'],
    ['es-AR', 'US$ 59.600', '+US$ 3.000', '+5,8%', '1 mar 2019'],
  ])('of %s', (locale, money, raise, percent, day) => {
    const formats = createFormats(locale);
    const plain = (text: string) => text.replaceAll(/\s/gu, ' ');
    expect(plain(formats.money(59_600))).toBe(money);
    expect(plain(formats.signedMoney(3_000))).toBe(raise);
    expect(plain(formats.signedPercent(5.79))).toBe(percent);
    expect(plain(formats.day('2019-03-01'))).toBe(day);
  });

  it.each([
    ['2016-05-21', '10 years and 6 months'],
    ['2025-11-21', '1 year'],
    ['2026-09-22', '1 month'],
    ['2026-11-21', '0 months'],
    ['2027-01-01', '0 months'],
  ])('a tenure since %s', (hiredOn, tenure) => {
    expect(createFormats('en').tenure(hiredOn, new Date('2026-11-21T12:00:00Z'))).toBe(tenure);
  });

  it('a wait in seconds, and in minutes when it is long', () => {
    expect(createFormats('es').wait(30)).toBe('30 segundos');
    expect(createFormats('es').wait(845)).toBe('15 minutos');
  });
});

describe('the language', () => {
  it.each([
    [['es-CO', 'en'], 'es', 'es-CO'],
    [['pt-BR', 'es-AR', 'en'], 'es', 'es-AR'],
    [['en-GB'], 'en', 'en-GB'],
  ] as const)('for a browser that prefers %j', (preferred, language, locale) => {
    expect(initialLanguage(preferred)).toBe(language);
    expect(localeFor(language, preferred)).toBe(locale);
  });

  it('is the company’s for a browser that prefers neither', () => {
    expect(initialLanguage(['fr', 'pt-BR'])).toBeUndefined();
    expect(localeFor('es', ['fr', 'pt-BR'])).toBe('es-419');
  });
});
