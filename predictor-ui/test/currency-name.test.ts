import { describe, expect, it } from 'vitest';
import { currencyName, currencyTitle } from '../src/shared/i18n/currency-name.ts';

describe('a currency', () => {
  it.each([
    ['USD', 'es', 'dólar estadounidense (USD)', 'Dólar estadounidense (USD)'],
    ['EUR', 'es', 'euro (EUR)', 'Euro (EUR)'],
    ['USD', 'en', 'US Dollar (USD)', 'US Dollar (USD)'],
    ['ZZZ', 'en', 'ZZZ', 'ZZZ'],
  ] as const)('%s is named in %s as %s in a sentence, as %s in a list', (code, language, name, title) => {
    expect(currencyName(code, language)).toBe(name);
    expect(currencyTitle(code, language)).toBe(title);
  });
});
