import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encode } from '../src/learn/encode.ts';
import { binFeatures } from '../src/learn/trees/bins.ts';
import { boost, gridOf } from '../src/learn/trees/boost.ts';
import { fillHistogram, subtractHistogram } from '../src/learn/trees/histogram.ts';
import { leafOf, type TreeNode } from '../src/learn/trees/model.ts';
import { TreePacker, unpackTrees } from '../src/learn/trees/pack.ts';
import { restOf } from '../src/learn/trees/rest.ts';
import { boostAll } from '../src/learn/trees/threads.ts';
import { Random } from '../src/random.ts';
import { toyTable } from './support/toy-table.ts';

const { features, columns, target } = toyTable(2_000, 1, ({ a, b }, random) => 1e5 * a * b + random.normal(0, 1e4));
const matrix = encode(features, columns);
const binned = binFeatures(matrix, 255);
const grid = gridOf(target.values);
const onGrid = target.values.map((value) => Math.round(value / grid) * grid);

describe('trees', () => {
  it('know a node’s histogram as its parent’s less its sibling’s, exactly and in whatever order', () => {
    const rows = new Random(2, 'order').shuffle([...target.values.keys()]);
    const fill = (some: number[]) => {
      const histogram = new Float64Array(2 * binned.bins);
      fillHistogram(histogram, binned, onGrid, Int32Array.from(some));
      return histogram;
    };
    const [left, right] = [rows.slice(0, 700), rows.slice(700)];
    expect(subtractHistogram(fill(rows), fill(left))).toEqual(fill(right.toReversed()));
  });

  it('leave as residuals what their leaves do not explain, of watched rows too', () => {
    const rows = Int32Array.from({ length: 1_500 }, (_, i) => i);
    const watch = Int32Array.from({ length: 500 }, (_, i) => 1_500 + i);
    const options = { rounds: 40, patience: 40, depth: 4, learningRate: 0.1, minRowsPerLeaf: 20 };
    const boosted = boost({ binned, target: onGrid, grid, rows, watch, options });
    const { base, errors } = boosted;
    const trees = [...unpackTrees(boosted.trees)];
    const squared = (count: number) =>
      watch.reduce((sum, row) => {
        const predicted = trees.slice(0, count).reduce((total, tree) => total + leafOf(tree, matrix.codes, row), base);
        return sum + (predicted - (onGrid[row] ?? 0)) ** 2;
      }, 0);
    for (const count of [0, 1, 20, trees.length]) expect((errors[count] ?? 0) / squared(count)).toBeCloseTo(1, 9);
    expect(errors.at(-1)).toBeLessThan((errors[0] ?? 0) / 4);
  });

  it('are the same when they were packed', () => {
    const leaf = fc.record({ value: fc.double({ noNaN: true }) });
    const feature = fc.nat({ max: 70_000 });
    const { tree } = fc.letrec<{ tree: TreeNode }>((tie) => {
      const sides = { feature, left: tie('tree'), right: tie('tree') };
      return {
        tree: fc.oneof(
          { maxDepth: 5 },
          leaf,
          fc.record({ ...sides, threshold: fc.float({ noNaN: true }) }),
          fc.record({ ...sides, threshold: fc.float({ noNaN: true }), missingLeft: fc.constant(true as const) }),
          fc.record({ ...sides, category: fc.nat({ max: 255 }) }),
        ),
      };
    });
    fc.assert(
      fc.property(fc.array(tree), fc.nat({ max: 9 }), (trees, most) => {
        const packer = new TreePacker();
        for (const one of trees) packer.push(one);
        expect([...unpackTrees(packer.packed())]).toEqual(trees);
        expect([...unpackTrees(packer.packed(), most)]).toEqual(trees.slice(0, most));
      }),
    );
  });

  it('end where more of them no longer help', () => {
    const noise = Float64Array.from(target.values, (_, i) => new Random(i, 'noise').normal(0, 1));
    const rows = Int32Array.from({ length: 1_500 }, (_, i) => i);
    const watch = Int32Array.from({ length: 500 }, (_, i) => 1_500 + i);
    const options = { rounds: 5_000, patience: 20, depth: 4, learningRate: 0.1, minRowsPerLeaf: 20 };
    const { trees } = boost({ binned, target: noise, grid: gridOf(noise), rows, watch, options });
    expect(trees.count).toBeLessThan(200);
  });

  it('learn multiples of one power of two, whatever was taken off before, in memory that threads share', () => {
    // Below, a power of two has no room for its own parts.
    const value = fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((one) => (Math.abs(one) < 1e-200 ? 0 : one));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(value, fc.float({ noNaN: true, min: -1e9, max: 1e9 })), { minLength: 1 }),
        (pairs) => {
          const before = Float32Array.from(pairs, ([, taken]) => taken);
          const { rest, grid } = restOf(
            Float64Array.from(pairs, ([y]) => y),
            before,
          );
          expect(Number.isInteger(Math.log2(grid))).toBe(true);
          expect(rest.buffer).toBeInstanceOf(SharedArrayBuffer);
          for (const [row, [y]] of pairs.entries()) {
            expect(Number.isSafeInteger((rest[row] as number) / grid)).toBe(true);
            expect(Math.abs((rest[row] as number) - (y - (before[row] as number)))).toBeLessThanOrEqual(grid);
          }
          const sum = (values: Float64Array) => values.reduce((total, one) => total + one, 0);
          expect(sum(rest)).toBe(sum(rest.toReversed()));
        },
      ),
    );
  });

  it('are the same in any number of threads as one after another', async () => {
    const { features, columns, target } = toyTable(90_000, 4, ({ a, b }) => a * b);
    const matrix = encode(features, columns);
    const rows = Int32Array.from(target.values.keys());
    const shared = { binned: binFeatures(matrix, 255), target: target.values, grid: gridOf(target.values) };
    const options = { rounds: 2, patience: 5, depth: 3, learningRate: 0.1, minRowsPerLeaf: 20 };
    const inputs = [0, 1, 2].map((start) => ({
      ...shared,
      rows: rows.slice(start),
      watch: rows.slice(0, 100),
      options,
    }));
    const expected = inputs.map((input) => boost(input));
    for (const threads of [1, 2, 5]) expect(await boostAll(inputs, () => {}, threads)).toEqual(expected);
  });
});
