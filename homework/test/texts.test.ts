import { describe, expect, it } from 'vitest';
import { CRITERIA } from '../grader/criteria/index.ts';
import { allMessages } from '../grader/messages.ts';
import { progress } from '../grader/run/say.ts';

/** What a text says when its parameters are filled in. */
function filled(text: unknown): string {
  if (Array.isArray(text)) return text.every((one) => filled(one) !== '') ? text.join(' ') : '';
  return typeof text === 'function' ? text(...Array.from({ length: text.length }, () => '…')) : String(text);
}

describe.each([
  ['the grader', allMessages],
  ['its progress', progress],
  ...CRITERIA.map(({ id, texts }) => [id, texts]),
] as [string, Record<'es' | 'en', object>][])('texts: %s', (_, texts) => {
  it('are the same in both languages, none empty', () => {
    expect(Object.keys(texts.es)).toEqual(Object.keys(texts.en));
    for (const language of [texts.es, texts.en]) {
      for (const [key, text] of Object.entries(language)) expect(filled(text).trim(), key).not.toBe('');
    }
  });

  it('take the same parameters', () => {
    for (const [key, text] of Object.entries(texts.en)) {
      const other = texts.es[key as keyof object] as unknown;
      expect(typeof other, key).toBe(typeof text);
      if (typeof text === 'function') expect((other as () => void).length, key).toBe(text.length);
    }
  });
});

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
