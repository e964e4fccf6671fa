/** The standard normal distribution’s 97.5th percentile: an interval to either side of it holds 95 %. */
export const Z_95 = 1.959964;

/**
 * Wilson's 95 % interval of a share, which stays within 0 and 1 and is right for few rows too.
 * Source: Wilson (1927); Brown, Cai and DasGupta (2001).
 *
 * @param rows at least 1
 */
export function wilson(hits: number, rows: number): { low: number; high: number } {
  const share = hits / rows;
  const z2 = Z_95 * Z_95;
  const middle = (share + z2 / (2 * rows)) / (1 + z2 / rows);
  const half = (Z_95 / (1 + z2 / rows)) * Math.sqrt((share * (1 - share)) / rows + z2 / (4 * rows * rows));
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
