import { Random } from '../../src/random.ts';
import type { Table } from '../../src/table/table.ts';
import { toyFeature } from './toy-table.ts';

export const MISSING = { es: 'Sin dato', en: 'Missing' };
export const LEVELS = ['low', 'middle', 'high'];
const TEAMS = ['blue', 'red'];
const categories = (values: string[]) => values.map((value) => ({ value, label: { es: value, en: value } }));

export interface Gappy {
  a: number;
  b: number;
  level: string;
  team: string;
}

/** A table of which values of each kind but the number b are missing, here and there: NaN or an empty text. */
export function gappyTable(rows: number, seed: number, target: (row: Gappy, random: Random) => number): Table {
  const random = new Random(seed, 'gaps');
  const some = Array.from(
    { length: rows },
    (): Gappy => ({
      a: random.chance(0.2) ? Number.NaN : Math.fround(random.uniform()),
      b: Math.fround(random.uniform()),
      level: random.chance(0.2) ? '' : random.pick(LEVELS),
      team: random.chance(0.2) ? '' : random.pick(TEAMS),
    }),
  );
  const text = { source: 'request', missing: MISSING } as const;
  return {
    features: [
      { ...toyFeature('a', 'increasing'), missing: MISSING },
      toyFeature('b', 'increasing'),
      {
        ...text,
        name: 'level',
        label: { es: 'nivel', en: 'level' },
        kind: 'ordinal',
        monotone: 'increasing',
        categories: categories(LEVELS),
      },
      {
        ...text,
        name: 'team',
        label: { es: 'equipo', en: 'team' },
        kind: 'categorical',
        categories: categories(['', ...TEAMS]),
      },
    ],
    columns: [
      { numbers: Float64Array.from(some, ({ a }) => a) },
      { numbers: Float64Array.from(some, ({ b }) => b) },
      { texts: some.map(({ level }) => level) },
      { texts: some.map(({ team }) => team) },
    ],
    target: {
      name: 'y',
      unit: null,
      label: { es: 'y', en: 'y' },
      values: Float64Array.from(some, (row) => target(row, random)),
    },
    groups: some.map((_, row) => String(row)),
    carry: null,
    files: [],
    period: null,
  };
}
