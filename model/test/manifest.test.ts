import { readFileSync } from 'node:fs';
import { InferenceSession } from 'onnxruntime-node';
import { beforeAll, describe, expect, it } from 'vitest';
import { DEPARTMENTS_CSV, EMPLOYEES_CSV, REVIEWS_CSV } from '../src/paths.ts';
import { salaryTable } from '../src/table/salary-table.ts';
import { crossFitAll, fitBest, learnersOf, prepare } from '../src/training.ts';
import { manifest, onnxBytes, sha256 } from './support/salary-model.ts';

const table = salaryTable(EMPLOYEES_CSV, REVIEWS_CSV);
const prepared = prepare(table);
const { data } = prepared;
const rows = [...table.target.values.keys()];
const today = data.matrix.codes[data.carry ?? -1] ?? new Float32Array();
const actual = (row: number) => data.target[row] ?? Number.NaN;
/** What was measured: predictions and widths of models that did not see the row, nor its person. */
let predicted: Float64Array;
let halfWidths: Float64Array;
beforeAll(async () => {
  const learners = learnersOf(data);
  const trained = await fitBest(prepared, learners, await crossFitAll(prepared, learners));
  predicted = trained.predictions;
  halfWidths = trained.band.halfWidths;
});
const error = (row: number) => Math.abs((predicted[row] ?? Number.NaN) - actual(row));
const covered = (some: readonly number[]) =>
  some.filter((row) => error(row) <= (halfWidths[row] ?? 0)).length / some.length;
const meanOf = (some: readonly number[], value: (row: number) => number) =>
  some.reduce((sum, row) => sum + value(row), 0) / some.length;

describe("the salary model's manifest", () => {
  it('names the file and the data that it was made from', () => {
    expect(manifest.sha256).toBe(sha256(onnxBytes));
    expect(manifest.data.files).toEqual([
      { name: 'employees.csv', sha256: sha256(readFileSync(EMPLOYEES_CSV)) },
      { name: 'salary_reviews.csv', sha256: sha256(readFileSync(REVIEWS_CSV)) },
      { name: 'departments.csv', sha256: sha256(readFileSync(DEPARTMENTS_CSV)) },
    ]);
    expect(manifest.data).toMatchObject({ rows: rows.length, leftOut: 0 });
    expect(onnxBytes.length).toBeLessThan(1_000_000);
  });

  it("lists exactly the graph's inputs, by the names that the API knows", async () => {
    const session = await InferenceSession.create(onnxBytes);
    const names = manifest.features.map(({ name }) => name);
    expect(names).toEqual(['job', 'seniority', 'targetSeniority', 'currentSalary', 'tenureYears', 'performanceRating']);
    expect(session.inputNames.toSorted()).toEqual(names.toSorted());
    expect(session.outputNames).toEqual([manifest.output, manifest.scale]);
    expect(manifest.features.find(({ name }) => name === manifest.reviewRating)).toMatchObject({
      source: 'request',
      integer: true,
      range: { min: 1, max: 5 },
    });
  });

  it('states error and coverage of people whom the models that were measured had not seen', () => {
    const { band, metrics } = manifest;
    expect(metrics.heldOut.rows).toBe(rows.length);
    expect(metrics.heldOut.mae).toBeCloseTo(meanOf(rows, error), 1);
    expect(metrics.heldOut.coverage).toBe(band.coverage);
    expect(band.coverage).toBeCloseTo(covered(rows), 5);
    expect(Math.abs(band.coverage - band.level)).toBeLessThanOrEqual(0.02);
    const below = rows.filter((row) => (predicted[row] ?? 0) < (today[row] ?? 0));
    expect(metrics.heldOut.belowCurrentSalary).toBeCloseTo(below.length / rows.length, 5);
  });

  it('covers 85 % or more of every group of at least 50 rows', () => {
    const text = (name: string) => {
      const column = table.columns[table.features.findIndex((feature) => feature.name === name)];
      if (column === undefined) throw new Error(name);
      return (row: number) => String('texts' in column ? column.texts[row] : column.numbers[row]);
    };
    const tenth = (values: ArrayLike<number>) => {
      const sorted = Array.from(values).sort((a, b) => a - b);
      return (row: number) => String(Math.floor((10 * sorted.indexOf(values[row] ?? 0)) / sorted.length));
    };
    const step = (row: number) => `${text('seniority')(row)} → ${text('targetSeniority')(row)}`;
    const groupings = {
      step,
      promoted: (row: number) => String(text('seniority')(row) !== text('targetSeniority')(row)),
      target: text('targetSeniority'),
      job: text('job'),
      rating: text('performanceRating'),
      gender: (row: number) => table.gender[row] ?? '',
      department: (row: number) => table.department[row] ?? '',
      salary: tenth(today),
      tenure: tenth(rows.map((row) => Number(text('tenureYears')(row)))),
      jobAndStep: (row: number) => `${text('job')(row)} ${step(row)}`,
    };
    for (const [name, groupOf] of Object.entries(groupings)) {
      for (const [group, some] of Map.groupBy(rows, groupOf))
        if (some.length >= 50)
          expect(covered(some), `${name} ${group}, ${some.length} rows`).toBeGreaterThanOrEqual(0.85);
    }
    const { by, groups } = manifest.band;
    expect(by).toEqual(['seniority', 'targetSeniority']);
    expect(groups.map(({ values }) => values.join(' → ')).sort()).toEqual([...new Set(rows.map(step))].sort());
    for (const { values, coverage, rows: count } of groups) {
      const some = rows.filter((row) => step(row) === values.join(' → '));
      expect(count).toBe(some.length);
      expect(coverage).toBeCloseTo(covered(some), 5);
    }
  });

  it('is narrower than one width for all that covers as much, and closer', () => {
    const one = rows.map(error).sort((a, b) => a - b)[Math.ceil(0.9 * rows.length)] ?? 0;
    /** Gneiting and Raftery 2007: the width, and what is missed ten times over on each side. */
    const score = (width: (row: number) => number) =>
      meanOf(rows, (row) => 2 * width(row) + 20 * Math.max(0, error(row) - width(row)));
    expect(meanOf(rows, (row) => halfWidths[row] ?? 0)).toBeLessThan(one);
    expect(score((row) => halfWidths[row] ?? 0)).toBeLessThan(0.85 * score(() => one));
  });

  it('chose the best by cross-validation, and it beats saying "no raise"', () => {
    const { crossValidation, heldOut } = manifest.metrics;
    const compared = new Set(crossValidation.map(({ algorithm }) => algorithm));
    expect(compared).toEqual(new Set(['mean', 'ridge', 'gradient-boosted-trees', 'boosted-ridge', 'blend']));
    const best = crossValidation.toSorted((a, b) => a.rmse - b.rmse)[0];
    expect(manifest.algorithm.id).toBe(best?.algorithm);
    expect(heldOut.rmse).toBe(best?.rmse);
    expect(heldOut.mae).toBeLessThan(meanOf(rows, (row) => Math.abs(actual(row) - (today[row] ?? 0))) / 2);
  });

  it('says every text in both languages', () => {
    const texts: unknown[] = [];
    JSON.stringify(manifest, (key, value) => {
      if (['label', 'description', 'intendedUse'].includes(key)) texts.push(value);
      return value;
    });
    texts.push(...manifest.limitations);
    expect(texts.length).toBeGreaterThan(20);
    for (const text of texts) expect(text).toEqual({ es: expect.stringMatching(/./), en: expect.stringMatching(/./) });
  });
});

describe("what the model's card shows", () => {
  it('has an average row: means, the median of what is ordered, the most common of the rest', () => {
    const column = (name: string) => table.columns[table.features.findIndex((feature) => feature.name === name)];
    for (const { name, kind } of table.features) {
      const values = column(name);
      const given = manifest.average[name];
      if (values && 'numbers' in values) {
        const sum = values.numbers.reduce((total, value) => total + value, 0);
        expect(Number(given) / (sum / values.numbers.length), name).toBeCloseTo(1, 4);
      } else if (values) {
        const share = (keep: (value: string) => boolean) => values.texts.filter(keep).length / values.texts.length;
        const feature = manifest.features.find((one) => one.name === name);
        const order = feature && feature.kind !== 'numeric' ? feature.categories.map(({ value }) => value) : [];
        const place = order.indexOf(String(given));
        if (kind === 'ordinal') {
          expect(share((value) => order.indexOf(value) < place)).toBeLessThanOrEqual(0.5);
          expect(share((value) => order.indexOf(value) > place)).toBeLessThanOrEqual(0.5);
        } else
          for (const other of order)
            expect(share((v) => v === given)).toBeGreaterThanOrEqual(share((v) => v === other));
      }
    }
  });

  it('says how wrong "the same as today" would have been', () => {
    expect(manifest.metrics.unchanged?.mae).toBeCloseTo(
      meanOf(rows, (row) => Math.abs(actual(row) - (today[row] ?? 0))),
      1,
    );
  });

  it('sets what was predicted beside what was decided', () => {
    const { points, bands } = manifest.metrics.predictedVsActual;
    const decided = new Set(rows.map(actual));
    expect(points).toHaveLength(200);
    for (const point of points) expect(decided).toContain(point.actual);
    expect(bands.reduce((sum, band) => sum + band.rows, 0)).toBe(rows.length);
    const mae = bands.reduce((sum, band) => sum + band.mae * band.rows, 0) / rows.length;
    expect(mae).toBeCloseTo(manifest.metrics.heldOut.mae, 0);
    for (const [i, band] of bands.entries()) expect(band.from).toBeGreaterThanOrEqual(bands[i - 1]?.to ?? 0);
  });

  it.each(['gender', 'department', 'job', 'targetSeniority'])('tells the error of every group by %s', (name) => {
    const groups = manifest.metrics.byGroup[name] ?? [];
    expect(groups.length).toBeGreaterThan(1);
    expect(groups.reduce((sum, { rows }) => sum + rows, 0)).toBe(manifest.metrics.heldOut.rows);
    const mae = groups.reduce((sum, group) => sum + group.mae * group.rows, 0) / manifest.metrics.heldOut.rows;
    expect(mae).toBeCloseTo(manifest.metrics.heldOut.mae, 1);
  });
});
