import { Random } from '../../src/random.ts';
import type { Columns, people } from './survey.ts';

type Base = ReturnType<typeof people>;
/** A table's fault: how to make it, and the message that has to name it. */
type Fault = [name: string, spoil: (base: Base) => Columns, finding: string];

const at = <T>(cells: T[], row: number, cell: T) => cells.with(row % cells.length, cell);
const order = (values: number[]) => {
  const sorted = [...values].sort((a, b) => a - b);
  return values.map((value) => sorted.indexOf(value));
};
export const shuffled = (length: number) =>
  new Random(5, 'shuffle').shuffle(Array.from({ length }, (_, row) => row)) as number[];
const gaps = (length: number, seed = 1) => {
  const random = new Random(seed, 'gaps');
  let value = 1000;
  return Array.from({ length }, () => (value += random.integer(1, 30)));
};
/** The base's rows in the order of their salaries. */
const sorted = (base: Base): Columns => {
  const rows = [...base.salary.keys()].sort((a, b) => (base.salary[a] as number) - (base.salary[b] as number));
  return Object.fromEntries(Object.entries(base).map(([name, cells]) => [name, rows.map((row) => cells[row] ?? '')]));
};
const withRow = (base: Base, row: Record<string, string | number>, place = Number.POSITIVE_INFINITY): Columns =>
  Object.fromEntries(
    Object.entries(base).map(([name, cells]) => [name, [...cells].toSpliced(place, 0, row[name] ?? '')]),
  );
const sum = (values: number[]) => values.reduce((all, value) => all + value, 0);
const total = (base: Base, words: Record<string, string | number>) => ({
  years: 12.5,
  team: 'Dev',
  rating: 3,
  salary: sum(base.salary),
  ...words,
});

/** Found in a table that could be trained on. */
export const REFUSED: Fault[] = [
  ['row numbers', (base) => ({ n: base.salary.map((_, i) => i + 1), ...base }), 'numbersRows'],
  [
    'row numbers from 0, backwards',
    (base) => ({ n: base.salary.map((_, i) => base.salary.length - i), ...base }),
    'numbersRows',
  ],
  ['row numbers in any order', (base) => ({ ...base, n: shuffled(base.salary.length) }), 'numbersRows'],
  ['an id sorted by the target', (base) => ({ id: gaps(base.salary.length), ...sorted(base) }), 'numbersRows'],
  [
    'an id in the order of the target',
    (base) => ({ x: order(base.salary).map((rank) => rank * 7 + 1000), ...base }),
    'sameAsTarget',
  ],
  [
    'an id in the order of a target with ties',
    (base) => ({
      ...base,
      x: order(base.salary).map((rank) => rank * 3 + 500),
      salary: base.salary.map((usd) => Math.round(usd / 1000) * 1000),
    }),
    'sameAsTarget',
  ],
  ['an id that grows with the rows', (base) => ({ legajo2: gaps(base.salary.length), ...base }), 'numbersRows'],
  ['an id that falls with the rows', (base) => ({ x: gaps(base.salary.length).reverse(), ...base }), 'numbersRows'],
  [
    'random numbers called employee_id',
    (base) => ({ employee_id: shuffled(base.salary.length).map((n) => n * n * 3 + 7), ...base }),
    'numbersRows',
  ],
  [
    'random numbers called Código',
    (base) => ({ Código: shuffled(base.salary.length).map((n) => n * n * 3 + 7), ...base }),
    'numbersRows',
  ],
  [
    'row numbers of a file copied twice',
    (base) => {
      const twice = Object.entries({ n: base.salary.map((_, i) => i), ...base });
      return Object.fromEntries(twice.map(([name, cells]) => [name, [...cells, ...cells]]));
    },
    'numbersRows',
  ],
  [
    'the target in another currency',
    (base) => ({ ...base, cop: base.salary.map((usd) => usd * 4_012.37) }),
    'sameAsTarget',
  ],
  ['in whole euros', (base) => ({ ...base, eur: base.salary.map((usd) => Math.round(usd * 0.92)) }), 'sameAsTarget'],
  ['in hundreds', (base) => ({ ...base, k: base.salary.map((usd) => Math.round(usd / 100)) }), 'sameAsTarget'],
  ['in thousands', (base) => ({ ...base, k: base.salary.map((usd) => `${Math.round(usd / 1000)}k`) }), 'sameAsTarget'],
  [
    'a month, with a bonus',
    (base) => ({ ...base, month: base.salary.map((usd) => Math.round(usd / 14) + 250) }),
    'sameAsTarget',
  ],
  ['its logarithm', (base) => ({ ...base, log: base.salary.map((usd) => Math.log(usd).toFixed(4)) }), 'sameAsTarget'],
  ['its negative', (base) => ({ ...base, cost: base.salary.map((usd) => -usd) }), 'sameAsTarget'],
  ['its square', (base) => ({ ...base, square: base.salary.map((usd) => usd * usd) }), 'sameAsTarget'],
  [
    'a text with the target and a currency',
    (base) => ({ ...base, pay: base.salary.map((usd) => `$${usd.toLocaleString('en')}`) }),
    'sameAsTarget',
  ],
  ...['Total', 'TOTAL:', 'Suma', 'Total general', 'Grand Total', 'Subtotal', 'total '].map(
    (word): Fault => [`a row called "${word}"`, (base) => withRow(base, total(base, { team: word })), 'totalRow'],
  ),
  ['a row called Total in the middle', (base) => withRow(base, total(base, { team: 'Total' }), 9), 'totalRow'],
  ['Total of 2024 at the end', (base) => withRow(base, total(base, { team: 'Total de 2024' })), 'totalRow'],
  ['averages at the end', (base) => withRow(base, total(base, { team: 'Promedio', salary: 61_000 })), 'totalRow'],
  ['a sum without a name', (base) => withRow(base, total(base, {})), 'sumsUp'],
  ['a sum without a name, first', (base) => withRow(base, total(base, {}), 0), 'sumsUp'],
  ...[1e6 * 1e6, 1e9, -1e9, 7.5e7].map(
    (far): Fault => [`a target of ${far}`, (base) => ({ ...base, salary: at(base.salary, 11, far) }), 'farOff'],
  ),
  ['two of them', (base) => ({ ...base, salary: at(at(base.salary, 11, 1e9), 3, 2e9) }), 'farOff'],
  ['a feature of 1e9', (base) => ({ ...base, years: at(base.years, 5, 1e9) }), 'farOff'],
  ['a feature of −99999', (base) => ({ ...base, years: at(base.years, 19, -99_999) }), 'farOff'],
];

const FROM = Date.UTC(2004, 0, 1);
const day = (row: number) => FROM + ((row * 7_919) % 8_000) * 86_400_000;
/** Only told. */
export const WARNED: Fault[] = [
  ['one zero too many', (base) => ({ ...base, salary: at(base.salary, 3, 900_000) }), 'farOff'],
  [
    'Dev, dev and DEV',
    (base) => ({ ...base, team: base.years.map((_, i) => ['Dev', 'dev', 'DEV', 'Ops'][i % 4] ?? '') }),
    'spellings',
  ],
  [
    'accents and hyphens',
    (base) => ({
      ...base,
      team: base.years.map((_, i) => ['Bogotá', 'Bogota', 'semi-senior', 'Semi Senior'][i % 4] ?? ''),
    }),
    'spellings',
  ],
  ['milliseconds since 1970', (base) => ({ ...base, hired: base.years.map((_, i) => day(i)) }), 'moments'],
  ['seconds since 1970', (base) => ({ ...base, hired: base.years.map((_, i) => day(i) / 1000) }), 'moments'],
  ['nanoseconds since 1970', (base) => ({ ...base, hired: base.years.map((_, i) => `${day(i)}000000`) }), 'moments'],
  [
    'birthdays in milliseconds since 1970',
    (base) => ({ ...base, born: base.years.map((_, i) => Date.UTC(1950 + ((i * 7) % 50), 1, 3)) }),
    'moments',
  ],
  [
    'days as numbers',
    (base) => ({
      ...base,
      hired: base.years.map((_, i) => new Date(day(i)).toISOString().slice(0, 10).replaceAll('-', '')),
    }),
    'moments',
  ],
  ['growing milliseconds', (base) => ({ ...base, hired: base.years.map((_, i) => FROM + i * 86_400_000) }), 'moments'],
  [
    'few dates',
    (base) => ({ ...base, hired: base.years.map((_, i) => ['2024-03-01', '2023-07-15', '1/2/2022'][i % 3] ?? '') }),
    'dates',
  ],
  [
    'codes with leading zeros',
    (base) => ({ ...base, zip: base.years.map((_, i) => ['08001', '28001', '41001'][i % 3] ?? '') }),
    'leadingZeros',
  ],
  [
    'a category ?',
    (base) => ({ ...base, team: base.years.map((_, i) => ['Dev', 'Ops', '?'][i % 3] ?? '') }),
    'missingWord',
  ],
  [
    'numbers and 5+',
    (base) => ({ ...base, size: base.years.map((_, i) => ['1', '2', '3', '4', '5+'][i % 5] ?? '') }),
    'almostNumbers',
  ],
  [
    'each age once, in any order',
    (base) => ({ ...base, age: shuffled(base.years.length).map((n) => n + 21) }),
    'numbersRows',
  ],
  [
    'milliseconds of one minute',
    (base) => ({ ...base, hired: base.years.map((_, i) => 1.7e12 + ((i * 7_919) % 60_000)) }),
    'collapses',
  ],
  [
    'few amounts of several units',
    (base) => ({ ...base, size: base.years.map((_, i) => ['1 kg', '2 kg', '1 lb', '5 lb'][i % 4] ?? '') }),
    'mixedUnits',
  ],
  ['the years of a series', (base) => ({ ...base, year: base.years.map((_, i) => 1_800 + i) }), 'numbersRows'],
];

const DATES = [
  (date: Date) => date.toISOString().slice(0, 10),
  (date: Date) => date.toISOString(),
  (date: Date) => date.toLocaleDateString('en-US'),
  (date: Date) => date.toLocaleDateString('de-DE'),
  (date: Date) => `${date.getUTCDate()} de marzo de ${date.getUTCFullYear()}`,
  (date: Date) => `March ${date.getUTCDate()}, ${date.getUTCFullYear()}`,
];
/** Nothing to train on is left. */
export const ENDED: Fault[] = [
  ...DATES.map(
    (write): Fault => [
      `dates such as ${write(new Date(FROM))}`,
      (base) => ({ ...base, hired: base.years.map((_, i) => write(new Date(FROM + i * 40 * 86_400_000))) }),
      'dates',
    ],
  ),
  [
    'dollars and euros',
    (base) => ({ ...base, cost: base.years.map((year, i) => (i === 4 ? `${year} €` : `$${year}`)) }),
    'mixedUnits',
  ],
  [
    'percent and shares',
    (base) => ({ ...base, cost: base.years.map((year, i) => (i % 2 ? `${year}%` : year)) }),
    'mixedUnits',
  ],
  [
    'kilograms and pounds',
    (base) => ({ ...base, cost: base.years.map((_, i) => `${i * 3}.5 ${i % 2 ? 'kg' : 'lb'}`) }),
    'mixedUnits',
  ],
  [
    'a target of two currencies',
    (base) => ({ ...base, salary: base.salary.map((usd, i) => (i === 4 ? `${usd} €` : `$${usd}`)) }),
    'mixedUnits',
  ],
  [
    'numbers with one mistake',
    (base) => ({ ...base, years: base.years.map((_, i) => (i === 7 ? 'about 3' : i * 1.5)) }),
    'almostNumbers',
  ],
  ['texts that identify', (base) => ({ ...base, code: base.years.map((_, i) => `E-${i}x`) }), 'tooManyCategories'],
  ['a target that is constant', (base) => ({ ...base, salary: base.salary.map(() => 7) }), 'constantTarget'],
  ['features that are constant', (base) => ({ one: base.salary.map(() => 'x'), salary: base.salary }), 'onlyConstant'],
  [
    'Total where numbers are',
    (base) => withRow(base, total(base, { years: 'Total', rating: '' })),
    'almostNumbers totalRow',
  ],
  [
    'padded numbers that identify',
    (base) => ({ ...base, code: base.years.map((_, i) => String(i * 7).padStart(8, '0')) }),
    'leadingZeros',
  ],
];
