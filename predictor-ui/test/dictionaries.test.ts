import { describe, expect, it } from 'vitest';
import { en } from '../src/shared/i18n/en.ts';
import { es } from '../src/shared/i18n/es.ts';

type Leaf = string | ((...values: string[]) => string);

// Each texts.ts, beside the dictionaries of the first load.
const found = import.meta.glob<Record<string, { en: object; es: object }>>(
  ['../src/**/*texts.ts', '!../src/**/use-*.ts'],
  { eager: true },
);
const all: [string, { en: object; es: object }][] = [
  ['i18n', { en, es }],
  ...Object.values(found).flatMap((module) => Object.entries(module).filter(([name]) => name.endsWith('Texts'))),
];

describe.each(all)('the dictionaries: %s', (_, pair) => {
  const dictionaries = { es: leaves(pair.es), en: leaves(pair.en) };

  it('have the same keys', () => {
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

  it.each(Object.entries(dictionaries))('count one in the singular: %s', (_, texts) => {
    const plurals =
      /(?<![\d.,]|than |de )1 (rows|people|errors|entries|accounts|earn|filas|personas|errores|registros|cuentas|nuevas|agregadas|cambiadas|ganan)\b/;
    for (const [key, text] of Object.entries(texts)) {
      if (typeof text !== 'string') expect(text(...Array(text.length).fill('1')), key).not.toMatch(plurals);
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
