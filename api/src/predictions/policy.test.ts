import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyPolicy } from './policy.ts';

/** Those of the model's report too, which may not import this. */
const CASES: { raw: number; current: number; minimumRaise: number; salary: number }[] = JSON.parse(
  readFileSync(new URL('../../../test/support/policy-cases.json', import.meta.url), 'utf8'),
);

describe('applyPolicy', () => {
  it.each(CASES)('is what the model card reckons with: %o', ({ raw, current, minimumRaise, salary }) => {
    expect(applyPolicy(raw, current, minimumRaise).salary).toBe(salary);
  });

  it('rounds to the nearest 100', () => {
    expect(applyPolicy(61_249.4, 50_000, 3_000)).toEqual({
      salary: 61_200,
      steps: [{ rule: 'round-to-100', before: 61_249.4, after: 61_200 }],
    });
  });

  it.each([
    ['less than today', 48_000],
    ['a little more than today', 51_000],
  ])('gives at least the minimum raise when the model says %s, also after rounding', (_, raw) => {
    expect(applyPolicy(raw, 50_120, 3_000)).toEqual({
      salary: 53_200,
      steps: [
        { rule: 'minimum-raise', before: raw, after: 53_120 },
        { rule: 'round-to-100', before: 53_120, after: 53_200 },
      ],
    });
  });

  it('does not let rounding go below the minimum', () => {
    expect(applyPolicy(53_140, 50_130, 3_000)).toEqual({
      salary: 53_200,
      steps: [{ rule: 'round-to-100', before: 53_140, after: 53_200 }],
    });
  });

  it('keeps no step that changes nothing', () => {
    expect(applyPolicy(53_000, 50_000, 3_000)).toEqual({ salary: 53_000, steps: [] });
  });

  const raws = fc.double({ min: 0, max: 1_000_000, noNaN: true });
  const salaries = fc.integer({ min: 1, max: 1_000_000 });
  const minimums = fc.integer({ min: 0, max: 20_000 });

  it('holds for any numbers', () => {
    fc.assert(
      fc.property(raws, salaries, minimums, (raw, current, minimum) => {
        const { salary, steps } = applyPolicy(raw, current, minimum);
        expect(salary % 100).toBe(0);
        expect(salary).toBeGreaterThanOrEqual(current + minimum);
        expect(salary).toBeLessThan(Math.max(raw, current + minimum) + 100);
        // The steps lead from the raw prediction to the salary without gaps.
        const path = [raw, ...steps.map((step) => step.after)];
        expect(steps.map((step) => step.before)).toEqual(path.slice(0, -1));
        expect(path.at(-1)).toBe(salary);
      }),
    );
  });

  it('never gives less to whom the model gives more', () => {
    fc.assert(
      fc.property(raws, raws, salaries, minimums, (one, other, current, minimum) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)].map(
          (raw) => applyPolicy(raw, current, minimum).salary,
        );
        expect(high).toBeGreaterThanOrEqual(low ?? Number.NaN);
      }),
    );
  });
});
