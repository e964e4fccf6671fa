import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { InferenceSession } from 'onnxruntime-node';
import { describe, expect, it } from 'vitest';
import { OnnxModel } from '../src/onnx/runtime.ts';
import { EMPLOYEES_CSV, REVIEWS_CSV } from '../src/paths.ts';
import { salaryTable } from '../src/table/salary-table.ts';
import { pickRows } from '../src/table/table.ts';
import { prepare } from '../src/training.ts';
import { manifest, onnxBytes } from './support/salary-model.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe("the salary model's manifest", () => {
  it('names the file and the data that it was made from', () => {
    expect(manifest.sha256).toBe(sha256(onnxBytes));
    expect(manifest.data.files).toEqual([
      { name: 'employees.csv', sha256: sha256(readFileSync(EMPLOYEES_CSV)) },
      { name: 'salary_reviews.csv', sha256: sha256(readFileSync(REVIEWS_CSV)) },
    ]);
    expect(onnxBytes.length).toBeLessThan(1_000_000);
  });

  it("lists exactly the graph's inputs, by the names that the API knows", async () => {
    const session = await InferenceSession.create(onnxBytes);
    const names = manifest.features.map(({ name }) => name);
    expect(names).toEqual(['job', 'seniority', 'targetSeniority', 'currentSalary', 'tenureYears', 'performanceRating']);
    expect(session.inputNames.toSorted()).toEqual(names.toSorted());
    expect(session.outputNames).toEqual([manifest.output]);
    expect(manifest.features.find(({ name }) => name === manifest.reviewRating)).toMatchObject({
      source: 'request',
      integer: true,
      range: { min: 1, max: 5 },
    });
  });

  it('promises a coverage, and an error, that held-out people confirm', async () => {
    const { table, data, split } = prepare(salaryTable(EMPLOYEES_CSV, REVIEWS_CSV));
    const model = await OnnxModel.load(onnxBytes, manifest.features);
    const predicted = await model.predict(pickRows(table.columns, split.test));
    const errors = split.test.map((row, i) => Math.abs((predicted[i] ?? 0) - (data.target[row] ?? 0)));
    const coverage = errors.filter((error) => error <= manifest.band.halfWidth).length / errors.length;
    expect(coverage).toBeCloseTo(manifest.band.coverage, 5);
    expect(Math.abs(coverage - manifest.band.level)).toBeLessThanOrEqual(0.02);
    expect(manifest.band.testRows).toBe(split.test.length);
    expect(errors.reduce((sum, error) => sum + error, 0) / errors.length).toBeCloseTo(manifest.metrics.heldOut.mae, 2);
    // On other rows, with bands calibrated five times.
    for (const { coverage: crossValidated } of manifest.metrics.crossValidation) {
      expect(Math.abs(crossValidated - manifest.band.level)).toBeLessThanOrEqual(0.02);
    }
    // How often a raw prediction is below today's salary, which policy corrects and reports.
    const today = table.columns[3];
    const below = split.test.filter(
      (row, i) => today !== undefined && 'numbers' in today && (predicted[i] ?? 0) < (today.numbers[row] ?? 0),
    );
    expect(below.length / split.test.length).toBeCloseTo(manifest.metrics.heldOut.belowCurrentSalary ?? -1, 5);
  });

  it('chose the better by cross-validation, and it beats saying "no raise"', () => {
    const best = manifest.metrics.crossValidation.toSorted((a, b) => a.rmse - b.rmse)[0];
    expect(manifest.metrics.crossValidation).toHaveLength(2);
    expect(manifest.algorithm.id).toBe(best?.algorithm);
    const table = salaryTable(EMPLOYEES_CSV, REVIEWS_CSV);
    const { split, data } = prepare(table);
    const today = data.matrix.columns[data.carry ?? -1];
    const noRaise = split.test.reduce((sum, row) => sum + Math.abs((data.target[row] ?? 0) - (today?.[row] ?? 0)), 0);
    expect(manifest.metrics.heldOut.mae).toBeLessThan(noRaise / split.test.length / 2);
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
  const { table, data, split } = prepare(salaryTable(EMPLOYEES_CSV, REVIEWS_CSV));

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
    const today = data.matrix.columns[data.carry ?? -1];
    const sum = split.test.reduce((total, row) => total + Math.abs((data.target[row] ?? 0) - (today?.[row] ?? 0)), 0);
    expect(manifest.metrics.unchanged?.mae).toBeCloseTo(sum / split.test.length, 1);
  });

  it('sets what was predicted beside what was decided, for held-out rows only', () => {
    const { points, bands } = manifest.metrics.predictedVsActual;
    const decided = new Set(split.test.map((row) => data.target[row]));
    expect(points).toHaveLength(200);
    for (const { actual } of points) expect(decided).toContain(actual);
    expect(bands.reduce((sum, { rows }) => sum + rows, 0)).toBe(split.test.length);
    const mae = bands.reduce((sum, band) => sum + band.mae * band.rows, 0) / split.test.length;
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
