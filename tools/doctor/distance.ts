/** The Levenshtein distance of two words. */
export function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      const replaced = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** The word that was probably meant: the nearest of those known, if it is at most two letters away. */
export function meant(word: string, known: readonly string[]): string | undefined {
  const [nearest] = known.map((one) => ({ one, letters: distance(word, one) })).sort((a, b) => a.letters - b.letters);
  return nearest && nearest.letters <= 2 ? nearest.one : undefined;
}
