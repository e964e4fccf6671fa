import { sharesOf } from './psi.ts';

/** Of a two-sample test. */
export interface Tested {
  statistic: number;
  /** How likely samples of one distribution differ at least as much. */
  p: number;
}

/**
 * Kolmogorov–Smirnov test of two samples that are known by bins only. The largest difference of their cumulated shares is
 * looked for at the bins' edges, so it is at most the one of the values, and p at least theirs: what is found here is
 * there, and a difference within bins is not found.
 *
 * @param one rows by bin, in ascending order
 * @returns null where one of them has no rows
 */
export function kolmogorovSmirnov(one: readonly number[], other: readonly number[]): Tested | null {
  const [p, q] = [sharesOf(one), sharesOf(other)];
  if (!p || !q) return null;
  let [difference, statistic] = [0, 0];
  for (const [bin, share] of p.entries()) {
    difference += (q[bin] ?? 0) - share;
    statistic = Math.max(statistic, Math.abs(difference));
  }
  const [n, m] = [sumOf(one), sumOf(other)];
  return { statistic, p: kolmogorov(Math.sqrt((n * m) / (n + m)) * statistic) };
}

/** P(K ≥ x) of Kolmogorov's distribution, the limit for many rows; of each of its two series the one that converges fast at x. */
export function kolmogorov(x: number): number {
  if (x <= 0) return 1;
  let sum = 0;
  if (x < 1) {
    for (let k = 1; k <= 9; k += 2) sum += Math.exp((-k * k * Math.PI * Math.PI) / (8 * x * x));
    return 1 - (Math.sqrt(2 * Math.PI) / x) * sum;
  }
  for (let k = 1; k <= 8; k++) sum += (k % 2 === 1 ? 2 : -2) * Math.exp(-2 * k * k * x * x);
  return sum;
}

const sumOf = (rows: readonly number[]) => rows.reduce((sum, count) => sum + count, 0);
