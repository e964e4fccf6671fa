import { describe, expect, it } from 'vitest';
import { REFUSED } from './support/faults.ts';
import { csvOf, people, survey } from './support/survey.ts';

const SIZES = [20, 57, 400];

describe('a target of any size', () => {
  const powers = Array.from({ length: 61 }, (_, i) => i - 30);
  const scaled = (cells: readonly (string | number)[], power: number) => cells.map((usd) => Number(`${usd}e${power}`));

  it.each(SIZES)('of %i rows is not taken for one with a sum', (rows) => {
    const base = people(rows);
    for (const power of powers) {
      const { error, refuse, warn } = survey(csvOf({ ...base, salary: scaled(base.salary, power) }));
      // 54.085 may be thousands.
      const doubts = warn.filter((name) => name !== 'threeDecimals');
      expect({ error, refuse, doubts }, `1e${power}`).toEqual({ error: null, refuse: [], doubts: [] });
    }
  });

  it.each(SIZES)('of %i rows is with one', (rows) => {
    const spoiled = REFUSED.find(([name]) => name === 'a sum without a name')?.[1](people(rows)) ?? {};
    for (const power of powers) {
      const columns = { ...spoiled, salary: scaled(spoiled.salary ?? [], power) };
      expect(survey(csvOf(columns)).refuse, `1e${power}`).toContain('sumsUp');
    }
  });

  it('is refused where it differs too little to be a float32', () => {
    const base = people(60);
    const differing = (from: number, by: number) =>
      survey(csvOf({ ...base, salary: base.years.map((_, row) => from + (row % 31) * by) })).error;
    expect(differing(1e9, 1)).toBe('narrowTarget');
    expect(differing(-1e9, 1)).toBe('narrowTarget');
    for (const power of powers.filter((power) => power > -20)) {
      const from = Number(`1e${power}`);
      expect(differing(from, from / 1e6), `1e${power}`).toBe('narrowTarget');
      expect(differing(from, from / 1e4), `1e${power}`).toBe(null);
      expect(differing(0, from), `1e${power}`).toBe(null);
    }
  });

  it('is constant where it is below all that a float32 has', () => {
    const base = people(60);
    expect(survey(csvOf({ ...base, salary: base.years.map((_, row) => `${row + 1}e-41`) })).error).toBe(
      'constantTarget',
    );
  });
});

it.each([1, 1e3, 1e6, 1e9])(
  'a feature of numbers at %d times their differences is told of where few are left',
  (far) => {
    const base = people(60);
    for (const sign of [1, -1]) {
      const meter = base.years.map((_, row) => sign * (4 * far + ((row * 37) % 101) * 0.5));
      expect(survey(csvOf({ ...base, meter })).warn, `${sign}`).toEqual(far > 1e6 ? ['collapses'] : []);
    }
  },
);
