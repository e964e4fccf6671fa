import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FeatureRow, Manifest } from '../manifest.schema.ts';
import { Explainer } from './explainer.ts';

type Model = (row: FeatureRow) => number;

const LEVELS = ['Low', 'Middle', 'High'];
const categories = LEVELS.map((value) => ({ value }));
const level = (name: string, source: string) => ({ name, source, kind: 'ordinal', categories });
const number = (name: string, source = 'employee') => ({ name, source, kind: 'numeric' });
const manifestOf = (features: object[], average?: FeatureRow) => ({ features, average }) as unknown as Manifest;

/** An explainer, and all rows that it asked its model for, a list a run. */
function explainerOf(manifest: Manifest, model: Model) {
  const runs: FeatureRow[][] = [];
  const explainer = new Explainer(manifest, async (rows) => {
    runs.push([...rows]);
    return rows.map(model);
  });
  return { explainer, runs };
}

const average = { a: 1, b: 2, c: 'x' };
const small = manifestOf([number('a'), number('b', 'request'), { ...number('c'), kind: 'categorical' }], average);
/** a, twice b, and 10 where c is y and a is above 1. */
const formula: Model = ({ a, b, c }) => Number(a) + 2 * Number(b) + (c === 'y' && Number(a) > 1 ? 10 : 0);

/** Anything but additive, in cents that do not add up by themselves. */
const crooked: Model = (row) =>
  Object.values(row).reduce<number>(
    (sum, value, i) => sum * 0.7 + Math.sin(sum + (typeof value === 'number' ? value : value.length) * (i + 1)) * 1e4,
    60_000,
  );

const pair = fc
  .tuple(fc.nat(2), fc.nat(2))
  .map(([a, b]) => [LEVELS[Math.min(a, b)] as string, LEVELS[Math.max(a, b)] as string] as const);
/** A model with a target, two request's features and up to 20 others; an average row, a person, and the same today. */
const cases = fc
  .record({ others: fc.nat(20), own: pair, usual: fc.tuple(fc.nat(2), fc.nat(2)), asked: fc.nat(9), seed: fc.nat() })
  .map(({ others, own: [rank, next], usual, asked, seed }) => {
    const names = Array.from({ length: others }, (_, i) => `f${i}`);
    const rest = (value: number) => Object.fromEntries(names.map((name, i) => [name, (value + i) % 7]));
    const features = [...names.map((name) => number(name)), level('next', 'target'), number('marks', 'request')];
    const row: FeatureRow = { ...rest(seed), next, marks: asked, team: 1, rank };
    const base = { ...rest(3), next: LEVELS[usual[1]] as string, marks: 4, team: 2, rank: LEVELS[usual[0]] as string };
    const manifest = manifestOf([...features, number('team', 'request'), level('rank', 'employee')], base);
    return { manifest, row, today: { ...row, next: rank, marks: 4 } as FeatureRow };
  });

describe('Explainer', () => {
  it('gives each feature its own effect, and halves what takes two; both from the average and from today', async () => {
    const { explainer } = explainerOf(small, formula);
    expect(await explainer.explain({ a: 4, b: 1, c: 'y' }, { a: 4, b: 3, c: 'y' })).toEqual({
      level: {
        base: 5,
        contributions: [
          { feature: 'a', value: 4, average: 1, amount: 3 + 5 },
          { feature: 'b', value: 1, average: 2, amount: -2 },
          { feature: 'c', value: 'y', average: 'x', amount: 5 },
        ],
      },
      raise: { base: 20, contributions: [{ feature: 'b', value: 1, today: 3, amount: -4 }] },
    });
  });

  it('remembers an answer, and none for a person who was otherwise then', async () => {
    const { explainer, runs } = explainerOf(small, formula);
    const row = { a: 4, b: 1, c: 'y' };
    for (const b of [3, 2, 3]) {
      const { raise } = await explainer.explain(row, { ...row, b });
      expect(raise?.contributions).toEqual([{ feature: 'b', value: 1, today: b, amount: 2 * (1 - b) }]);
    }
    expect((await explainer.explain(row, null)).raise).toBeNull();
    expect(runs.length).toBe(3);
  });

  it('never asks the model for a demotion, for no person, no average row and no number of features', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async ({ manifest, row, today }) => {
        const { explainer, runs } = explainerOf(manifest, crooked);
        await explainer.explain(row, today);
        for (const { rank, next } of runs.flat()) {
          expect(LEVELS.indexOf(String(next))).toBeGreaterThanOrEqual(LEVELS.indexOf(String(rank)));
        }
      }),
    );
  });

  it('adds up to the prediction, to the cent, exact or sampled; the same each time, from few rows', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async ({ manifest, row, today }) => {
        const { explainer, runs } = explainerOf(manifest, crooked);
        const reasons = await explainer.explain(row, today);
        for (const one of [reasons.level, reasons.raise]) {
          const cents = [one?.base ?? 0, ...(one?.contributions ?? []).map(({ amount }) => amount)];
          const sum = cents.reduce((total, amount) => total + Math.round(amount * 100), 0);
          expect(sum).toBe(Math.round(crooked(row) * 100));
          const sampled = one?.contributions.filter(({ standardError }) => standardError !== undefined) ?? [];
          expect(sampled.length > 0).toBe(one?.orders !== undefined);
        }
        expect(runs.flat().length).toBeLessThanOrEqual(1024 + 8);
        expect(await explainerOf(manifest, crooked).explainer.explain(row, today)).toEqual(reasons);
      }),
    );
  });

  it('takes level and target as one, in one amount with both values', async () => {
    const features = [level('rank', 'employee'), level('next', 'target')];
    const worth: Model = ({ rank, next }) => 100 * LEVELS.indexOf(String(next)) + 10 * LEVELS.indexOf(String(rank));
    const { explainer, runs } = explainerOf(manifestOf(features, { rank: 'Middle', next: 'Middle' }), worth);
    const { level: reasons, raise } = await explainer.explain(
      { rank: 'High', next: 'High' },
      { rank: 'High', next: 'High' },
    );
    expect(reasons).toEqual({
      base: 110,
      contributions: [
        {
          feature: 'next',
          value: 'High',
          average: 'Middle',
          with: [{ feature: 'rank', value: 'High', average: 'Middle' }],
          amount: 110,
        },
      ],
    });
    expect(raise).toMatchObject({ base: 220, contributions: [{ feature: 'next', amount: 0 }] });
    expect(runs.flat()).toHaveLength(2 + 1);
  });

  it('takes 32 rows for a level of five differences and 4 for a raise of two', async () => {
    const features = [number('a'), number('b'), number('c'), level('rank', 'employee'), level('next', 'target')];
    const manifest = manifestOf([...features, number('marks', 'request')], {
      ...{ a: 0, b: 0, c: 0, marks: 3 },
      ...{ rank: 'Middle', next: 'Middle' },
    });
    const { explainer, runs } = explainerOf(manifest, crooked);
    const row = { a: 1, b: 1, c: 1, marks: 5, rank: 'Low', next: 'High' };
    await explainer.explain(row, { ...row, next: 'Low', marks: 2 });
    expect(runs.map((rows) => rows.length)).toEqual([32 + 4]);
  });

  it('answers many at once each with its own, and asks the model once for the same row', async () => {
    const { explainer, runs } = explainerOf(small, formula);
    const rows = Array.from({ length: 500 }, (_, index) => ({ a: 10 + (index % 250), b: 2, c: 'x' }));
    const all = await Promise.all(rows.map((row) => explainer.explain(row, row)));
    expect(all.map(({ level: reasons }) => reasons?.contributions[0]?.amount)).toEqual(rows.map(({ a }) => a - 1));
    expect(runs.flat()).toHaveLength(250 * (2 + 1));
    expect(Math.max(...runs.map(({ length }) => length))).toBeLessThanOrEqual(1024);
    await explainer.explain(rows[0] as FeatureRow, rows[0] as FeatureRow);
    expect(runs.flat()).toHaveLength(250 * (2 + 1));
  });

  it('explains from today alone without an average, from the average alone without today, and nothing without both', async () => {
    const row = { a: 4, b: 1, c: 'y' };
    const { explainer } = explainerOf(manifestOf(small.features, { a: 1 }), formula);
    expect(await explainer.explain(row, row)).toMatchObject({ level: null, raise: { base: 16 } });
    expect(await explainer.explain(row, null)).toEqual({ level: null, raise: null });
    expect(await explainerOf(small, formula).explainer.explain(row, null)).toMatchObject({ raise: null });
  });

  it('samples more than ten differences, with its error, and counts ten exactly', async () => {
    const names = Array.from({ length: 24 }, (_, index) => `f${index}`);
    const row = (different: number) => Object.fromEntries(names.map((name, i) => [name, i < different ? 1 : 0]));
    const { explainer } = explainerOf(
      manifestOf(
        names.map((name) => number(name)),
        row(0),
      ),
      crooked,
    );
    for (const different of [10, 11, 24]) {
      const { level: reasons } = await explainer.explain(row(different), null);
      const sampled = different > 10;
      expect(reasons?.orders !== undefined).toBe(sampled);
      const errors = reasons?.contributions.filter(({ standardError = 0 }) => standardError > 0) ?? [];
      expect(errors).toHaveLength(sampled ? different : 0);
    }
  });

  it('tries again what failed', async () => {
    let broken = true;
    const explainer = new Explainer(manifestOf([number('a')], { a: 1 }), async (rows) => {
      if (broken) throw new Error('no');
      return rows.map(({ a }) => Number(a));
    });
    await expect(explainer.explain({ a: 3 }, null)).rejects.toThrow('no');
    broken = false;
    expect((await explainer.explain({ a: 3 }, null)).level?.base).toBe(1);
  });
});
