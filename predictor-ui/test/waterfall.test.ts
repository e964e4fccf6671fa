import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { whysOf } from '../src/features/predict/why/bases.ts';
import { amountsOf, type WaterfallRow, waterfall } from '../src/features/predict/why/waterfall.ts';

const prediction = { currentSalary: 57_000, rawPrediction: 61_240, predictedSalary: 61_200 };
const reasons = {
  base: 60_000,
  contributions: [
    { feature: 'a', value: 1, average: 2, amount: 40 },
    { feature: 'b', value: 1, average: 2, amount: -800 },
    { feature: 'none', value: 1, average: 1, amount: 0 },
    { feature: 'c', value: 1, average: 2, amount: 2_000 },
  ],
};
const raiseReasons = {
  base: 58_240,
  contributions: [
    { feature: 'c', value: 1, today: 2, with: [{ feature: 'd', value: 3, today: 4 }], amount: 3_000 },
    { feature: 'rating', value: 3, today: 3, amount: 0 },
  ],
};
const shown = (rows: readonly WaterfallRow[]) =>
  rows.map((row) => ('at' in row ? [row.kind, row.at] : [row.kind, row.from, row.to]));

describe('waterfall', () => {
  const [today, average] = whysOf({ raiseReasons, reasons });
  if (!today || !average) throw new Error('A prediction that has both kinds of reasons has both.');

  it('goes from the average case to the new salary without a gap, the largest effects first, zeros apart', () => {
    const { rows, folded } = waterfall(prediction, average);
    expect(shown(rows)).toEqual([
      ['average', 60_000],
      ['feature', 60_000, 62_000],
      ['feature', 62_000, 61_200],
      ['feature', 61_200, 61_240],
      ['estimate', 61_240],
      ['policy', 61_240, 61_200],
      ['newSalary', 61_200],
    ]);
    expect(folded).toMatchObject([{ kind: 'feature', contribution: { feature: 'none' } }]);
  });

  it('goes from today’s salary by way of a review without changes', () => {
    const { rows, folded } = waterfall({ ...prediction, predictedSalary: 61_240 }, today);
    expect(shown(rows)).toEqual([
      ['today', 57_000],
      ['unchanged', 57_000, 58_240],
      ['feature', 58_240, 61_240],
      ['estimate', 61_240],
      ['newSalary', 61_240],
    ]);
    expect(folded.map(({ kind }) => kind)).toEqual(['feature', 'policy']);
    expect(rows[2]).toMatchObject({ contribution: { from: 2, with: [{ feature: 'd', value: 3, from: 4 }] } });
  });

  it('shows every move that is a dollar or more, and none that would read 0, whatever the amounts', () => {
    const amount = fc.oneof(fc.integer({ min: -20_000, max: 20_000 }), fc.double({ min: -1, max: 1, noNaN: true }));
    fc.assert(
      fc.property(fc.array(amount, { maxLength: 30 }), (amounts) => {
        const contributions = amounts.map((one, i) => ({ feature: `f${i}`, value: i, average: 0, amount: one }));
        const [why] = whysOf({ raiseReasons: null, reasons: { base: 60_000, contributions } });
        const { rows, folded } = waterfall(prediction, why as NonNullable<typeof why>);
        const moves = rows.filter((row) => 'to' in row);
        expect(moves.length + folded.length).toBe(amounts.length + 1);
        for (const { from, to } of moves) expect(Math.round(Math.abs(to - from))).toBeGreaterThan(0);
        for (const { from, to } of folded) expect(Math.abs(Math.round(to - from))).toBe(0);
      }),
    );
  });

  it('needs a scale that holds its heights too', () => {
    const amounts = amountsOf(waterfall(prediction, average).rows);
    expect([Math.min(...amounts), Math.max(...amounts)]).toEqual([60_000, 62_000]);
  });
});

describe('whysOf', () => {
  it('has what a prediction has: older ones know the average case, or nothing', () => {
    const bases = (of: Parameters<typeof whysOf>[0]) => whysOf(of).map(({ base }) => base);
    expect(bases({ raiseReasons, reasons })).toEqual(['today', 'average']);
    expect(bases({ raiseReasons: null, reasons })).toEqual(['average']);
    expect(bases({ raiseReasons, reasons: null })).toEqual(['today']);
    expect(bases({ raiseReasons: null, reasons: null })).toEqual([]);
  });
});
