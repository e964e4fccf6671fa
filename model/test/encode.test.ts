import { describe, expect, it } from 'vitest';
import { encode, encodedValue, planOf } from '../src/learn/encode.ts';
import { FICTITIOUS, salaryFeatures } from '../src/table/salary-features.ts';

const SALARY_FEATURES = salaryFeatures(FICTITIOUS);
const seniority = SALARY_FEATURES.filter(({ name }) => name === 'targetSeniority');

describe('encoding', () => {
  it('of an ordinal counts the steps reached: rising never takes a one away', () => {
    const matrix = encode(seniority, [{ texts: ['Junior', 'Semi-senior', 'Senior'] }]);
    expect(matrix.plan.map((column) => [0, 1, 2].map((row) => encodedValue(matrix, column, row)))).toEqual([
      [0, 1, 1],
      [0, 0, 1],
    ]);
  });

  it('marks every column of a monotone feature as increasing, and no other', () => {
    const increasing = planOf(SALARY_FEATURES).filter((column) => column.increasing);
    expect(increasing.map(({ feature }) => SALARY_FEATURES[feature]?.name)).toEqual([
      'currentSalary',
      'performanceRating',
      'targetSeniority',
      'targetSeniority',
    ]);
  });

  it('refuses a category that it does not know', () => {
    expect(() => encode(seniority, [{ texts: ['Boss'] }])).toThrow('targetSeniority has no category "Boss"');
  });
});
