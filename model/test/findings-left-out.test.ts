import { expect, it } from 'vitest';
import { dataReport } from '../src/cli/data-report.ts';
import { en } from '../src/messages/en.ts';
import { es } from '../src/messages/es.ts';
import { REFUSED } from './support/faults.ts';
import { csvOf, people, survey } from './support/survey.ts';

it('what else is wrong with a file of totals is said, too', () => {
  const [, spoil] = REFUSED.find(([name]) => name === 'a row called "Subtotal"') ?? [];
  const columns = spoil?.(people(60)) ?? {};
  const hired = (columns.years ?? []).map(
    (_, row) => `2024-03-${10 + (row % 20)}T${10 + (row % 13)}:00:${10 + (row % 50)}`,
  );
  expect(survey(csvOf({ ...columns, hired })).error).toBe('dates totalRow');
});

it.each([
  ['none and unknown', ['none', 'unknown'], ['years', 'team', 'rating', 'x'], []],
  ['x and nothing', ['x', ''], ['years', 'team', 'rating', 'x'], []],
  ['nothing', [''], ['years', 'team', 'rating'], [{ name: 'x', value: '' }]],
  ['? and nothing', ['?', ''], ['years', 'team', 'rating'], [{ name: 'x', value: '' }]],
  ['N/A', ['N/A'], ['years', 'team', 'rating'], [{ name: 'x', value: '' }]],
  ['none', ['none'], ['years', 'team', 'rating'], [{ name: 'x', value: 'none' }]],
])('a column of %s has as many values as texts', (_, texts, features, constant) => {
  const base = people(60);
  const { table } = survey(csvOf({ ...base, x: base.years.map((_, row) => texts[row % texts.length] as string) }));
  expect(table?.features.map(({ name }) => name)).toEqual(features);
  expect(table?.reading?.constant).toEqual(constant);
});

it('a column without a value, though its kind was given, is left out and said to have none', () => {
  const base = people(60);
  const kinds = new Map([['x', { kind: 'numeric' as const }]]);
  const { table } = survey(csvOf({ ...base, x: base.years.map((_, row) => ['none', ''][row % 2] as string) }), {
    kinds,
  });
  if (!table) throw new Error('No table.');
  expect(dataReport(table, [], en, 'en')).toContain('"x" is left out: it has no values.');
  expect(dataReport(table, [], es, 'es')).toContain('«x» queda fuera: no tiene valores.');
});
