import { describe, expect, it } from 'vitest';
import type { EmployeeAnswer } from '../employees/employees.schema.ts';
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
  featureRow({ features: [feature] } as Manifest, {} as EmployeeAnswer, 'Junior', given, new Date(0));
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
