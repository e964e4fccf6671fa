import { describe, expect, it } from 'vitest';
import { readSearch } from '../src/features/predict/search.ts';

const employee = '015a5b8b-212a-701c-85da-7fbc95ad5f00';

describe('readSearch', () => {
  it('reads the employee, the target and the features', () => {
    const search = { employee, target: 'Senior', performanceRating: 4 };
    expect(readSearch(search)).toEqual(search);
  });

  it('gives nothing for an empty address', () => {
    expect(readSearch({})).toEqual({});
  });

  it.each([['no-uuid'], [''], [42], [null], [[employee]], [{ id: employee }], [`${employee}0`]])(
    'leaves out the employee %j',
    (wrong) => {
      expect(readSearch({ employee: wrong, target: 'Senior' })).toEqual({ target: 'Senior' });
    },
  );

  it.each([[null], [true], [['Senior']], [{}], [7]])('leaves out the target %j', (wrong) => {
    expect(readSearch({ employee, target: wrong })).toEqual({ employee });
  });

  it('reads where the reasons start, if not at today’s salary', () => {
    expect(readSearch({ employee, why: 'average' })).toEqual({ employee, why: 'average' });
    for (const why of ['today', '', 7, null, ['average']]) expect(readSearch({ employee, why })).toEqual({ employee });
  });

  it('leaves out what no feature can be', () => {
    const wrong = { a: null, b: [1], c: { d: 1 }, e: Number.NaN, f: true, g: undefined };
    expect(readSearch({ ...wrong, performanceRating: 4 })).toEqual({ performanceRating: 4 });
  });

  it('reads up to three scenarios to compare', () => {
    const scenario = (rating: number) => ({ target: 'Senior', features: { performanceRating: rating } });
    const compare = [1, 2, 3, 4].map(scenario);
    expect(readSearch({ compare })).toEqual({ compare: compare.slice(0, 3) });
  });

  it.each([
    ['Senior'],
    [42],
    [null],
    [{}],
    [[null, 'x', 7, {}, { target: 1, features: {} }, { target: 'Senior' }]],
    [[]],
  ])('leaves out scenarios that are none: %j', (compare) => {
    expect(readSearch({ employee, compare })).toEqual({ employee });
  });

  it('leaves out of a scenario what no feature can be', () => {
    const features = { a: null, b: [1], performanceRating: 4 };
    expect(readSearch({ compare: [{ target: 'Senior', features, more: 1 }] })).toEqual({
      compare: [{ target: 'Senior', features: { performanceRating: 4 } }],
    });
  });
});
