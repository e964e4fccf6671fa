import { stringify } from 'csv-stringify/sync';
import { Random } from '../../src/random.ts';

export const HOUSE_COLUMNS = ['Área m²', 'city', 'state', 'floor', 'price'];

const SIZES = { poor: -20, fair: 0, good: 35 } as const;

/** A table without salaries, with names and texts beyond ASCII. */
export function houseRows(count: number): (string | number)[][] {
  const random = new Random(1, 'houses');
  return Array.from({ length: count }, () => {
    const area = random.integer(300, 2000) / 10;
    const city = random.pick(['Bogotá', 'Mexico, D. F.', 'Málaga']);
    const state = random.pick(['poor', 'fair', 'good'] as const);
    const floor = random.integer(0, 12);
    const price = 20 + 1.5 * area + SIZES[state] + (city === 'Málaga' ? 40 : 0) + random.normal(0, 8);
    return [area, city, state, floor, Math.round(price * 100) / 100];
  });
}

export const housesCsv = (rows: readonly (readonly (string | number)[])[] = houseRows(400), header = HOUSE_COLUMNS) =>
  stringify([header, ...rows]);
