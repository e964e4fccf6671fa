import { describe, expect, it } from 'vitest';
import { amountsOf, waterfall } from '../src/features/predict/why/waterfall.ts';

const contribution = (feature: string, amount: number) => ({ feature, value: 1, average: 2, amount });
const prediction = { rawPrediction: 61_240, predictedSalary: 61_200 };
const reasons = {
  base: 60_000,
  contributions: [contribution('a', 40), contribution('b', -800), contribution('c', 2_000)],
};

describe('waterfall', () => {
  it('goes from the average case to the new salary without a gap, the largest effects first', () => {
    expect(
      waterfall(prediction, reasons).map((row) => ('at' in row ? [row.kind, row.at] : [row.kind, row.from, row.to])),
    ).toEqual([
      ['average', 60_000],
      ['feature', 60_000, 62_000],
      ['feature', 62_000, 61_200],
      ['feature', 61_200, 61_240],
      ['estimate', 61_240],
      ['policy', 61_240, 61_200],
      ['newSalary', 61_200],
    ]);
  });

  it('needs a scale that holds its heights too', () => {
    const amounts = amountsOf(waterfall(prediction, reasons));
    expect([Math.min(...amounts), Math.max(...amounts)]).toEqual([60_000, 62_000]);
  });
});
