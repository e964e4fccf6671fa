import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encode } from '../src/learn/encode.ts';
import { binFeatures } from '../src/learn/trees/bins.ts';
import { toyFeature } from './support/toy-table.ts';

const binned = (numbers: Iterable<number>, limit: number) => {
  const matrix = encode([toyFeature('x')], [{ numbers: Float64Array.from(numbers) }]);
  const { codes, features } = binFeatures(matrix, limit);
  return { codes: [...(codes[0] ?? [])], thresholds: [...(features[0]?.thresholds ?? [])] };
};

describe('bins', () => {
  it('agree with comparing the float32 value to the float32 threshold, as onnxruntime does', () => {
    const floats = fc.array(fc.float({ noNaN: true, noDefaultInfinity: true }), { minLength: 2, maxLength: 200 });
    fc.assert(
      fc.property(floats, fc.integer({ min: 2, max: 16 }), (numbers, limit) => {
        const { codes, thresholds } = binned(numbers, limit);
        expect(thresholds.length).toBeLessThan(limit);
        for (const [row, value] of numbers.entries())
          for (const [bin, threshold] of thresholds.entries())
            expect((codes[row] ?? 0) <= bin).toBe(value <= threshold);
      }),
    );
  });

  it('separate two neighbouring floats', () => {
    expect(binned([1, 1 + 2 ** -23], 64).codes).toEqual([0, 1]);
  });
});
