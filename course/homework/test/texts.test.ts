import { describe, expect, it } from 'vitest';
import { testTexts } from '../../../test/support/same-texts.ts';
import { classMessages } from '../class/messages.ts';
import { CRITERIA } from '../grader/criteria/index.ts';
import { allMessages } from '../grader/messages.ts';
import { progressTexts } from '../grader/run/progress-texts.ts';
import { starterMessages } from '../starter/messages.ts';

describe.each([
  ['the grader', allMessages],
  ['its progress', progressTexts],
  ['npm run homework:grade', classMessages],
  ['npm run homework:new', starterMessages],
  ...CRITERIA.map(({ id, texts }) => [id, texts]),
] as [string, Record<'es' | 'en', object>][])('texts: %s', (_, texts) => testTexts(texts));

describe('the table of criteria', () => {
  const sum = (kind: string) =>
    CRITERIA.filter((one) => one.kind === kind).reduce((total, { points }) => total + points, 0);

  it('is worth 80 points for what is required and 20 for advice', () => {
    expect([sum('required'), sum('advice'), sum('safety')]).toEqual([80, 20, 0]);
  });

  it('has three hints for each, in both languages, and no identifier twice', () => {
    for (const { texts } of CRITERIA) expect([texts.en.hints.length, texts.es.hints.length]).toEqual([3, 3]);
    expect(new Set(CRITERIA.map(({ id }) => id)).size).toBe(CRITERIA.length);
  });

  it('needs only criteria that there are', () => {
    const known = CRITERIA.map(({ id }) => id);
    expect(CRITERIA.flatMap(({ needs }) => needs).filter((id) => !known.includes(id))).toEqual([]);
  });
});
