import { describe, expect, it } from 'vitest';
import { fieldChanges } from '../src/shared/changes/field-changes.ts';

describe('fieldChanges', () => {
  it('puts before and after of each field together', () => {
    const before = { salary: 1, seniority: 'Junior' };
    expect(fieldChanges({ before, after: { rating: 4, salary: 2, seniority: 'Junior' } })).toEqual([
      { field: 'rating', before: undefined, after: 4 },
      { field: 'salary', before: 1, after: 2 },
      { field: 'seniority', before: 'Junior', after: 'Junior' },
    ]);
  });

  it('keeps what became empty, null and false, and leaves out what never was anything', () => {
    expect(
      fieldChanges({ before: { phone: '1' }, after: { phone: '', search: '', role: null, active: false } }),
    ).toEqual([
      { field: 'phone', before: '1', after: '' },
      { field: 'role', before: undefined, after: null },
      { field: 'active', before: undefined, after: false },
    ]);
  });

  it('keeps what went away, and says nothing of a record without values', () => {
    expect(fieldChanges({ before: { role: 'hr' }, after: null })).toEqual([{ field: 'role', before: 'hr' }]);
    expect(fieldChanges({ before: null, after: null })).toEqual([]);
  });
});
