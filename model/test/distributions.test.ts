import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distributionsOf, inBins } from '../src/manifest/distributions.ts';
import { companyTable } from '../src/table/company-table.ts';
import { manifest } from './support/salary-model.ts';

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

describe('the bins of a number', () => {
  const values = fc.oneof(
    fc.array(fc.double({ noDefaultInfinity: true }), { maxLength: 900 }),
    fc.array(fc.integer({ min: -5, max: 30 }), { maxLength: 900 }),
    // Half of them are one value, at either end or between.
    fc.array(fc.oneof(fc.constantFrom(0), fc.double({ min: -1, max: 9, noNaN: true })), { maxLength: 900 }),
  );

  it('hold every row once, none is empty, and they are few, whatever the values', () => {
    fc.assert(
      fc.property(values, (all) => {
        const { edges = [], rows, missing } = inBins(Float64Array.from(all));
        const present = all.filter((value) => !Number.isNaN(value));
        expect(missing).toBe(all.length - present.length);
        expect(edges.length).toBeLessThanOrEqual(9);
        expect(edges.every((edge, i) => i === 0 || edge > (edges[i - 1] ?? edge))).toBe(true);
        expect(rows).toHaveLength(edges.length + 1);
        const limits = [Number.NEGATIVE_INFINITY, ...edges, Number.POSITIVE_INFINITY];
        const counted = rows.map(
          (_, bin) => present.filter((value) => value >= (limits[bin] ?? 0) && value < (limits[bin + 1] ?? 0)).length,
        );
        expect(rows).toEqual(counted);
        if (present.length > 0) expect(Math.min(...rows)).toBeGreaterThan(0);
      }),
    );
  });

  it('are tenths where no value repeats, of enough rows, and fewer of fewer', () => {
    const spread = (count: number) => inBins(Float64Array.from({ length: count }, (_, i) => (i * 7_919) % count)).rows;
    expect(spread(1_000)).toEqual(Array(10).fill(100));
    expect(spread(120)).toEqual([40, 40, 40]);
    expect(spread(30)).toEqual([15, 15]);
  });

  it('of few values, and of one that many rows share, are these values', () => {
    const five = Float64Array.from({ length: 1_000 }, (_, i) => (i < 990 ? 1 + (i % 4) : 5));
    expect(inBins(five)).toEqual({ edges: [2, 3, 4, 5], rows: [248, 248, 247, 247, 10], missing: 0 });
    const zeros = Float64Array.from({ length: 1_000 }, (_, i) => (i < 600 ? 0 : i));
    expect(inBins(zeros)).toMatchObject({ edges: [600, 700, 800, 900], rows: [600, 100, 100, 100, 100] });
    const between = Float64Array.from({ length: 1_000 }, (_, i) => (i >= 200 && i < 700 ? 200 : i));
    expect(inBins(between)).toMatchObject({ edges: [100, 200, 700, 800, 900], rows: [100, 100, 500, 100, 100, 100] });
    expect(inBins(new Float64Array(50))).toEqual({ edges: [], rows: [50], missing: 0 });
    expect(inBins(new Float64Array())).toEqual({ edges: [], rows: [0], missing: 0 });
  });
});

describe('the manifest', () => {
  const { distributions, rows: count } = manifest.data;

  it('has the distribution of every feature and of the predictions, each of all rows, in few bytes', () => {
    expect(distributions.features.map(({ name }) => name)).toEqual(manifest.features.map(({ name }) => name));
    for (const { rows, missing } of [...distributions.features, distributions.prediction]) {
      expect(sum(rows) + missing).toBe(count);
    }
    expect(distributions.prediction.rows).toHaveLength(10);
    expect(JSON.stringify(distributions).length).toBeLessThan(3_000);
  });

  it('counts categories in their order, and what is missing apart', () => {
    const table = companyTable();
    const predictions = new Float64Array(table.target.values.length);
    const [job, ...others] = table.columns;
    if (!job || !('texts' in job)) throw new Error('The first feature is the job.');
    const holes = { ...table, columns: [{ texts: job.texts.map((text, i) => (i < 7 ? '' : text)) }, ...others] };
    const [counted] = distributionsOf(holes, predictions).features;
    const of = (value: string) => job.texts.filter((text, i) => i >= 7 && text === value).length;
    const [feature] = table.features;
    if (feature?.kind === 'numeric') throw new Error('The job is a text.');
    expect(counted).toEqual({ name: 'job', rows: feature?.categories.map(({ value }) => of(value)), missing: 7 });
  });
});
