import { describe, expect, it } from 'vitest';
import type { ReviewedEmployee } from '../employees/employees.schema.ts';
import { ProblemException } from '../http/problems/problem.exception.ts';
import type { Feature, Manifest } from '../models/manifest.schema.ts';
import { featureRow } from './features.ts';

const label = { es: 'x', en: 'x' };
const missing = { es: 'Sin dato', en: 'Missing' };
const common = { source: 'request' as const, label };
const number = { unit: null, integer: true, range: { min: 0, max: 9 }, observed: { min: 0, max: 9 } };
const categories = ['low', 'high'].map((value) => ({ value, label }));
const FEATURES: Feature[] = [
  { ...common, name: 'x', kind: 'numeric', ...number },
  { ...common, name: 'x', kind: 'ordinal', categories },
  { ...common, name: 'x', kind: 'categorical', categories },
];
/** As the trainer writes it: an empty text is one of the categories. */
const withMissing = (feature: Feature): Feature =>
  feature.kind === 'categorical'
    ? { ...feature, missing, categories: [{ value: '', label: missing }, ...categories] }
    : { ...feature, missing };

const rowOf = (feature: Feature, given: Record<string, unknown>) =>
  featureRow({ features: [feature] } as Manifest, {} as ReviewedEmployee, 'Junior', given, new Date(0));
const ABSENT = [{}, { x: undefined }, { x: null }, { x: '' }];

describe('a missing value of a feature', () => {
  it.each(FEATURES)('of $kind is taken where the training data had some', (feature) => {
    for (const given of ABSENT) expect(rowOf(withMissing(feature), given)).toEqual({ x: '' });
    const value = feature.kind === 'numeric' ? 7 : 'low';
    expect(rowOf(withMissing(feature), { x: value })).toEqual({ x: value });
  });

  it.each(FEATURES)('of $kind is refused where each row had one, as is what is no value anywhere', (feature) => {
    for (const given of ABSENT) expect(() => rowOf(feature, given)).toThrow(ProblemException);
    for (const x of ['none', ' ', 'NaN', 10, -1, Number.NaN, [], false])
      for (const one of [feature, withMissing(feature)]) expect(() => rowOf(one, { x })).toThrow(ProblemException);
  });

  it.each(FEATURES)('of $kind is named among what is allowed', (feature) => {
    const detail = (one: Feature) => {
      try {
        rowOf(one, { x: 'none' });
      } catch (error) {
        return JSON.stringify((error as ProblemException).getResponse());
      }
      return '';
    };
    expect(detail(withMissing(feature))).toContain('or null where it is missing');
    expect(detail(feature)).toContain('allowed: ');
    expect(detail(feature)).not.toContain('null');
  });

  it('gives way to a default', () => {
    const feature = withMissing({ ...common, name: 'x', kind: 'numeric', ...number, default: 3 });
    expect(rowOf(feature, {})).toEqual({ x: 3 });
    for (const x of ['', null]) expect(rowOf(feature, { x })).toEqual({ x: '' });
    const { missing: _, ...never } = feature;
    for (const x of ['', null]) expect(() => rowOf(never, { x })).toThrow(ProblemException);
  });
});

describe('a feature of the employee’s row', () => {
  const label = { es: 'x', en: 'x' };
  const missing = { es: 'Sin dato', en: 'Missing' };
  const choices = ['Analyst', 'Senior', 'Sales'].map((value) => ({ value, label }));
  const choice = { kind: 'categorical', categories: choices } as const;
  const numbers = { unit: null, integer: false, range: { min: 0, max: 90_000 }, observed: { min: 0, max: 9 } };
  const employee = {
    ...{ job: 'Analyst', seniority: 'Senior', department: 'Sales', salary: 50_000 },
    ...{ hiredOn: '2020-01-01', lastRating: 4 },
  } as unknown as ReviewedEmployee;
  const rowOf = (feature: object, of: ReviewedEmployee = employee) =>
    featureRow(
      { features: [{ name: 'x', source: 'employee', label, ...feature }] } as unknown as Manifest,
      ...([of, 'Senior', {}, new Date('2024-01-01')] as const),
    ).x;

  it.each([
    ['job', choice, 'Analyst'],
    ['seniority', choice, 'Senior'],
    ['department', choice, 'Sales'],
    ['currentSalary', { kind: 'numeric', ...numbers }, 50_000],
    ['tenureYears', { kind: 'numeric', ...numbers }, 1461 / 365.25],
    ['lastRating', { kind: 'numeric', ...numbers }, 4],
  ])('is read by its field, whatever it is called: %s', (from, feature, value) =>
    expect(rowOf({ ...feature, from })).toBe(value),
  );

  it.each([
    ['department', choice],
    ['lastRating', { kind: 'numeric', ...numbers }],
  ])('may be missing where the model knows that: %s', (from, feature) => {
    const nobody = { ...employee, [from]: null } as ReviewedEmployee;
    expect(rowOf({ ...feature, from, missing }, nobody)).toBe('');
    expect(() => rowOf({ ...feature, from }, nobody)).toThrow(ProblemException);
  });
});
