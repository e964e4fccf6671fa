import { describe, expect, it } from 'vitest';
import { ALGORITHMS } from '../src/learn/algorithms.ts';
import { encode } from '../src/learn/encode.ts';
import { score } from '../src/learn/metrics.ts';
import { predict } from '../src/learn/model.ts';
import { fitRidge } from '../src/learn/ridge.ts';
import { fitTrees } from '../src/learn/trees/fit.ts';
import type { Table } from '../src/table/table.ts';
import { evaluate, fitBest, prepare } from '../src/training.ts';
import { type Toy, toyTable } from './support/toy-table.ts';

const linear = ({ a, b, team }: Toy) => 10 + 4 * a - 3 * b + (team === 'red' ? 2 : 0);
const curved = ({ a, b, team }: Toy) => 10 + (a > 0.4 ? 5 : 0) * (team === 'red' ? 2 : 1) + (b - 0.5) ** 2 * 8;
const NOISE = 0.3;

async function chosenFor(table: Table): Promise<string> {
  const prepared = prepare(table);
  const compared = [];
  for (const algorithm of ALGORITHMS) compared.push(await evaluate(prepared, algorithm, async () => {}));
  return fitBest(prepared, compared).model.algorithm;
}

describe('the learners', () => {
  it.each([
    ['ridge', fitRidge, linear],
    ['trees', fitTrees, curved],
  ])('%s finds a known function behind noise', (_, fit, truth) => {
    const { data } = prepare(toyTable(2000, 1, (toy, random) => truth(toy) + random.normal(0, NOISE)));
    const model = fit(data, [...data.target.keys()]);
    const fresh = toyTable(1000, 2, truth);
    const predicted = predict(model, encode(fresh.features, fresh.columns), [...fresh.target.values.keys()]);
    expect(score(fresh.target.values, predicted).rmse).toBeLessThan(NOISE / 2);
  });

  it('choose ridge where the truth is linear, trees where it is not', async () => {
    const noisy = (truth: (toy: Toy) => number) =>
      toyTable(800, 3, (toy, random) => truth(toy) + random.normal(0, NOISE));
    expect(await chosenFor(noisy(linear))).toBe('ridge');
    expect(await chosenFor(noisy(curved))).toBe('gradient-boosted-trees');
  });

  it('learn the same from the same', () => {
    const { data } = prepare(toyTable(400, 4, curved));
    const rows = [...data.target.keys()];
    expect(fitTrees(data, rows)).toEqual(fitTrees(data, rows));
    expect(fitRidge(data, rows)).toEqual(fitRidge(data, rows));
  });
});

describe('the monotone promise', () => {
  // The data contradict the monotone constraint, so that only the constraint can enforce it.
  const falling = ({ a, b }: Toy) => 5 - 4 * a + 6 * a * b + 3 * (b > 0.5 ? 1 - a : a);
  const grid = Array.from({ length: 101 }, (_, i) => i / 100);
  const worstFall = (fit: typeof fitRidge | typeof fitTrees, monotone: boolean) => {
    const { data, table } = prepare(toyTable(1500, 5, (toy, random) => falling(toy) + random.normal(0, 0.2), monotone));
    const model = fit(data, [...data.target.keys()]);
    const falls = grid.flatMap((b) => {
      const columns = [
        { numbers: Float64Array.from(grid) },
        { numbers: Float64Array.from(grid, () => b) },
        { texts: grid.map(() => 'blue') },
      ];
      const values = predict(model, encode(table.features, columns), [...grid.keys()]);
      return values.slice(1).map((value, i) => (values[i] ?? 0) - value);
    });
    return Math.max(...falls);
  };

  it.each([
    ['ridge', fitRidge],
    ['trees', fitTrees],
  ])('%s keeps it even against the data, and only because it was promised', (_, fit) => {
    expect(worstFall(fit, true)).toBeLessThanOrEqual(0);
    expect(worstFall(fit, false)).toBeGreaterThan(0);
  });
});
