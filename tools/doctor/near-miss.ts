import { closest, distance } from 'fastest-levenshtein';

/** The word that was probably meant: the closest of those known, if it is at most two edits away. */
export function meant(word: string, known: readonly string[]): string | undefined {
  const nearest = closest(word, known);
  return distance(word, nearest) <= 2 ? nearest : undefined;
}
