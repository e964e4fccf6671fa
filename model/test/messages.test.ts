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
