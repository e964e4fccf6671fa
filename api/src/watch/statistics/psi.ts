/** A share of nothing would make the index infinite. */
const LEAST_SHARE = 1e-4;

/**
 * Population stability index: how far two distributions over the same bins are apart, Σ (q − p) ln(q / p) of their
 * shares. 0: the same; the order of the bins does not matter, nor which is which.
 * Source: Siddiqi, Credit Risk Scorecards (2006), which has the thresholds 0.1 and 0.25 too.
 *
 * @param expected rows by bin
 * @returns null where one of them has no rows
 */
export function psi(expected: readonly number[], actual: readonly number[]): number | null {
  const [p, q] = [sharesOf(expected), sharesOf(actual)];
  if (!p || !q) return null;
  return p.reduce((sum, share, bin) => {
    const [before, now] = [Math.max(share, LEAST_SHARE), Math.max(q[bin] ?? 0, LEAST_SHARE)];
    return sum + (now - before) * Math.log(now / before);
  }, 0);
}

/** Null of no rows. */
export function sharesOf(rows: readonly number[]): number[] | null {
  const total = rows.reduce((sum, count) => sum + count, 0);
  return total > 0 ? rows.map((count) => count / total) : null;
}
