import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyPolicy, MINIMUM_RAISE } from './policy.ts';

describe('applyPolicy', () => {
  it('rounds to the nearest 100', () => {
    expect(applyPolicy(61_249.4, 50_000)).toEqual({
      salary: 61_200,
      steps: [{ rule: 'round-to-100', before: 61_249.4, after: 61_200 }],
    });
  });

  it('gives at least 3,000 more when the model says less than today, also after rounding', () => {
    expect(applyPolicy(48_000, 50_120)).toEqual({
      salary: 53_200,
      steps: [
        { rule: 'minimum-raise', before: 48_000, after: 53_120 },
        { rule: 'round-to-100', before: 53_120, after: 53_200 },
      ],
    });
  });

  it('does not let rounding go below today', () => {
    expect(applyPolicy(50_140, 50_130)).toEqual({
      salary: 50_200,
      steps: [
        { rule: 'round-to-100', before: 50_140, after: 50_100 },
        { rule: 'never-below-current', before: 50_100, after: 50_200 },
      ],
    });
  });

  it('keeps no step that changes nothing', () => {
    expect(applyPolicy(50_000, 50_000)).toEqual({ salary: 50_000, steps: [] });
  });

  it('holds for any numbers', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1_000_000, noNaN: true }),
        fc.integer({ min: 1, max: 1_000_000 }),
        (raw, current) => {
          const { salary, steps } = applyPolicy(raw, current);
          expect(salary % 100).toBe(0);
          expect(salary).toBeGreaterThanOrEqual(raw < current ? current + MINIMUM_RAISE : current);
          // The steps lead from the raw prediction to the salary without gaps.
          const path = [raw, ...steps.map((step) => step.after)];
          expect(steps.map((step) => step.before)).toEqual(path.slice(0, -1));
          expect(path.at(-1)).toBe(salary);
        },
      ),
    );
  });
});
