import { expect, it } from 'vitest';

/** A text with its parameters filled in. */
function filled(text: unknown): string {
  if (Array.isArray(text)) return text.every((one) => filled(one) !== '') ? text.join(' ') : '';
  return typeof text === 'function' ? text(...Array.from({ length: text.length }, () => '…')) : String(text);
}

/** Tests for a table of texts in both languages. */
export function testTexts(texts: Record<'es' | 'en', object>): void {
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
}
