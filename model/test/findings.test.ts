import { describe, expect, it } from 'vitest';
import { Random } from '../src/random.ts';
import { findingsOf } from '../src/table/findings/find.ts';
import { identifies } from '../src/table/findings/identifying-name.ts';
import { ENDED, REFUSED, shuffled, WARNED } from './support/faults.ts';
import { csvOf, names, people, type Survey, survey } from './support/survey.ts';
import { toyFeature, toyTable } from './support/toy-table.ts';

const SIZES = [20, 57, 400];

/** What reading it says, whether it ends there or not. */
const said = ({ error, refuse, warn }: Survey) => ({ refuse: error ? [error] : refuse, warn });

describe.each(SIZES)('a table of %i rows with', (rows) => {
  it.each(REFUSED)('%s is refused', (_, spoil, finding) => {
    expect(said(survey(csvOf(spoil(people(rows))))).refuse).toContain(finding);
  });

  it.each(WARNED)('%s is warned of', (_, spoil, finding) => {
    const { error, warn, refuse } = survey(csvOf(spoil(people(rows))));
    expect({ error, refuse }).toEqual({ error: null, refuse: [] });
    expect(warn).toContain(finding);
  });

  it.each(ENDED)('%s cannot be read as they stand', (_, spoil, finding) => {
    expect(survey(csvOf(spoil(people(rows)))).error).toBe(finding);
  });

  it('a constant column leaves it out', () => {
    const base = people(rows);
    const constant = {
      country: base.years.map(() => 'ES'),
      zero: base.years.map((_, row) => (row % 2 ? '0' : '0.0')),
      nothing: base.years.map(() => ''),
    };
    const { table } = survey(csvOf({ ...constant, ...base }));
    expect(table?.features.map(({ name }) => name)).toEqual(['years', 'team', 'rating']);
    expect(table?.reading?.constant).toEqual([
      { name: 'country', value: 'ES' },
      { name: 'zero', value: '0.0' },
      { name: 'nothing', value: '' },
    ]);
  });
});

describe('a table that nothing is wrong with', () => {
  it.each(Array.from({ length: 40 }, (_, seed) => seed))('is told nothing of (seed %i)', (seed) => {
    const rows = [20, 35, 100, 1_000][seed % 4] as number;
    const base = people(rows, seed);
    const random = new Random(seed, 'more');
    const every = (make: (row: number) => string | number) => Array.from({ length: rows }, (_, row) => make(row));
    const columns = {
      ...base,
      // Long tails, mostly zeros, grades, whole numbers that differ, and a feature that is close to the target.
      town: every(() => Math.round(Math.exp(random.normal(9, 1.2)))),
      bonus: every(() => (random.uniform() < 0.8 ? 0 : random.integer(1, 50) * 100)),
      grade: every(() => random.pick(['A', 'A-', 'A+', 'B', 'Total Rewards Manager'])),
      area: every(() => random.integer(100, 99_999)),
      last: base.salary.map((usd) => Math.round(usd / 1.04 + random.normal(0, 700))),
    };
    expect(survey(csvOf(columns))).toMatchObject({ error: null, refuse: [], warn: [] });
  });
});

it('categories called Media, average and Total are no totals', () => {
  for (const words of [
    ['Alta', 'Baja', 'Media'],
    ['good', 'poor', 'average'],
    ['Partial', 'None', 'Total'],
  ]) {
    const base = people(60);
    const columns = { ...base, level: base.years.map((_, row) => words[row % 3] ?? '') };
    expect(survey(csvOf(columns)), words.join()).toMatchObject({ error: null, refuse: [], warn: [] });
  }
});

it.each([
  ...['id', 'ID', 'employee_id', 'employeeId', 'ID Empleado', 'Emp No', 'Código', 'clave cliente', 'order number'],
  ...['Nº', 'DNI', '#', 'Unnamed: 0', 'legajo', 'codigo_postal'],
])('a column called %s identifies', (name) => {
  expect(identifies(name)).toBe('plainly');
});

it.each([
  ...[
    'number of rooms',
    'Número de habitantes',
    'num_votes',
    'paid',
    'price index',
    'humidity',
    'salary',
    'años',
    'grid',
  ],
  ...['nota', 'x1', 'Codigos vistos', 'keys pressed'],
])('a column called %s does not', (name) => {
  expect(identifies(name)).toBe('no');
});

it.each(['number of people', 'num_staff', 'numero de persona', 'Número de empleado', 'matricula', 'Expediente'])(
  'a column called %s perhaps identifies, which is only told',
  (name) => {
    expect(identifies(name)).toBe('perhaps');
    const base = people(60);
    const counts = shuffled(60).map((n) => n * n * 3 + 7);
    expect(survey(csvOf({ ...base, [name]: counts }))).toMatchObject({
      error: null,
      refuse: [],
      warn: ['numbersRows'],
    });
  },
);

describe('whole numbers that differ and grow with the rows', () => {
  const grown = (cell: (row: number) => string) => {
    const base = people(60);
    return csvOf({ x: base.years.map((_, row) => cell(row)), ...base });
  };

  it.each([
    ['without a unit', (row: number) => String(row + 5), ['numbersRows']],
    ['in dollars', (row: number) => `$${(1_200 + row * 731).toLocaleString('en')}`, []],
    ['in percent', (row: number) => `${row} %`, []],
    ['in years', (row: number) => `${row} años`, []],
  ])('%s', (_, cell, refuse) => {
    expect(survey(grown(cell)).refuse).toEqual(refuse);
  });

  it('are no identifier where their kind was given', () => {
    const kinds = new Map([['x', { kind: 'numeric' as const }]]);
    expect(survey(grown(String), { kinds })).toMatchObject({ error: null, refuse: [] });
  });
});

it.each([
  ['the target in another currency', (usd: number) => usd * 0.92, 'sameAsTarget'],
  ['row numbers', (_: number, row: number) => row + 100, 'numbersRows'],
  ['milliseconds since 1970', (_: number, row: number) => 1.6e12 + ((row * 7_919) % 97) * 86_400_000, 'moments'],
  ['one value far off', (_: number, row: number) => (row === 8 ? 1e9 : (row * 37) % 11), 'farOff'],
])('%s is found where values are missing, too', (_, cell, finding) => {
  const toy = toyTable(60, 1, ({ a, b }, random) => 1_000 * a + 300 * b + random.normal(0, 50));
  const { values } = toy.target;
  const numbers = values.map((value, row) => (row % 7 === 2 ? Number.NaN : cell(value, row)));
  const table = { ...toy, features: [...toy.features, toyFeature('x')], columns: [...toy.columns, { numbers }] };
  expect(findingsOf(table).map(({ say }) => say(names))).toEqual([finding]);
});

describe('the target’s offset, such as today’s salary', () => {
  it.each([
    ['the same raise for all', (salary: number) => salary + 3_000],
    ['3 % for all', (salary: number) => salary * 1.03],
  ])('tells the target by nature: %s', (_, raised) => {
    const { salary } = people(240);
    const table = toyTable(240, 3, () => 0);
    const [, ...others] = table.columns;
    const columns = [{ numbers: Float64Array.from(salary) }, ...others];
    const target = { ...table.target, values: Float64Array.from(salary, raised) };
    const refused = (carry: string | null) =>
      findingsOf({ ...table, columns, target, carry }).filter(({ severity }) => severity === 'refuse');
    expect(refused(null).map(({ say }) => say(names))).toEqual(['sameAsTarget']);
    expect(refused('a')).toEqual([]);
  });
});

describe('rows that stand there again', () => {
  it.each([2, 5, 20])('%i times share a fold, and are told of', (times) => {
    const base = people(20);
    const rows = shuffled(20 * times).map((row) => row % 20);
    const copied = Object.fromEntries(
      Object.entries(base).map(([name, cells]) => [name, rows.map((row) => cells[row] ?? '')]),
    );
    const { table, warn } = survey(csvOf(copied));
    expect(warn).toContain('copiedRows');
    const groups = table?.groups ?? [];
    expect(new Set<string | number>(groups).size).toBe(20);
    for (const [a, row] of rows.entries()) {
      for (const [b, other] of rows.entries()) expect(groups[a] === groups[b], `${a} and ${b}`).toBe(row === other);
    }
  });

  it('do not count as rows enough', () => {
    const base = people(19);
    const copied = Object.fromEntries(Object.entries(base).map(([name, cells]) => [name, [...cells, ...cells]]));
    expect(survey(csvOf(copied)).error).toBe('tooFewRows');
  });
});
