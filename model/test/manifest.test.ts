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
    // On other rows, by bands drawn five times anew.
    for (const { coverage: crossValidated } of manifest.metrics.crossValidation) {
      expect(Math.abs(crossValidated - manifest.band.level)).toBeLessThanOrEqual(0.02);
    }
    // How often a raw prediction lies below today's salary, which policy then mends and says so.
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
