import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { JobList } from '../../company/job-list.ts';
import { readCell, type Ways, whyUnread } from './cells.ts';
import { MeaningOfM } from './genders.ts';
import type { ImportField } from './import.schema.ts';

const ways = (changes: Partial<Ways> = {}): Ways => ({
  dateOrder: 'iso',
  meaningOfM: undefined,
  currency: 'USD',
  jobs: new JobList([]),
  ...changes,
});
const meaningOf = (...cells: string[]) => {
  const meaning = new MeaningOfM();
  for (const cell of cells) meaning.add(cell);
  return meaning.gender;
};

it.each([
  ['45000', 45_000],
  ['$45,000', 45_000],
  ['45.000', 45_000],
  ["45'000 USD", 45_000],
  ['1.450.000,00', 1_450_000],
  ['45000.00', 45_000],
])('reads the salary %s', (cell, amount) => {
  expect(readCell('salary', cell, ways())).toBe(amount);
  expect(whyUnread('salary', cell, ways())).toBeUndefined();
});

it.each([
  ['28.400 €', 'USD (US Dollar)'],
  ['€28400', 'USD (US Dollar)'],
  ['MX$ 28,400', 'USD (US Dollar)'],
  ['28400 EUR', 'USD (US Dollar)'],
  ['45.000,50', 'without cents'],
  ['45000.50', 'without cents'],
  ['45,000.5', 'without cents'],
  ['-45000', 'at least 1'],
  ['(45,000)', 'at least 1'],
  ['$-45000', 'at least 1'],
  ['4.5E+04', 'shortened by the spreadsheet'],
  ['4,5e4', 'shortened by the spreadsheet'],
  ['much', 'such as 45000'],
  ['1,234.567', 'such as 45000'],
])('says what is wrong with the salary %s', (cell, words) => {
  expect(readCell('salary', cell, ways())).toBe(cell);
  expect(whyUnread('salary', cell, ways())).toContain(words);
});

it.each<[string, Partial<Ways>, string]>([
  ['15/03/19', { dateOrder: 'dmy' }, 'two digits'],
  ['43539', {}, 'inner number'],
  ['3/15/2019', { dateOrder: 'dmy' }, 'with the day first'],
  ['15/3/2019', { dateOrder: 'mdy' }, 'with the month first'],
  ['soon', {}, 'such as 2024-03-31'],
])('says what is wrong with the date %s %j', (cell, changes, words) => {
  expect(whyUnread('hiredOn', cell, ways(changes))).toContain(words);
});

it.each<[ImportField, string, string]>([
  ['seniority', 'Semi Senior', 'Semi-senior'],
  ['gender', 'mujer', 'female'],
  ['gender', 'hombre', 'male'],
  ['gender', 'H', 'male'],
  ['gender', 'No binario', 'non-binary'],
])('reads the %s %s', (field, cell, value) => {
  expect(readCell(field, cell, ways())).toBe(value);
});

it('reads every label of a level in the model’s manifest', () => {
  const path = new URL('../../../../model/artifacts/salary.manifest.json', import.meta.url);
  const { features } = JSON.parse(readFileSync(path, 'utf8')) as {
    features: { name: ImportField; categories?: { value: string; label: object }[] }[];
  };
  const known = features.filter(({ name }) => name === 'seniority');
  expect(known).toHaveLength(1);
  for (const { name, categories = [] } of known) {
    for (const { value, label } of categories) {
      for (const text of [value, ...Object.values(label)]) expect(readCell(name, text, ways()), text).toBe(value);
    }
  }
});

it('takes M for what the column tells, and for nothing else', () => {
  expect(meaningOf('M', 'H', '')).toBe('female');
  expect(meaningOf('m', 'V')).toBe('female');
  expect(meaningOf('F', 'M')).toBe('male');
  expect(meaningOf('M', 'X')).toBeUndefined();
  expect(meaningOf('M', 'F', 'H')).toBeUndefined();
  expect(readCell('gender', 'M', ways({ meaningOfM: 'female' }))).toBe('female');
  expect(readCell('gender', 'M', ways())).toBe('M');
  expect(whyUnread('gender', 'M', ways())).toContain('write female or male');
});

it('reads every currency of its own as people write it, and no other one', () => {
  const all = Intl.supportedValuesOf('currency');
  const formats = (currency: string) =>
    ['en-US', 'es-419', 'es-ES', 'es-MX'].flatMap((locale) =>
      (['code', 'symbol', 'narrowSymbol'] as const).map((currencyDisplay) =>
        new Intl.NumberFormat(locale, {
          style: 'currency',
          currency,
          currencyDisplay,
          maximumFractionDigits: 0,
        }).format(45_000),
      ),
    );
  for (const currency of all) {
    for (const text of formats(currency)) {
      expect(readCell('salary', text, ways({ currency })), `${currency}: ${text}`).toBe(45_000);
    }
    const other = currency === 'EUR' ? 'JPY' : 'EUR';
    const text = `${other} 45000`;
    expect(readCell('salary', text, ways({ currency }))).toBe(text);
    expect(whyUnread('salary', text, ways({ currency }))).toContain(`the company’s currency, ${currency}`);
  }
  // The signs of dollars and of yens are those of several currencies; which it is, the company says.
  expect(readCell('salary', '$45,000', ways({ currency: 'MXN' }))).toBe(45_000);
  expect(readCell('salary', '$45,000', ways({ currency: 'EUR' }))).toBe('$45,000');
});
