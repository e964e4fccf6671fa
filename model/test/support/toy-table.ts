import { Random } from '../../src/random.ts';
import type { NumericFeature } from '../../src/table/feature.ts';
import type { Table } from '../../src/table/table.ts';

export const toyFeature = (name: string, monotone?: 'increasing'): NumericFeature => ({
  name,
  kind: 'numeric',
  source: 'request',
  label: { es: name, en: name },
  ...(monotone ? { monotone } : {}),
  unit: null,
  integer: false,
  range: { min: 0, max: 1 },
  observed: { min: 0, max: 1 },
});

const TEAMS = ['blue', 'green', 'red'];

export type Toy = { a: number; b: number; team: string };

/** A synthetic table: two numbers in [0, 1], a team, and a target that the test chooses. */
export function toyTable(
  rows: number,
  seed: number,
  target: (row: Toy, random: Random) => number,
  monotone = false,
): Table {
  const random = new Random(seed, 'toy');
  const toys: Toy[] = Array.from({ length: rows }, () => ({
    a: random.uniform(),
    b: random.uniform(),
    team: random.pick(TEAMS),
  }));
  return {
    features: [
      toyFeature('a', monotone ? 'increasing' : undefined),
      toyFeature('b'),
      {
        name: 'team',
        kind: 'categorical',
        source: 'request',
        label: { es: 'equipo', en: 'team' },
        categories: TEAMS.map((value) => ({ value, label: { es: value, en: value } })),
      },
    ],
    columns: [
      { numbers: Float64Array.from(toys, ({ a }) => a) },
      { numbers: Float64Array.from(toys, ({ b }) => b) },
      { texts: toys.map(({ team }) => team) },
    ],
    target: {
      name: 'y',
      unit: null,
      label: { es: 'y', en: 'y' },
      values: Float64Array.from(toys, (toy) => target(toy, random)),
    },
    groups: toys.map((_, row) => String(row)),
    carry: null,
    files: [],
    period: null,
  };
}
