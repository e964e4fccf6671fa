import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dataReport } from '../src/cli/data-report.ts';
import { en } from '../src/messages/en.ts';
import { es } from '../src/messages/es.ts';
import { findingsOf } from '../src/table/findings/find.ts';
import { csvOf, survey } from './support/survey.ts';

const NAMES = ['a', 'a,b', 'id', '__proto__', 'constructor', 'toString', 'prediction', '/x', '', 'Año', '"q"', 'x=y'];
const CELLS = [
  '1',
  '2.5',
  '2,5',
  '1.234',
  '54 %',
  '$1',
  '1 €',
  '?',
  '#N/A',
  '',
  'Total',
  'x',
  'Dev',
  'dev',
  '007',
  '1e400',
];
const MORE = [
  '2024-03-01',
  '1.7e12',
  '1700000000000',
  '-',
  '=1+1',
  'NaN',
  'Infinity',
  '1e39',
  '0x10',
  '\u00a0',
  '“”',
  '(5)',
  'año',
];

const cell = fc.oneof(fc.constantFrom(...CELLS, ...MORE), fc.integer().map(String), fc.string({ maxLength: 6 }));
/** Mostly alike, as the columns of a file are. */
const column = fc
  .tuple(fc.array(cell, { minLength: 1, maxLength: 3 }), fc.array(fc.nat(), { minLength: 24, maxLength: 24 }))
  .map(([cells, picks]) =>
    picks.map((pick, row) => (cells.length === 1 ? `${row}${cells[0]}` : (cells[pick % cells.length] as string))),
  );
const target = fc.array(fc.integer({ min: 1, max: 9_999 }).map(String), { minLength: 24, maxLength: 24 });

it('whatever a file holds, it is read and reported on, or ends with a sentence', () => {
  let read = 0;
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.oneof(fc.constantFrom(...NAMES), fc.string({ maxLength: 5 })), { minLength: 1, maxLength: 4 }),
      fc.array(column, { minLength: 4, maxLength: 4 }),
      target,
      fc.constantFrom(',', ';', '\t'),
      (names, columns, salary, delimiter) => {
        const entries = names.map((name, i) => [name, columns[i] as string[]] as const);
        const { table, error } = survey(csvOf(Object.fromEntries([...entries, ['salary', salary]]), delimiter));
        if (table === null) {
          expect(error).toMatch(/^\w+( \w+)?$/);
          return;
        }
        read++;
        for (const [language, m] of Object.entries({ en, es })) {
          const report = dataReport(table, findingsOf(table), m, language as 'en' | 'es');
          expect(report).toContain('salary');
          expect(report).not.toMatch(/undefined|NaN –|\[object/);
        }
      },
    ),
    { numRuns: 300 },
  );
  // Both happen, else this shows nothing.
  expect(read).toBeGreaterThan(10);
});

it('whatever bytes a file has, it ends with a sentence', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 200 }),
      fc.constantFrom(null, 'utf-8', 'utf-16le', 'shift_jis'),
      (bytes, encoding) => {
        expect(survey(bytes, { encoding }).error).toMatch(/^\w+$/);
      },
    ),
    { numRuns: 300 },
  );
});
