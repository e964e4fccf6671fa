import { globSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { en } from '../src/i18n/en.ts';
import { es } from '../src/i18n/es.ts';

const ROOT = join(import.meta.dirname, '..');

type Leaf = string | ((...values: string[]) => string);

// Parts that are fetched when they are needed bring their own.
const files = globSync('src/**/*-texts.ts', { cwd: ROOT, exclude: ['**/use-texts.ts'] }).sort();
const parts = await Promise.all(
  files.map(async (file): Promise<[string, { es: object; en: object }]> => {
    const [texts] = Object.values(await import(`${ROOT}/${file}`));
    return [file, texts as { es: object; en: object }];
  }),
);
const all = (language: 'es' | 'en') => Object.fromEntries(parts.map(([file, texts]) => [file, texts[language]]));
const dictionaries = { es: leaves({ ...es, ...all('es') }), en: leaves({ ...en, ...all('en') }) };

describe('the dictionaries', () => {
  it('have the same keys', () => {
    expect(files.length).toBeGreaterThan(4);
    expect(Object.keys(dictionaries.es)).toEqual(Object.keys(dictionaries.en));
  });

  it.each(Object.entries(dictionaries))('leave no text of %s empty and use every value they are given', (_, texts) => {
    for (const [key, text] of Object.entries(texts)) {
      const values = typeof text === 'string' ? [] : Array.from({ length: text.length }, (_, index) => `<${index}>`);
      const written = typeof text === 'string' ? text : text(...values);
      expect(written.trim(), key).not.toBe('');
      for (const value of values) expect(written, key).toContain(value);
    }
  });

  it('take the same values in both languages', () => {
    for (const [key, text] of Object.entries(dictionaries.en)) {
      expect(arity(dictionaries.es[key]), key).toBe(arity(text));
    }
  });
});

function leaves(texts: object, path = ''): Record<string, Leaf> {
  return Object.assign(
    {},
    ...Object.entries(texts).map(([key, value]) =>
      typeof value === 'object' ? leaves(value, `${path}${key}.`) : { [path + key]: value },
    ),
  );
}

function arity(text: Leaf | undefined): number {
  return typeof text === 'function' ? text.length : 0;
}
