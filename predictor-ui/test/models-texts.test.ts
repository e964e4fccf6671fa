import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differing } from '../src/features/models/compare/differing.ts';
import { categoriesOf, textOfCategories } from '../src/features/models/draft/categories-text.ts';
import { readModelsSearch } from '../src/features/models/search.ts';

/** What a category may be called: lines and their ends are cut off. */
const name = fc
  .string({ minLength: 1, maxLength: 20 })
  .map((text) => text.replaceAll(/\s/g, ' ').trim())
  .filter((text) => text !== '');

describe('categories as lines', () => {
  it('are the same again, whatever they are called', () => {
    const category = fc.record({ value: name, label: fc.record({ en: name, es: name }) });
    fc.assert(
      fc.property(fc.array(category), (all) => {
        expect(categoriesOf(textOfCategories(all))).toEqual(all);
      }),
    );
  });

  it('need only their value, or one name', () => {
    expect(categoriesOf('Engineer\n\n  Analyst | Business analyst \nClerk || Oficinista')).toEqual([
      { value: 'Engineer', label: { en: 'Engineer', es: 'Engineer' } },
      { value: 'Analyst', label: { en: 'Business analyst', es: 'Business analyst' } },
      { value: 'Clerk', label: { en: 'Oficinista', es: 'Oficinista' } },
    ]);
  });
});

describe('what versions say differently', () => {
  it('leaves out what all of them say, and is nothing where they say the same', () => {
    const text = fc.constantFrom('a', 'b', 'c', 'd');
    const texts = fc.uniqueArray(text);
    fc.assert(
      fc.property(fc.array(texts, { minLength: 2, maxLength: 4 }), (said) => {
        const { differ, same } = differing([{ key: 'x', name: 'X', texts: said }]);
        const all = new Set(said.flat());
        const inAll = [...all].filter((one) => said.every((own: readonly string[]) => own.includes(one)));
        expect(differ.length + same.length).toBe(1);
        expect(differ.length === 0).toBe(all.size === inAll.length);
        for (const row of differ) expect(row.texts.flat().some((one) => (inAll as string[]).includes(one))).toBe(false);
      }),
    );
  });
});

describe('the address of the versions', () => {
  it.each([
    [
      { compare: ['a', 'b', 'a'], page: 2 },
      { compare: ['a', 'b'], page: 2 },
    ],
    [{ compare: 'a', page: 1 }, {}],
    [{ compare: [], page: 1.5 }, {}],
    [{ compare: [1, 'a', null], page: '2' }, { compare: ['a'] }],
    [{ compare: ['a', 'b', 'c', 'd', 'e'] }, { compare: ['a', 'b', 'c', 'd'] }],
  ])('%j → %j', (raw, read) => {
    expect(readModelsSearch(raw)).toEqual(read);
  });
});
