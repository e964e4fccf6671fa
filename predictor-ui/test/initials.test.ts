import fc from 'fast-check';
import { expect, it } from 'vitest';
import { initialsOf } from '../src/features/employees/photo/initials.ts';

it.each([
  ['José María', 'Núñez Ríos', 'JN'],
  ['  íñigo', 'zzunzunegui', 'ÍZ'],
  ['E\u0301lodie', 'Ó Briain', 'E\u0301Ó'], // an accent of its own
  ['😀', '李', '😀李'],
  ['', 'Solo', 'S'],
])('%s %s: %s', (firstName, lastName, initials) => expect(initialsOf({ firstName, lastName })).toBe(initials));

it('of any name are whole characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (firstName, lastName) => {
      expect(initialsOf({ firstName, lastName }).isWellFormed()).toBe(true);
    }),
  );
});
