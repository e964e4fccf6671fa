import { describe, expect, it } from 'vitest';
import { resolveInputs } from '../src/features/predict/inputs.ts';
import type { EmployeeDetail, Manifest, ModelFeature } from '../src/generated/types.gen.ts';

const label = { es: 'x', en: 'x' };
const rating: Extract<ModelFeature, { kind: 'numeric' }> = {
  name: 'performanceRating',
  source: 'request',
  kind: 'numeric',
  label,
  unit: null,
  integer: true,
  range: { min: 1, max: 5 },
  observed: { min: 1, max: 5 },
  default: 3,
};
const site: ModelFeature = {
  name: 'site',
  source: 'request',
  kind: 'categorical',
  label,
  categories: [{ value: 'Lima', label }],
};
const employee = {
  id: '015a5b8b-212a-701c-85da-7fbc95ad5f00',
  seniority: 'Semi-senior',
  targetSeniorities: ['Semi-senior', 'Senior'],
} as EmployeeDetail;

function resolve(search: Record<string, string | number>, features: ModelFeature[] = [rating]) {
  return resolveInputs(employee, { features } as Manifest, search);
}

describe('resolveInputs', () => {
  it('takes what the address says', () => {
    expect(resolve({ target: 'Senior', performanceRating: 5 })).toMatchObject({
      targetSeniority: 'Senior',
      features: { performanceRating: 5 },
      complete: true,
    });
  });

  it.each([[{}], [{ target: 'Junior' }], [{ target: 'King' }]])('keeps today’s seniority for %j', (search) => {
    expect(resolve(search).targetSeniority).toBe('Semi-senior');
  });

  it.each([[0], [6], [3.5], ['4'], ['many']])('takes the default instead of the rating %j', (performanceRating) => {
    expect(resolve({ performanceRating }).features).toEqual({ performanceRating: 3 });
  });

  it.each([
    [4, {}, 4],
    [4, { performanceRating: 2 }, 2],
    [null, {}, 3],
  ])('starts the rating from the last review’s: %s, %j', (lastRating, search, expected) => {
    const reviewed = { ...employee, lastRating };
    expect(resolveInputs(reviewed, { features: [rating] } as unknown as Manifest, search).features).toEqual({
      performanceRating: expected,
    });
  });

  it('leaves out what this model does not ask for', () => {
    expect(resolve({ shoeSize: 44 }).features).toEqual({ performanceRating: 3 });
  });

  it('is complete without a value that may be missing', () => {
    const missing = { es: 'Sin dato', en: 'Missing' };
    const { default: _, ...undecided } = rating;
    const features: ModelFeature[] = [
      { ...undecided, name: 'teamSize', missing },
      { ...site, missing },
    ];
    const searches: Record<string, string>[] = [{}, { teamSize: '', site: '' }, { teamSize: 'many', site: 'Paris' }];
    for (const search of searches)
      expect(resolve(search, features)).toMatchObject({ features: { teamSize: '', site: '' }, complete: true });
    expect(resolve({ teamSize: 2, site: 'Lima' }, features).features).toEqual({ teamSize: 2, site: 'Lima' });
    expect(resolve({ performanceRating: '' }).features).toEqual({ performanceRating: 3 });
  });

  it('is incomplete without a value for a feature that has no default', () => {
    expect(resolve({ site: 'Paris' }, [rating, site])).toMatchObject({ complete: false });
    expect(resolve({ site: 'Lima' }, [rating, site])).toMatchObject({ complete: true });
  });
});
