import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { DEPARTMENTS_CSV, EMPLOYEES_CSV, REVIEWS_CSV } from '../src/paths.ts';
import { salaryTable } from '../src/table/salary-table.ts';
import { prepare } from '../src/training.ts';
import { manifest } from './support/salary-model.ts';

const folder = mkdtempSync(join(tmpdir(), 'aumento-gender-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('gender, date of birth and department', () => {
  it('are no features', () => {
    const words = manifest.features.map(({ name }) => name).join(' ');
    expect(words).not.toMatch(/gender|sex|born|birth|age\b|name|mail|department/i);
  });

  it('can be anything without the model learning anything else', () => {
    const swapped = readFileSync(EMPLOYEES_CSV, 'utf8')
      .replace(
        /,(female|male|non-binary),(\d{4})-/g,
        (_, gender: string, year: string) => `,${gender === 'male' ? 'female' : 'male'},${Number(year) - 7}-`,
      )
      .replace(/,[0-9a-f-]{36}$/gm, ',01025da2-4749-7d80-89d9-2d4be21d2a94');
    const path = join(folder, 'employees.csv');
    writeFileSync(path, swapped);
    const tables = [EMPLOYEES_CSV, path].map((employees) => salaryTable(employees, REVIEWS_CSV, DEPARTMENTS_CSV));
    expect(tables.map(({ department }) => new Set(department).size)).toEqual([8, 1]);
    const [original, other] = tables.map((table) => prepare(table));
    expect(other?.table.files).not.toEqual(original?.table.files);
    expect(other?.data).toEqual(original?.data);
    expect(other?.folds).toEqual(original?.folds);
  });

  it('are reported: error and raise of every group of unseen people', () => {
    const groups = manifest.metrics.byGroup.gender ?? [];
    expect(groups.map(({ group }) => group)).toEqual(['female', 'male', 'non-binary']);
    expect(groups.reduce((sum, { rows }) => sum + rows, 0)).toBe(manifest.metrics.heldOut.rows);
    const mae = groups.reduce((sum, group) => sum + group.mae * group.rows, 0) / manifest.metrics.heldOut.rows;
    expect(mae).toBeCloseTo(manifest.metrics.heldOut.mae, 1);
    for (const { meanPredictedRaise, meanActualRaise } of groups) {
      expect(Math.abs(meanPredictedRaise - meanActualRaise)).toBeLessThan(0.01);
    }
  });
});
