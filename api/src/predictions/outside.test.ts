import { describe, expect, it } from 'vitest';
import type { Feature, Manifest } from '../models/manifest.schema.ts';
import { outsideOf } from './outside.ts';

const label = { en: 'x', es: 'x' };
const salary = {
  ...{ name: 'currentSalary', source: 'employee', label, kind: 'numeric', unit: 'USD/year', integer: true },
  ...{ range: { min: 0, max: 1_000_000 }, observed: { min: 20_000, max: 137_000 } },
} satisfies Feature;
const job = { name: 'job', source: 'employee', label, kind: 'categorical', categories: [{ value: 'Analyst', label }] };
const manifest = { features: [job, salary] } as Manifest;
const outside = (currentSalary: number | string) => outsideOf(manifest, { job: 'Analyst', currentSalary });

describe('what the model has not seen', () => {
  it.each([20_000, 60_000, 137_000, ''])('is not %s', (value) => {
    expect(outside(value)).toEqual([]);
  });

  it.each([0, 19_999, 137_001, 300_000])('is %s, named with what was seen', (value) => {
    expect(outside(value)).toEqual([{ feature: 'currentSalary', value, low: 20_000, high: 137_000 }]);
  });
});
