import { describe, expect, it } from 'vitest';
import type { Learner } from '../src/learn/cross-fit.ts';
import { crossFit } from '../src/learn/cross-fit.ts';
import { encode } from '../src/learn/encode.ts';
import { score } from '../src/learn/metrics.ts';
import { type Model, predict } from '../src/learn/model.ts';
import type { RidgeModel } from '../src/learn/ridge.ts';
import { type TrainingData, unconstrained } from '../src/learn/training-data.ts';
import type { TreesModel } from '../src/learn/trees/model.ts';
import { exportOnnx } from '../src/onnx/export.ts';
import { verifyOnnx } from '../src/onnx/verify.ts';
import type { Table } from '../src/table/table.ts';
import { crossFitAll, fitBest, type Learners, learnersOf, prepare } from '../src/training.ts';
import { type Toy, toyFeature, toyTable } from './support/toy-table.ts';

const linear = ({ a, b, team }: Toy) => 10 + 4 * a - 3 * b + (team === 'red' ? 2 : 0);
const curved = ({ a, b, team }: Toy) => 10 + (a > 0.4 ? 5 : 0) * (team === 'red' ? 2 : 1) + (b - 0.5) ** 2 * 8;
const NOISE = 0.3;
const noisy = (truth: (toy: Toy) => number, rows: number, seed: number) =>
  toyTable(rows, seed, (toy, random) => truth(toy) + random.normal(0, NOISE));

/** Columns that are 1 in one row each. */
function flagged(rows: number, flags: number): Table {
  const table = toyTable(rows, 9, ({ a }, random) => 300_000 + 200_000 * (a - 0.5) + 20_000 * (random.uniform() - 0.5));
  const columns = Array.from({ length: flags }, (_, flag) => {
    const numbers = new Float64Array(rows);
    numbers[(flag + 1) * 97] = 1;
    return { numbers };
  });
  const features = columns.map((_, flag) => toyFeature(`flag${flag}`));
  return { ...table, features: [...table.features, ...features], columns: [...table.columns, ...columns] };
}

async function fit(table: Table, name: keyof Learners): Promise<Model> {
  const { data, folds } = prepare(table);
  const learner: Learner<RidgeModel | TreesModel> = learnersOf(data)[name];
  const model = await learner.fit((await crossFit(data, learner, folds)).setting);
  return { algorithm: model.algorithm, parts: [{ share: 1, model }] };
}

async function best(table: Table) {
  const prepared = prepare(table);
  const learners = learnersOf(prepared.data);
  return fitBest(prepared, learners, await crossFitAll(prepared, learners));
}

describe('the learners', () => {
  it.each([
    ['ridge', linear],
    ['trees', curved],
  ] as const)('%s finds a known function behind noise', async (name, truth) => {
    const model = await fit(noisy(truth, 2000, 1), name);
    const fresh = toyTable(1000, 2, truth);
    const predicted = predict(model, encode(fresh.features, fresh.columns), [...fresh.target.values.keys()]);
    expect(score(fresh.target.values, predicted).rmse).toBeLessThan(NOISE / 2);
  });

  it.each(['ridge', 'trees'] as const)('%s falls where the order is for another target only', async (name) => {
    const { data, folds } = prepare(toyTable(600, 5, ({ a }) => -a, true));
    const r2 = async (asked: TrainingData) =>
      score(data.target, (await crossFit(asked, learnersOf(asked)[name] as Learner<unknown>, folds)).predictions).r2;
    expect(await r2(data)).toBeLessThan(0.1);
    expect(await r2(unconstrained(data))).toBeGreaterThan(0.9);
  });

  it('ridge has no error of its own where a column is constant outside a fold', async () => {
    const { data, folds } = prepare(flagged(50_000, 10));
    const { predictions } = await crossFit(data, learnersOf(data).ridge, folds);
    const worst = Math.max(...predictions.map((value, row) => Math.abs(value - (data.target[row] as number))));
    expect(worst).toBeLessThan(20_000);
  });

  it.each(['ridge', 'trees', 'boostedRidge'] as const)('%s is measured as float32, as it is served', async (name) => {
    const { data, folds } = prepare(toyTable(200, 6, ({ a }) => 1e9 + 30 * a));
    const learners = learnersOf(data);
    const { predictions } = await crossFit(data, learners[name] as Learner<unknown>, folds);
    for (const value of predictions) expect(value).toBe(Math.fround(value));
  });

  it('choose ridge where the truth is linear, trees where it is not', async () => {
    expect((await best(noisy(linear, 800, 3))).model.algorithm).toBe('ridge');
    expect((await best(noisy(curved, 800, 3))).model.algorithm).toBe('gradient-boosted-trees');
  });

  it('choose a blend where noise hides from each learner what the other sees', async () => {
    const both = ({ a, b, team }: Toy) => 6 * a + 8 * a * b + (team === 'red' ? 6 * b : 0);
    const { model, compared } = await best(toyTable(300, 8, (toy, random) => both(toy) + random.normal(0, 1.5)));
    expect(model.algorithm).toBe('blend');
    expect(model.parts.map(({ share }) => share).reduce((sum, share) => sum + share)).toBe(1);
    const rmse = Math.min(...compared.map((one) => one.rmse));
    expect(compared.find((one) => one.rmse === rmse)?.algorithm).toBe('blend');
  });

  it('let trees learn what the ridge leaves where it leaves steps, and the graph adds both', async () => {
    const prepared = prepare(noisy((toy) => 40 * linear(toy) + curved(toy), 600, 7));
    const learners = learnersOf(prepared.data);
    const trained = await fitBest(prepared, learners, await crossFitAll(prepared, learners));
    expect(trained.model.algorithm).toBe('boosted-ridge');
    const rmse = Object.fromEntries(trained.compared.map((one) => [one.algorithm, one.rmse]));
    expect(rmse['boosted-ridge']).toBeLessThan(0.7 * Math.min(rmse.ridge ?? 0, rmse['gradient-boosted-trees'] ?? 0));
    const onnx = exportOnnx('toy', prepared.table.features, trained.model, trained.scale);
    await expect(verifyOnnx(onnx, trained, prepared)).resolves.toBeUndefined();
  });

  it('say where nothing beats the mean', async () => {
    const useful = await Promise.all(
      [10, 11, 12, 13].map(
        async (seed) => (await best(toyTable(200, seed, (_, random) => random.normal(0, 1)))).useful,
      ),
    );
    expect(useful).toEqual([false, false, false, false]);
    expect((await best(noisy(linear, 200, 14))).useful).toBe(true);
  });

  it('learn the same from the same', async () => {
    const table = noisy(curved, 400, 4);
    expect(await best(table)).toEqual(await best(table));
  });
});

describe('the monotone promise', () => {
  // The data contradict the monotone constraint, so that only the constraint can enforce it.
  const falling = ({ a, b }: Toy) => 5 - 4 * a + 6 * a * b + 3 * (b > 0.5 ? 1 - a : a);
  const grid = Array.from({ length: 101 }, (_, i) => i / 100);
  const worstFall = async (name: keyof Learners, monotone: boolean) => {
    const table = toyTable(1500, 5, (toy, random) => falling(toy) + random.normal(0, 0.2), monotone);
    const model = await fit(table, name);
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

  it.each(['ridge', 'trees', 'boostedRidge'] as const)(
    '%s keeps it even against the data, and only because it was promised',
    async (name) => {
      expect(await worstFall(name, true)).toBeLessThanOrEqual(0);
      expect(await worstFall(name, false)).toBeGreaterThan(0);
    },
  );
});

describe('the number of trees', () => {
  const roundsFor = async (table: Table) => {
    const { data, folds } = prepare(table);
    const { trees } = learnersOf(data);
    const { parameters } = await trees.fit((await crossFit(data, trees, folds)).setting);
    return Number(parameters.rounds);
  };

  it('is large where there is much to learn, and small where there is little', async () => {
    const waves = toyTable(600, 1, ({ a, b, team }) => Math.sin(10 * a) * Math.cos(10 * b) * (team === 'red' ? 2 : 1));
    expect(await roundsFor(waves)).toBeGreaterThan(1_000);
    expect(await roundsFor(noisy(curved, 600, 1))).toBeLessThan(300);
  });
});
