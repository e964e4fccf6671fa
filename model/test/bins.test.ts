import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binColumns } from '../src/learn/trees/bins.ts';

const matrixOf = (values: Float32Array) => ({
  rows: values.length,
  plan: [{ feature: 'x', increasing: false, kind: 'numeric' as const }],
  columns: [values],
});

describe('bins', () => {
  it('agree with comparing the float32 value to the float32 threshold, as onnxruntime does', () => {
    const floats = fc.array(fc.float({ noNaN: true, noDefaultInfinity: true }), { minLength: 2, maxLength: 200 });
    fc.assert(
      fc.property(floats, fc.integer({ min: 2, max: 16 }), (numbers, limit) => {
        const values = Float32Array.from(numbers);
        const { codes, thresholds } = binColumns(matrixOf(values), [...values.keys()], limit);
        const limits = thresholds[0] ?? new Float32Array();
        expect(limits.length).toBeLessThan(limit);
        values.forEach((value, row) => {
          limits.forEach((threshold, bin) => {
            expect((codes[0]?.[row] ?? 0) <= bin).toBe(value <= threshold);
          });
        });
      }),
    );
  });

  it('separate two neighbouring floats', () => {
    const next = 1 + 2 ** -23;
    const { codes } = binColumns(matrixOf(Float32Array.of(1, next)), [0, 1], 64);
    expect([...(codes[0] ?? [])]).toEqual([0, 1]);
  });
});
