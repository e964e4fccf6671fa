import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandOf } from './band.ts';
import type { Manifest } from './manifest.schema.ts';

const LEVELS = ['Junior', 'Semi-senior', 'Senior'];
const level = fc.constantFrom(...LEVELS);
const share = fc.double({ min: 0, max: 1, noNaN: true });
const rows = fc.integer({ min: 50, max: 9_999 });
const factor = fc.double({ min: 0.1, max: 9, noNaN: true });
const figures = fc.record({ coverage: share, rows, factor });
const groups = fc.uniqueArray(fc.tuple(fc.tuple(level, level), figures), { selector: ([values]) => values.join() });
const dollars = fc.double({ min: 0, max: 500_000, noNaN: true });

describe('bandOf', () => {
  it('states the figures of the row’s own group, else those of all, and is as wide as its factor says', () => {
    fc.assert(
      fc.property(groups, figures, level, level, dollars, dollars, (known, all, from, to, raw, scale) => {
        const manifest = {
          band: {
            ...all,
            halfWidth: 1,
            by: ['seniority', 'targetSeniority'],
            groups: known.map(([values, one]) => ({ values, ...one })),
          },
        };
        const row = { job: to, seniority: from, targetSeniority: to };
        const own = known.find(([values]) => values[0] === from && values[1] === to);
        const expected = own?.[1] ?? all;
        expect(bandOf(manifest as unknown as Manifest, row, raw, scale)).toEqual({
          low: Math.round(raw - expected.factor * scale),
          high: Math.round(raw + expected.factor * scale),
          coverage: expected.coverage,
          rows: expected.rows,
          group: own?.[0] ?? null,
        });
      }),
    );
  });

  it('is as wide for all of a model without a scale', () => {
    const band = { level: 0.9, halfWidth: 2_000, coverage: 0.89, testRows: 1_372 };
    const expected = { low: 58_000, high: 62_000, coverage: 0.89, rows: 1_372, group: null };
    expect(bandOf({ band } as unknown as Manifest, { seniority: 'Junior' }, 60_000, null)).toEqual(expected);
  });
});
