import { describe, expect, it } from 'vitest';
import { en } from '../src/messages/en.ts';
import { es } from '../src/messages/es.ts';
import { languageOf } from '../src/messages/language.ts';

describe('messages', () => {
  it('exist in Spanish and in English, of the same values', () => {
    expect(Object.keys(es)).toEqual(Object.keys(en));
    for (const key of Object.keys(en) as (keyof typeof en)[]) {
      const [inSpanish, inEnglish] = [es[key], en[key]];
      expect(inSpanish, key).not.toBe(inEnglish);
      expect(typeof inSpanish, key).toBe(typeof inEnglish);
      // A function's length is how many values it takes.
      if (typeof inEnglish === 'function') expect(inSpanish.length, key).toBe(inEnglish.length);
    }
  });

  it('say the same values in both languages', () => {
    for (const key of Object.keys(en) as (keyof typeof en)[]) {
      const texts = [es[key], en[key]].map((text) => {
        if (typeof text !== 'function') return text;
        // A list is a text, too, when it is written into one.
        const values = Array.from({ length: text.length }, (_, i) => [`value${i}`]);
        return String(Reflect.apply(text, null, values));
      });
      const [inSpanish, inEnglish] = texts.map((text) => [...new Set(text.match(/value\d/g))].sort());
      expect(inSpanish, key).toEqual(inEnglish);
    }
  });

  it.each([
    [{ AUMENTO_LANGUAGE: 'es', LANG: 'en_US.UTF-8' }, 'en-US', 'es'],
    [{ AUMENTO_LANGUAGE: '', LC_ALL: 'es_CO.UTF-8' }, 'en-US', 'es'],
    [{ LC_MESSAGES: 'de_DE', LANG: 'es_ES' }, 'es', 'en'],
    [{ LANG: 'es_MX.UTF-8' }, 'en-US', 'es'],
    [{ LANG: 'C.UTF-8' }, 'es', 'en'],
    [{}, 'es-AR', 'es'],
    [{}, 'en-GB', 'en'],
  ])('%j with a system in %s speaks %s', (environment, system, language) => {
    expect(languageOf(environment, system)).toBe(language);
  });
});
