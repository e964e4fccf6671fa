import { describe, expect, it } from 'vitest';
import { type Memory, remember } from '../src/features/course/memory.ts';

const first = { id: '1', createdAt: '2026-11-20T10:00:00.000Z', startedAt: '2026-11-20T10:00:05.000Z' };
const restarted = { ...first, startedAt: '2026-11-20T11:00:00.000Z' };
const other = { id: '2', createdAt: '2026-11-20T12:00:00.000Z', startedAt: '2026-11-20T12:00:05.000Z' };

/** What is remembered after these databases were seen in this order. */
const after = (...seen: (typeof first)[]) =>
  seen.reduce<Memory | undefined>((memory, database) => remember(memory, database), undefined);

describe('what the course panel remembers of a database', () => {
  it.each([
    ['the first sight says nothing', [first], 'new'],
    ['nor does a second look at the same server', [first, first], 'new'],
    ['a restart of the same database shows persistence', [first, restarted], 'kept'],
    ['and goes on to', [first, restarted, restarted], 'kept'],
    ['another database shows that the data are gone', [first, other], 'lost'],
    ['also after they had once survived', [first, restarted, other], 'lost'],
    ['and goes on to, until that one survives', [first, other, other], 'lost'],
    ['which is then well', [first, other, { ...other, startedAt: '2026-11-20T13:00:00.000Z' }], 'kept'],
  ] as const)('%s', (_, seen, verdict) => {
    expect(after(...seen)?.verdict).toBe(verdict);
  });

  it('says which one is gone', () => {
    expect(after(first, other)?.lostFrom).toBe(first.createdAt);
  });
});
