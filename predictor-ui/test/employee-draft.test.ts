import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asChanges,
  changesBetween,
  conflictOf,
  type Draft,
  FIELDS,
  merge,
} from '../src/features/employees/edit/draft.ts';

const draft = fc.record(
  Object.fromEntries(FIELDS.map((field) => [field, fc.constantFrom('a', 'b', 'c', 1, 2)])),
) as fc.Arbitrary<Draft>;

describe('two changes of one person', () => {
  it('lose nothing: what one changed alone stays, where both did a person chooses', () => {
    fc.assert(
      fc.property(draft, draft, draft, fc.subarray([...FIELDS]), (base, mine, theirs, picks) => {
        const { both, theirs: onlyTheirs } = conflictOf(base, mine, theirs);
        const chosenTheirs = picks.filter((field) => both.includes(field));
        const merged = merge(base, mine, theirs, chosenTheirs);
        for (const field of FIELDS) {
          const iDid = mine[field] !== base[field];
          const theyDid = theirs[field] !== base[field];
          expect(both.includes(field), field).toBe(iDid && theyDid && mine[field] !== theirs[field]);
          expect(onlyTheirs.includes(field), field).toBe(theyDid && !iDid);
          const expected = chosenTheirs.includes(field) || !iDid ? theirs[field] : mine[field];
          expect(merged[field], field).toBe(expected);
        }
      }),
    );
  });

  it('sends only what changed', () => {
    const before = Object.fromEntries(FIELDS.map((field) => [field, 'x'])) as Draft;
    expect(changesBetween(before, { ...before, phone: '5', salary: 7 })).toEqual({ phone: '5', salary: 7 });
    expect(changesBetween(before, before)).toEqual({});
    expect(asChanges(3, { phone: '', departmentId: '' })).toEqual({ version: 3, phone: '', departmentId: null });
  });
});
