import { describe, expect, it } from 'vitest';
import { Explainer } from './explainer.ts';
import type { FeatureRow, Manifest } from './manifest.schema.ts';

const names = ['a', 'b', 'c'];
const average = { a: 1, b: 2, c: 'x' };

/** a, twice b, and 10 where c is y and a is above 1. */
function formula({ a, b, c }: FeatureRow): number {
  return Number(a) + 2 * Number(b) + (c === 'y' && Number(a) > 1 ? 10 : 0);
}

function explainerOf(runs: number[] = [], given: FeatureRow | undefined = average, features = names) {
  const manifest = { features: features.map((name) => ({ name })), average: given } as Manifest;
  return new Explainer(manifest, async (rows) => {
    runs.push(rows.length);
    return rows.map(formula);
  });
}

describe('Explainer', () => {
  it('gives each feature its own effect, and halves what takes two', async () => {
    expect(await explainerOf().explain({ a: 4, b: 1, c: 'y' })).toEqual({
      base: 5,
      contributions: [
        { feature: 'a', value: 4, average: 1, amount: 3 + 5 },
        { feature: 'b', value: 1, average: 2, amount: -2 },
        { feature: 'c', value: 'y', average: 'x', amount: 5 },
      ],
    });
  });

  it('tries no coalition of what is like the average', async () => {
    const runs: number[] = [];
    const reasons = await explainerOf(runs).explain({ a: 1, b: 5, c: 'x' });
    expect(reasons?.contributions.map(({ amount }) => amount)).toEqual([0, 6, 0]);
    expect(runs).toEqual([2]);
  });

  it('answers many at once each with its own, and asks the model once for the same row', async () => {
    const runs: number[] = [];
    const explainer = explainerOf(runs);
    const rows = Array.from({ length: 500 }, (_, index) => ({ a: 10 + (index % 250), b: 2, c: 'x' }));
    const all = await Promise.all(rows.map((row) => explainer.explain(row)));
    expect(all.map((reasons) => reasons?.contributions[0]?.amount)).toEqual(rows.map(({ a }) => a - 1));
    expect(runs.reduce((sum, count) => sum + count, 0)).toBe(250 * 2);
    expect(Math.max(...runs)).toBeLessThanOrEqual(1024);
    await explainer.explain(rows[0] as FeatureRow);
    expect(runs.reduce((sum, count) => sum + count, 0)).toBe(250 * 2);
  });

  it('cannot explain without an average, nor what differs from it in too many ways', async () => {
    expect(await explainerOf([], { a: 1 }).explain({ a: 4, b: 1, c: 'y' })).toBeNull();
    const many = Array.from({ length: 11 }, (_, index) => `f${index}`);
    const row = (value: number) => Object.fromEntries(many.map((name) => [name, value]));
    expect(await explainerOf([], row(0), many).explain(row(1))).toBeNull();
    expect(await explainerOf([], row(0), many).explain({ ...row(1), f3: 0 })).not.toBeNull();
  });

  it('tries again what failed', async () => {
    let broken = true;
    const explainer = new Explainer(
      { features: [{ name: 'a' }], average: { a: 1 } } as unknown as Manifest,
      async (rows) => {
        if (broken) throw new Error('no');
        return rows.map(({ a }) => Number(a));
      },
    );
    await expect(explainer.explain({ a: 3 })).rejects.toThrow('no');
    broken = false;
    expect((await explainer.explain({ a: 3 }))?.base).toBe(1);
  });
});
