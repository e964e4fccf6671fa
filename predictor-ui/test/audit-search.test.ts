import { describe, expect, it } from 'vitest';
import { readAuditSearch } from '../src/features/audit/search.ts';
import { changesTexts } from '../src/shared/changes/texts.ts';

const subjectId = '015a5b8b-212a-701c-85da-7fbc95ad5f00';

describe('readAuditSearch', () => {
  it('reads every filter', () => {
    const search = { action: 'sign-in', search: 'ana', subjectId, from: '2026-01-31', to: '2028-02-29' };
    expect(readAuditSearch(search)).toEqual(search);
  });

  it('knows every action that has a text', () => {
    for (const action of Object.keys(changesTexts.en.actions)) expect(readAuditSearch({ action })).toEqual({ action });
  });

  it.each([['toString'], ['__proto__'], ['sign'], [7], [['sign-in']], [null]])('leaves out the action %j', (action) => {
    expect(readAuditSearch({ action })).toEqual({});
  });

  it.each([['2026-02-30'], ['2026-13-01'], ['2026-1-1'], ['2026'], ['yesterday'], [20_260_101], [''], [null]])(
    'leaves out the day %j',
    (day) => {
      expect(readAuditSearch({ from: day, to: day })).toEqual({});
    },
  );

  it('takes a number that was typed as text, and cuts what is too long', () => {
    expect(readAuditSearch({ search: 127 })).toEqual({ search: '127' });
    expect(readAuditSearch({ search: 'x'.repeat(101) }).search).toHaveLength(100);
    expect(readAuditSearch({ search: '', subjectId: 'none' })).toEqual({});
  });
});
