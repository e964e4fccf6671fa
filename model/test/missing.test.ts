import { describe, expect, it } from 'vitest';
import { crossFit } from '../src/learn/cross-fit.ts';
import { encode } from '../src/learn/encode.ts';
import { everyRow } from '../src/learn/folds.ts';
import { score } from '../src/learn/metrics.ts';
import { type Model, predict } from '../src/learn/model.ts';
import { predictRidge } from '../src/learn/ridge.ts';
import { scaleOf } from '../src/learn/scale.ts';
import { treesLearner } from '../src/learn/trees/fit.ts';
import { sumOfLeaves } from '../src/learn/trees/leaves.ts';
import { isMissingLeft, leafOf, predictTrees, type TreeNode, type TreesModel } from '../src/learn/trees/model.ts';
import { exportOnnx } from '../src/onnx/export.ts';
import { OnnxModel } from '../src/onnx/runtime.ts';
import type { Random } from '../src/random.ts';
import type { Column, Table } from '../src/table/table.ts';
import { learnersOf, prepare } from '../src/training.ts';
import { type Gappy, gappyTable, LEVELS } from './support/gappy-table.ts';

/** What is missing says something, in each kind of column. */
const telling = ({ a, b, level, team }: Gappy) =>
  (Number.isNaN(a) ? 4 : 3 * a) + 2 * b + (level === '' ? -3 : LEVELS.indexOf(level)) + (team === '' ? 5 : 0);
const noisy = (row: Gappy, random: Random) => telling(row) + random.normal(0, 0.3);
/** Against every constraint. */
const falling = ({ a, b, level }: Gappy) => (Number.isNaN(a) ? 1 : -4 * a) - 2 * b - LEVELS.indexOf(level);

async function fitted(table: Table) {
  const { data } = prepare(table);
  const learners = learnersOf(data);
  return { data, ridge: await learners.ridge.fit(ALPHA), trees: await learners.trees.fit(TREES) };
}

/** Trees on what a ridge leaves. */
async function boosted(table: Table) {
  const { data, folds } = prepare(table);
  const options = { rounds: 100, patience: 20, depth: 3, learningRate: 0.1, minRowsPerLeaf: 5 };
  const learner = treesLearner(data, [options], learnersOf(data).ridge);
  return learner.fit((await crossFit(data, learner, folds)).setting);
}

const inner = (node: TreeNode): Exclude<TreeNode, { value: number }>[] =>
  'value' in node ? [] : [node, ...inner(node.left), ...inner(node.right)];

const SEEDS = [1, 2, 3];
/** Settings that cross-validation would find, at length. */
const [ALPHA, TREES] = [2, 300];

describe('missing values', () => {
  it('tell the trees something, and are no worse than the mean to the ridge', async () => {
    const table = gappyTable(1500, 1, noisy);
    const { ridge, trees } = await fitted(table);
    const { features, columns, target } = gappyTable(1000, 2, telling);
    const matrix = encode(features, columns);
    const rows = [...target.values.keys()];
    const rmse = (model: Model['parts'][number]['model']) =>
      score(target.values, predict({ algorithm: model.algorithm, parts: [{ share: 1, model }] }, matrix, rows)).rmse;
    expect(rmse(trees)).toBeLessThan(0.4);
    expect(rmse(await boosted(table))).toBeLessThan(0.4);
    expect(rmse(ridge)).toBeLessThan(
      score(
        target.values,
        target.values.map(() => 6),
      ).rmse / 1.5,
    );
    const nodes = trees.trees.flatMap(inner);
    expect(new Set(nodes.filter(isMissingLeft).map(({ feature }) => feature))).toEqual(new Set([0, 2]));
  });

  it.each(SEEDS)('lead the ONNX to what they lead the trainer to, exactly (seed %i)', async (seed) => {
    const table = gappyTable(300, seed, noisy);
    const { data, ridge, trees } = await fitted(table);
    const parts = [
      { share: 0.25, model: ridge },
      { share: 0.75, model: trees },
    ];
    const all: Model[] = [...parts.map(({ model }) => ({ algorithm: model.algorithm, parts: [{ share: 1, model }] }))];
    all.push({ algorithm: 'blend', parts });
    all.push({ algorithm: 'boosted-ridge', parts: [{ share: 1, model: await boosted(table) }] });
    const scale = { trees, floor: 0.1 };
    const rows = [...everyRow(data.matrix.rows)];
    for (const model of all) {
      const onnx = await OnnxModel.load(exportOnnx('gaps', table.features, model, scale), table.features);
      const { predictions, scales } = await onnx.predict(table.columns);
      const expected = predict(model, data.matrix, rows);
      // Trees to the last bit; a matrix product's order of additions is the runtime's.
      for (const [row, value] of predictions.entries()) expect(value).toBeCloseTo(expected[row] ?? 0, 5);
      expect(scales).toEqual(rows.map((row) => scaleOf(scale, data.matrix, row)));
      if (model.algorithm === 'gradient-boosted-trees') expect(predictions).toEqual(expected);
    }
  });

  it('give a row the same prediction alone and among others, in whatever order', async () => {
    const table = gappyTable(300, 7, noisy);
    const { data, ridge, trees } = await fitted(table);
    const rows = [...everyRow(300), ...everyRow(300)].filter((row) => row % 3 !== 1).reverse();
    for (const model of [trees, await boosted(table)])
      expect([...predictTrees(model, data.matrix, rows)]).toEqual(
        rows.flatMap((row) => [...predictTrees(model, data.matrix, [row])]),
      );
    expect([...predictRidge(ridge, data.matrix, rows)]).toEqual(
      rows.flatMap((row) => [...predictRidge(ridge, data.matrix, [row])]),
    );
  });

  it('add up in many rows at once as on each row’s way down', async () => {
    const { data, trees } = await fitted(gappyTable(300, 4, noisy));
    const rows = everyRow(data.matrix.rows).filter((row) => row % 3 !== 0);
    const sums = sumOfLeaves(trees.trees, data.binned, rows);
    const down = (row: number) => trees.trees.reduce((sum, tree) => sum + leafOf(tree, data.matrix.codes, row), 0);
    expect([...sums]).toEqual(Array.from(rows, down));
  });

  it('do not break the order that is promised of the others', async () => {
    const table = gappyTable(1000, 5, falling);
    const { trees, ridge } = await fitted(table);
    const onRidge = await boosted(table);
    const grid = Array.from({ length: 41 }, (_, i) => i / 40);
    const columns = (a: number[], b: number[], level: string[]): Column[] => [
      { numbers: Float64Array.from(a) },
      { numbers: Float64Array.from(b) },
      { texts: level },
      { texts: level.map(() => 'red') },
    ];
    const same = <T>(value: T) => grid.map(() => value);
    const paths = [
      ...[0.3, 0.8].map((b) => columns(grid, same(b), same(''))),
      ...[0.5, Number.NaN].map((a) => columns(same(a), grid, same('low'))),
      ...[0.5, Number.NaN].map((a) =>
        columns(
          LEVELS.map(() => a),
          LEVELS.map(() => 0.4),
          LEVELS,
        ),
      ),
    ];
    for (const path of paths) {
      const matrix = encode(table.features, path);
      const of = (model: TreesModel | typeof ridge) =>
        predict({ algorithm: model.algorithm, parts: [{ share: 1, model }] }, matrix, [...everyRow(matrix.rows)]);
      for (const values of [of(trees), of(ridge), of(onRidge)])
        expect(values).toEqual(values.toSorted((x, y) => x - y));
    }
  });

  it('are refused by the graph where the training data had none, as infinity is everywhere', async () => {
    const table = gappyTable(200, 6, noisy);
    const { data, trees } = await fitted(table);
    const model: Model = { algorithm: 'gradient-boosted-trees', parts: [{ share: 1, model: trees }] };
    const onnx = await OnnxModel.load(exportOnnx('gaps', table.features, model, { trees, floor: 1 }), table.features);
    const row = (a: number, b: number, level = 'low', team = 'red'): Column[] => [
      { numbers: Float64Array.of(a) },
      { numbers: Float64Array.of(b) },
      { texts: [level] },
      { texts: [team] },
    ];
    const { predictions } = await onnx.predict(row(Number.NaN, 0.5, '', ''));
    const matrix = encode(table.features, row(Number.NaN, 0.5, '', ''));
    expect(predictions).toEqual([...predictTrees(trees, matrix, [0])]);
    for (const [a, b] of [
      [0.5, Number.NaN],
      [Number.NaN, Number.NaN],
      [Infinity, 0.5],
      [0.5, -Infinity],
    ] as const)
      await expect(onnx.predict(row(a, b))).rejects.toThrow('/numbers/guard');
    await expect(onnx.predict(row(0.5, 0.5, 'none'))).rejects.toThrow('Unknown Category');
    expect(() => encode(table.features, row(0.5, Number.NaN))).toThrow('b is missing');
    expect(data.matrix.codes[0]?.some(Number.isNaN)).toBe(true);
  });
});
