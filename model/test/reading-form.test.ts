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

  it.each([',', ';', '\t', '|'])('is divided as its first line says: sep=%s', (sign) => {
    const base = people(30);
    const plain = survey(csvOf(base)).table;
    for (const first of [`sep=${sign}`, `"sep=${sign}"`, `SEP=${sign}${sign}`]) {
      const { table, error } = survey(`${first}\r\n${csvOf(base).replaceAll(',', sign)}`);
      expect({ error, columns: table?.columns }).toEqual({ error: null, columns: plain?.columns });
      expect(table?.lines?.[0]).toBe(3);
    }
  });

  it('is divided by what makes rows as wide as the header, not by what the header has most of', () => {
    const { years, salary } = people(30);
    const rows = years.map((year, i) => `${year};${salary[i]}`);
    const { table, error } = survey(['pay, in US dollars, by year, month;salary', ...rows].join('\n'));
    expect({ error, name: table?.features[0]?.name }).toEqual({
      error: null,
      name: 'pay, in US dollars, by year, month',
    });
  });

  it('that two signs divide alike is asked about', () => {
    const rows = people(30).salary.map((usd, i) => `${i % 7};${usd},5`);
    expect(survey(['salary;years, months', ...rows].join('\n')).sentence).toMatch(
      /can be divided by commas and by semicolons, .* --delimiter/,
    );
  });

  it.each([
    ['a workbook', 'PK\u0003\u0004\u0014\0\u0006', /is a workbook, not CSV/],
    ['an empty workbook', 'PK\u0005\u0006\0\0', /is a workbook, not CSV/],
    ['HTML', '\n <HTML><table><tr><td>years', /is a web page or XML/],
    ['XML', '<?xml version="1.0"?><Workbook/>', /is a web page or XML/],
  ])('that is %s is refused', (_, content, sentence) => {
    expect(survey(content).sentence).toMatch(sentence);
  });

  it('has no rows without a value', () => {
    const lines = csvOf(people(30)).trimEnd().split('\n');
    const whole = survey(lines.join('\n')).table;
    const { table, error } = survey(lines.flatMap((line) => [line, ',', ' , ', '']).join('\n'));
    expect({ error, columns: table?.columns, target: table?.target }).toEqual({
      error: null,
      columns: whole?.columns,
      target: whole?.target,
    });
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
