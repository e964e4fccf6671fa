import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberOf } from '../src/table/amount.ts';
import type { Delimiter } from '../src/table/delimiter.ts';
import { type Decimal, parseNumber } from '../src/table/number-format.ts';
import { csvOf, people, survey } from './support/survey.ts';

const ENCODINGS = ['utf-8', 'utf-8 with a mark', 'windows-1252', 'utf-16le with a mark'] as const;

/** As spreadsheets write it. */
function encoded(text: string, encoding: (typeof ENCODINGS)[number]): Uint8Array {
  if (encoding === 'utf-16le with a mark') return Buffer.from(`\uFEFF${text}`, 'utf16le');
  if (encoding === 'windows-1252') return Buffer.from(text, 'latin1');
  return Buffer.from(encoding === 'utf-8' ? text : `\uFEFF${text}`);
}

/** A whole number of thousandths as somebody writes it. */
function written(value: number, decimals: number, decimal: Decimal, thousands: string): string {
  const [whole = '', fraction] = (Math.abs(value) / 1000).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands);
  return (value < 0 ? '-' : '') + grouped + (fraction === undefined ? '' : decimal + fraction);
}

const values = fc.array(fc.integer({ min: -9e9, max: 9e9 }), { minLength: 25, maxLength: 25 });
/** That a float32 can tell apart, in whole units too. */
const targets = values.filter((all) => {
  const [least, most] = [Math.min(...all), Math.max(...all)];
  return most - least > Math.max(2_000, Math.max(-least, most) / 1_000);
});
const format = fc.record({
  delimiter: fc.constantFrom<Delimiter>(',', ';', '\t', '|'),
  encoding: fc.constantFrom(...ENCODINGS),
  decimal: fc.constantFrom<Decimal>('.', ','),
  thousands: fc.constantFrom('none', 'other', '\u00a0', "'"),
  decimals: fc.constantFrom(0, 1, 2, 3),
  unit: fc.constantFrom('', '€', '$', '%', 'USD'),
  eol: fc.constantFrom('\n', '\r\n', '\r'),
});

describe('a file of numbers', () => {
  it('is read as what was written, in whatever form, or the decimal sign is asked for', () => {
    fc.assert(
      fc.property(values, targets, format, (areas, salaries, form) => {
        const { decimal, decimals, delimiter } = form;
        // The euro sign is no latin1 character.
        const unit = form.encoding === 'windows-1252' && form.unit === '€' ? '' : form.unit;
        const sign = form.thousands === 'other' ? (decimal === '.' ? ',' : '.') : form.thousands.replace('none', '');
        const cell = (value: number) => `${written(value, decimals, decimal, sign)}${unit && ` ${unit}`}`;
        const cities = areas.map((_, i) => ['Bogotá', 'Málaga', 'São Paulo; "SP", |'][i % 3] as string);
        const text = csvOf({ área: areas.map(cell), city: cities, salary: salaries.map(cell) }, delimiter);
        const file = encoded(text.replaceAll('\n', form.eol), form.encoding);
        // Between commas a point is meant where nothing shows otherwise.
        const shown = [...areas, ...salaries].some((value) => {
          const text = written(value, decimals, decimal, sign);
          return (parseNumber(text, '.') === null) !== (parseNumber(text, ',') === null);
        });
        const given = {
          delimiter: delimiter === '|' ? delimiter : null,
          decimal: delimiter === ',' && !shown ? decimal : null,
        };
        const { table, error } = survey(file, given);
        const read = error === null ? table : survey(file, { ...given, decimal }).table;
        if (error !== null) expect(['ambiguousNumber', 'mixedThousands', 'otherDecimal']).toContain(error);
        // -0.0 is 0.
        const expected = (value: number) => Number((value / 1000).toFixed(decimals)) || 0;
        expect(read?.columns[0]).toEqual({ numbers: Float64Array.from(areas, expected) });
        expect(read?.columns[1]).toEqual({ texts: cities });
        expect(read?.target.values).toEqual(Float64Array.from(salaries, expected));
        expect(read?.features[0]).toMatchObject({ name: 'área', kind: 'numeric', unit: unit || null });
      }),
      { numRuns: 150 },
    );
  });

  it.each([',', ';', '\t'])('that has thousands in some rows only is not misread (divided by “%s”)', (delimiter) => {
    const base = people(400);
    for (const [every, decimals] of [
      [3, ''],
      [40, ''],
      [2, '.5'],
    ] as const) {
      const salary = base.salary.map((usd, i) => (i % every ? `${usd}${decimals}` : usd.toLocaleString('de-DE')));
      expect(survey(csvOf({ ...base, salary }, delimiter)).error, `${every}${decimals}`).toMatch(
        /mixedThousands|mixedDecimals/,
      );
    }
  });

  it.each([';', '\t'])(
    'with thousands and nothing else that shows the sign asks for it (divided by “%s”)',
    (delimiter) => {
      const { salary, team = [] } = people(60);
      const file = csvOf({ team, salary: salary.map((usd) => usd.toLocaleString('de-DE')) }, delimiter);
      expect(survey(file).error).toBe('ambiguousNumber');
      expect(survey(file, { decimal: ',' }).table?.target.values).toEqual(Float64Array.from(salary));
      expect(survey(file, { decimal: '.' }).table?.target.values[0]).toBeCloseTo((salary[0] as number) / 1000);
    },
  );

  it('with "1,500" in a file of commas has thousands', () => {
    const { salary, team = [] } = people(60);
    const { table } = survey(
      csvOf({ team, bonus: salary.map((usd) => (usd % 5_000) + 1_000).map((n) => n.toLocaleString('en')), salary }),
    );
    expect(table?.features[1]).toMatchObject({ kind: 'numeric', integer: true });
    expect(table?.columns[1]).toEqual({ numbers: Float64Array.from(salary, (usd) => (usd % 5_000) + 1_000) });
  });

  it('with two decimal signs is refused', () => {
    const base = people(30);
    expect(
      survey(csvOf({ ...base, years: base.years.map((year, i) => (i === 9 ? '3,25' : `${Math.floor(year)}.25`)) }))
        .error,
    ).toBe('mixedDecimals');
  });

  it.each(['?', '#N/A', 'NA', 'NaN', 'null', '-', 'N/A', '#DIV/0!', '#¡VALOR!', '<NA>', 's/d', 'None', '#N/D', '.'])(
    'with %s has a number that is missing, not a category',
    (token) => {
      const base = people(30);
      const { error, table } = survey(csvOf({ ...base, years: base.years.map((year, i) => (i === 4 ? token : year)) }));
      // A feature that may be missing: never a text.
      expect(error ?? table?.features[0]?.kind).toMatch(/^numeric$/);
    },
  );

  it('with all decimals of three digits has no thousands where one number cannot have them', () => {
    const base = people(60);
    const rate = base.years.map((_, i) => (i % 2 ? (2 + i / 1000).toFixed(3) : (1_500 + i).toFixed(3)));
    for (const delimiter of [',', ';']) {
      const { error, refuse, table } = survey(csvOf({ rate, ...base }, delimiter));
      expect({ error, refuse }).toEqual({ error: null, refuse: [] });
      expect(table?.columns[0]).toEqual({ numbers: Float64Array.from(rate, Number) });
    }
  });

  it('whose rows leave out empty cells at the end is read as with them', () => {
    const columns = { ...people(30), note: people(30).years.map((_, row) => ['', 'a', 'b'][row % 3] as string) };
    const whole = survey(csvOf(columns));
    expect(survey(csvOf(columns).replaceAll(/,\n/g, '\n')).error).toBe(whole.error);
    expect(survey(csvOf(columns).replaceAll(/,\n/g, '\n')).table?.columns).toEqual(whole.table?.columns);
  });

  it.each([
    ['08001', 'categorical'],
    ['00', 'categorical'],
    ['0', 'numeric'],
    ['0.5', 'numeric'],
  ])('with %s is of codes or of amounts (%s)', (cell, kind) => {
    const base = people(60);
    const columns = { zip: base.years.map((_, i) => [cell, '28001', '41001'][i % 3] as string), ...base };
    expect(survey(csvOf(columns)).table?.features[0]?.kind).toBe(kind);
    const declared = survey(csvOf(columns), { kinds: new Map([['zip', { kind: 'numeric' }]]) });
    expect(declared.table?.features[0]?.kind).toBe('numeric');
  });
});

describe('a cell', () => {
  it.each([
    ['$1,200', 1200, 1.2],
    ['1.200 €', 1.2, 1200],
    ['54 %', 54, 54],
    ['-$5.5', -5.5, null],
    ['($1,200.50)', -1200.5, null],
    ['−3 kg', -3, -3],
    ['US$ 1 200', 1200, 1200],
    ["CHF 1'200", 1200, 1200],
    ...['m2', 'm3', 'cm2', 'km2', 'ft2', 'mm3', 'm^2', 'm²'].map((unit): [string, number, number] => [
      `80 ${unit}`,
      80,
      80,
    ]),
    ['1.5m2', 1.5, null],
    ['80 x2', null, null],
    ['3e-39', 0, 0],
    ['-3e-39', 0, 0],
    ['S/ 1.200,50', null, 1200.5],
    ['1e5', 100_000, 100_000],
    ['1,50,000', null, null],
    ['0.125', 0.125, null],
    ['EMP001', null, null],
    ['2024-03-01', null, null],
    ['12:30', null, null],
    ['1e39', null, null],
    ['', null, null],
    ['--5', null, null],
  ])('%s is %s with a point and %s with a comma', (cell, point, comma) => {
    expect([numberOf(cell, '.'), numberOf(cell, ',')]).toEqual([point, comma]);
  });

  it('of any text is a finite number or none', () => {
    const texts = fc.oneof(
      fc.string({ unit: fc.constantFrom(..."0123456789.,-+e %$€()' "), maxLength: 12 }),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(texts, fc.constantFrom<Decimal>('.', ','), (text, decimal) => {
        const value = numberOf(text.trim(), decimal);
        if (value !== null) expect(Number.isFinite(value), text).toBe(true);
        if (value) expect(Math.abs(value), text).toBeGreaterThanOrEqual(2 ** -126);
      }),
      { numRuns: 2_000 },
    );
  });
});
