import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvOf, people, survey } from './support/survey.ts';

describe('a file', () => {
  it('is divided by what divides its header outside quotes, wherever that begins', () => {
    const { years, salary } = people(20);
    const signs = [',', ';', '\t'];
    const name = fc.string({ unit: fc.constantFrom('a', ',', ';', '\t', '"', '\n', ' '), maxLength: 9 });
    const blank = fc.constantFrom('', '\n', '\r\n\r\n', '  \n');
    const check = (column: string, delimiter: string, before: string) => {
      const columns = { [`x${column}y`]: years, salary };
      const file =
        before +
        stringify([Object.keys(columns), ...years.map((year, i) => [year, salary[i]])], { delimiter, quoted: true });
      const { table, error } = survey(file);
      expect({ error, name: table?.features[0]?.name }).toEqual({ error: null, name: `x${column}y` });
    };
    check('ears, months', ';', '');
    check('', ';', '\n');
    fc.assert(fc.property(name, fc.constantFrom(...signs), blank, check), { numRuns: 200 });
  });

  it('has lines that end in any way, each in its own', () => {
    const base = people(30);
    const lines = csvOf(base).trimEnd().split('\n');
    const whole = survey(csvOf(base)).table;
    fc.assert(
      fc.property(fc.array(fc.constantFrom('\n', '\r\n', '\r'), { minLength: 31, maxLength: 31 }), (ends) => {
        const { table } = survey(lines.map((line, i) => line + ends[i]).join(''));
        expect([table?.columns, table?.target, table?.lines]).toEqual([whole?.columns, whole?.target, whole?.lines]);
      }),
      { numRuns: 50 },
    );
  });

  it.each([1, 2, 5])('with %i columns at the end that are empty is read as without', (count) => {
    const whole = csvOf(people(30));
    expect(survey(whole.replaceAll('\n', `${','.repeat(count)}\n`))).toMatchObject({
      error: null,
      table: { columns: survey(whole).table?.columns },
    });
  });

  it.each([
    ['one', ['', 'years', 'salary'], 1],
    ['the last', ['years', 'salary', ''], 3],
    ['two', ['years', '', '', 'salary'], 2],
  ])('with values in columns without a name says which (%s)', (_, header, place) => {
    const rows = people(30).salary.map((usd, i) => header.map((name) => (name === 'salary' ? usd : (i * 7) % 29)));
    expect(survey(stringify([header, ...rows])).sentence).toMatch(
      new RegExp(`^The column without a name, number ${place}, `),
    );
  });

  it.each(['5" Dev', '"Dev" lead', '"Dev', 'Dev"'])('with %s in a cell is told of the quote', (cell) => {
    const lines = csvOf(people(30)).split('\n').with(7, `3,${cell},4,50000`);
    expect(survey(lines.join('\n')).sentence).toMatch(/a double quote on line 8 .*"5"" screen"/);
  });

  it.each([
    ['año', 'años', 'años'],
    ['mes', 'MESES', 'MESES'],
    ['year', 'Years', 'Years'],
    ['inch', 'inches', 'inches'],
    ['kg', 'Kg', 'kg'],
    ['hr', 'hrs', 'hrs'],
    ['m²', 'm2', 'm²'],
  ])('in %s and %s has one unit', (one, other, unit) => {
    const base = people(60);
    const worked = base.years.map((_, i) => `${(i * 7) % 29} ${i % 2 ? other : one}`);
    const { error, warn, table } = survey(csvOf({ worked, ...base }));
    expect({ error, warn }).toEqual({ error: null, warn: [] });
    expect(table?.features[0]).toMatchObject({ kind: 'numeric', unit });
  });

  it.each([
    ['m', 'ms'],
    ['m', 'mes'],
    ['kg', 'g'],
    ['m²', 'm³'],
  ])('in %s and %s has two', (one, other) => {
    const base = people(60);
    expect(survey(csvOf({ ...base, x: base.years.map((_, i) => `${i * 3}.5 ${i % 2 ? one : other}`) })).error).toBe(
      'mixedUnits',
    );
  });
});
