import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Feature } from '../manifest.schema.ts';
import { anyRows, ascending, cornerRows } from './trial-rows.ts';

const label = { es: 'x', en: 'x' };
const base = fc.record({
  source: fc.constant('request' as const),
  label: fc.constant(label),
  missing: fc.option(fc.constant(label), { nil: undefined }),
});
const choice = fc
  .tuple(base, fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }))
  .map(([one, values]) => ({
    ...{ ...one, kind: 'ordinal' as const, categories: values.map((value) => ({ value, label })) },
  }));
const numeric = fc
  .tuple(base, fc.integer({ min: -1_000, max: 1_000 }), fc.integer({ min: 0, max: 1_000 }), fc.boolean())
  .map(([one, min, width, integer]) => ({
    ...{ ...one, kind: 'numeric' as const, unit: null, integer },
    ...{ range: { min, max: min + width }, observed: { min, max: min + width } },
  }));
const features = fc
  .array(fc.oneof(choice, numeric), { minLength: 1, maxLength: 8 })
  .map((all) => all.map((one, at) => ({ ...one, name: `f${at}` }) as Feature));

function mayBe(feature: Feature, value: unknown): boolean {
  if (value === '') return feature.missing !== undefined;
  if (feature.kind !== 'numeric') return feature.categories.some((one) => one.value === value);
  const number = value as number;
  const { min, max } = feature.range;
  return number >= min && number <= max && (!feature.integer || Number.isInteger(number));
}

it('every row has a value of each feature that its manifest allows, the same in each trial', () => {
  fc.assert(
    fc.property(features, (all) => {
      const rows = [...cornerRows(all, 200), ...anyRows(all, 50)];
      for (const row of rows) {
        expect(Object.keys(row)).toEqual(all.map(({ name }) => name));
        for (const feature of all) expect(mayBe(feature, row[feature.name]), `${row[feature.name]}`).toBe(true);
      }
      expect([...cornerRows(all, 200), ...anyRows(all, 50)]).toEqual(rows);
    }),
  );
});

it('corners are all combinations, each once, while there are few enough', () => {
  fc.assert(
    fc.property(features, (all) => {
      const count = all.reduce((product, feature) => {
        const values = feature.kind === 'numeric' ? 2 : feature.categories.length;
        return product * (values + (feature.missing ? 1 : 0));
      }, 1);
      const same = all.some((one) => one.kind === 'numeric' && one.range.min === one.range.max);
      const rows = cornerRows(all, 500);
      if (same) expect(rows.length).toBeLessThanOrEqual(Math.min(count, 500));
      else expect(rows).toHaveLength(Math.min(count, 500));
      if (rows.length < 500) expect(new Set(rows.map((row) => JSON.stringify(row))).size).toBe(rows.length);
    }),
  );
});

it('values rise from one end of the range to the other', () => {
  fc.assert(
    fc.property(numeric, (one) => {
      const feature = { ...one, name: 'f' } as Feature & { kind: 'numeric' };
      const values = ascending(feature, 16) as number[];
      expect([values[0], values.at(-1)]).toEqual([feature.range.min, feature.range.max]);
      for (const [at, value] of values.slice(1).entries()) expect(value).toBeGreaterThan(values[at] as number);
    }),
  );
});
