import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Rows } from '../src/table/rows.ts';

describe('rows', () => {
  it('give back every cell, whatever it holds and however many there are', () => {
    const cell = fc.string({ unit: 'binary', maxLength: 5 });
    const kinds = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(kinds, fc.constantFrom(0, 1, 1023, 1024, 1025, 3000), (some, count) => {
        const expected = Array.from({ length: count }, (_, row) => some[(row * 7) % some.length] as string[]);
        const rows = new Rows(3);
        for (const cells of expected) rows.push(cells);
        expect(rows.length).toBe(count);
        expect([...rows]).toEqual(expected);
        const second = expected.map(([, cell]) => cell as string);
        expect([rows.column(1).all(), [...rows.column(1)]]).toEqual([second, second]);

        const isEmpty = (text: string) => text.length === 0;
        expect(rows.column(1).findIndex(isEmpty)).toBe(second.findIndex(isEmpty));
        expect([rows.at(0), rows.at(count)]).toEqual([expected[0], undefined]);
      }),
      { numRuns: 30 },
    );
  });
});
