import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readCell, type Ways, whyUnread } from './cells.ts';
import { MeaningOfM } from './genders.ts';
import type { ImportField } from './import.schema.ts';

const ways = (changes: Partial<Ways> = {}): Ways => ({ dateOrder: 'iso', meaningOfM: undefined, ...changes });
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
  expect(readCell('salary', cell)).toBe(amount);
  expect(whyUnread('salary', cell, ways())).toBeUndefined();
});

it.each([
  ['28.400 €', 'US dollars'],
  ['€28400', 'US dollars'],
  ['MX$ 28,400', 'US dollars'],
  ['28400 EUR', 'US dollars'],
  ['45.000,50', 'whole dollars'],
  ['45000.50', 'whole dollars'],
  ['45,000.5', 'whole dollars'],
  ['-45000', 'at least 1'],
  ['(45,000)', 'at least 1'],
  ['$-45000', 'at least 1'],
  ['4.5E+04', 'shortened by the spreadsheet'],
  ['4,5e4', 'shortened by the spreadsheet'],
  ['much', 'such as 45000'],
  ['1,234.567', 'such as 45000'],
])('says what is wrong with the salary %s', (cell, words) => {
  expect(readCell('salary', cell)).toBe(cell);
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
  ['job', 'Ingeniero/a', 'Engineer'],
  ['job', 'Consultor/a', 'Consultant'],
  ['seniority', 'Semi Senior', 'Semi-senior'],
  ['gender', 'mujer', 'female'],
  ['gender', 'hombre', 'male'],
  ['gender', 'H', 'male'],
  ['gender', 'No binario', 'non-binary'],
])('reads the %s %s', (field, cell, value) => {
  expect(readCell(field, cell)).toBe(value);
});

it('reads every label of the model’s manifest', () => {
  const path = new URL('../../../../model/artifacts/salary.manifest.json', import.meta.url);
  const { features } = JSON.parse(readFileSync(path, 'utf8')) as {
    features: { name: ImportField; categories?: { value: string; label: object }[] }[];
  };
  const known = features.filter(({ name }) => name === 'job' || name === 'seniority');
  expect(known).toHaveLength(2);
  for (const { name, categories = [] } of known) {
    for (const { value, label } of categories) {
      for (const text of [value, ...Object.values(label)]) expect(readCell(name, text), text).toBe(value);
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
