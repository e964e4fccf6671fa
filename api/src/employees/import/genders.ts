import type { Gender } from '../seniority.ts';
import { plain } from './column-names.ts';

const WORDS: Record<string, Gender> = {
  female: 'female',
  f: 'female',
  woman: 'female',
  mujer: 'female',
  femenino: 'female',
  male: 'male',
  man: 'male',
  h: 'male',
  hombre: 'male',
  v: 'male',
  varon: 'male',
  masculino: 'male',
  nonbinary: 'non-binary',
  nobinario: 'non-binary',
  nobinaria: 'non-binary',
  x: 'non-binary',
};

/** No word for a gender is longer. */
const LONGEST = 40;

/** What M means: `mujer` beside H (hombre) or V (varón), `male` or `masculino` beside F; undefined when neither tells. */
export class MeaningOfM {
  private readonly seen = { spanish: false, f: false };

  add(text: string): void {
    const word = text.length > LONGEST ? '' : plain(text);
    if (word === 'h' || word === 'v') this.seen.spanish = true;
    if (word === 'f') this.seen.f = true;
  }

  get gender(): Gender | undefined {
    const { spanish, f } = this.seen;
    if (spanish === f) return undefined;
    return spanish ? 'female' : 'male';
  }
}

/** @returns undefined for no gender, and for an M whose meaning nothing tells */
export function genderIn(text: string, meaningOfM: Gender | undefined): Gender | undefined {
  if (text.length > LONGEST) return undefined;
  const word = plain(text);
  return word === 'm' ? meaningOfM : WORDS[word];
}

export const isM = (text: string): boolean => text.length <= LONGEST && plain(text) === 'm';
