import { distance } from 'fastest-levenshtein';

/** Parts of a name in one order: `.development.env` and `.env.development` are the same parts. */
const parts = (name: string) =>
  name
    .split(/[.\-_]/)
    .filter(Boolean)
    .sort()
    .join('.');

/**
 * The word that was probably meant: the known one with the smallest edit distance, at most a third of its letters, or
 * the same parts in another order.
 */
export function meant(word: string, known: readonly string[]): string | undefined {
  const short = word.slice(0, 100).toLowerCase();
  const [nearest] = known
    .filter((one) => one !== word && one.length <= 100)
    .map((one) => {
      const other = one.toLowerCase();
      return { one, letters: parts(short) === parts(other) ? 0 : distance(short, other) };
    })
    .sort((a, b) => a.letters - b.letters);
  return nearest && nearest.letters <= Math.max(2, Math.min(5, Math.floor(word.length / 3))) ? nearest.one : undefined;
}
