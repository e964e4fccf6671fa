import { Random } from '../../src/random.ts';
import type { Table } from '../../src/table/table.ts';
import { toyFeature } from './toy-table.ts';

export interface SmallRow {
  numbers: number[];
  texts: string[];
}

/** What a small table is like: so many numbers in [0, 1), texts of so many categories, and a truth behind noise. */
export interface Shape {
  numbers: number;
  texts: number[];
  noise: number;
  truth(row: SmallRow): number;
}

const both = (text: string) => ({ es: text, en: text });
const category = (place: number) => `level ${place}`;

/** The place of a row's category among its feature's. */
export const placeOf = (text: string | undefined): number => Number(text?.slice(-1));

/** Every combination of categories, for a shape without numbers. */
export const everyCombination = ({ texts: [first = 1, second = 1] }: Shape): SmallRow[] =>
  Array.from({ length: first * second }, (_, i) => ({
    numbers: [],
    texts: [category(Math.floor(i / second)), category(i % second)],
  }));

export const randomRows = (shape: Shape, count: number, random: Random): SmallRow[] =>
  Array.from({ length: count }, () => ({
    numbers: Array.from({ length: shape.numbers }, () => random.uniform()),
    texts: shape.texts.map((levels) => category(random.integer(0, levels - 1))),
  }));

/** The rows as a table; `values` is the target. */
export function smallTable(shape: Shape, rows: readonly SmallRow[], values: Float64Array): Table {
  return {
    features: [
      ...Array.from({ length: shape.numbers }, (_, i) => toyFeature(`n${i}`)),
      ...shape.texts.map((levels, i) => ({
        name: `t${i}`,
        kind: 'categorical' as const,
        source: 'request' as const,
        label: both(`t${i}`),
        categories: Array.from({ length: levels }, (_, place) => ({
          value: category(place),
          label: both(category(place)),
        })),
      })),
    ],
    columns: [
      ...Array.from({ length: shape.numbers }, (_, i) => ({
        numbers: Float64Array.from(rows, (row) => row.numbers[i] ?? Number.NaN),
      })),
      ...shape.texts.map((_, i) => ({ texts: rows.map((row) => row.texts[i] ?? '') })),
    ],
    target: { name: 'y', unit: null, label: both('y'), values },
    groups: rows.map((_, row) => String(row)),
    carry: null,
    files: [],
    period: null,
  };
}

/** Rows of a shape, with noise upon its truth. */
export function sample(shape: Shape, count: number, seed: number): { rows: SmallRow[]; table: Table } {
  const random = new Random(seed, 'small table');
  const rows = randomRows(shape, count, random);
  const values = Float64Array.from(rows, (row) => shape.truth(row) + random.normal(0, shape.noise));
  return { rows, table: smallTable(shape, rows, values) };
}
