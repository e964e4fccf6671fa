import type { Tested } from './kolmogorov-smirnov.ts';

/**
 * Chi-squared test of homogeneity of two samples' categories. A category that neither has does not count.
 *
 * @param one rows by category
 * @returns null where one of them has no rows
 */
export function chiSquared(one: readonly number[], other: readonly number[]): (Tested & { degrees: number }) | null {
  const columns = one.map((count, i) => [count, other[i] ?? 0] as const).filter(([a, b]) => a + b > 0);
  const [n, m] = columns.reduce(([a, b], [x, y]) => [a + x, b + y], [0, 0] as readonly [number, number]);
  if (n === 0 || m === 0) return null;
  const statistic = columns.reduce((sum, [a, b]) => {
    const expected = (n * (a + b)) / (n + m);
    // Of both rows of the table: their differences are the same, and what is expected is as n to m.
    return sum + ((a - expected) ** 2 / expected) * (1 + n / m);
  }, 0);
  const degrees = columns.length - 1;
  return { statistic, degrees, p: degrees === 0 ? 1 : chiSquaredTail(statistic, degrees) };
}

/**
 * P(X ≥ x) of the chi-squared distribution: the regularised upper incomplete gamma function Q(degrees / 2, x / 2), by its
 * series below a + 1 and its continued fraction (Lentz) above. Source: Numerical Recipes (2007), 6.2. jStat's is wrong from
 * the tenth digit on, and 0 in the tail; @stdlib's takes forty packages.
 *
 * @param degrees of freedom, whole and at least 1
 */
export function chiSquaredTail(x: number, degrees: number): number {
  if (x <= 0) return 1;
  const [a, y] = [degrees / 2, x / 2];
  const factor = Math.exp(a * Math.log(y) - y - logGammaOfHalf(degrees));
  return y < a + 1 ? 1 - factor * series(a, y) : factor * fraction(a, y);
}

const EPSILON = 1e-16;
const TINY = 1e-300;

function series(a: number, y: number): number {
  let term = 1 / a;
  let sum = term;
  for (let k = 1; term > sum * EPSILON; k++) {
    term *= y / (a + k);
    sum += term;
  }
  return sum;
}

function fraction(a: number, y: number): number {
  let b = y + 1 - a;
  let c = 1 / TINY;
  let d = 1 / b;
  let value = d;
  for (let k = 1, step = 0; Math.abs(step - 1) > EPSILON * 4 && k < 10_000; k++) {
    const an = -k * (k - a);
    b += 2;
    d = 1 / notNought(an * d + b);
    c = notNought(b + an / c);
    step = d * c;
    value *= step;
  }
  return value;
}

const notNought = (value: number) => (Math.abs(value) < TINY ? TINY : value);

/** ln Γ(k / 2), exactly by its recurrence. */
function logGammaOfHalf(k: number): number {
  let log = k % 2 === 0 ? 0 : Math.log(Math.PI) / 2;
  for (let half = k % 2 === 0 ? 1 : 0.5; half < k / 2; half++) log += Math.log(half);
  return log;
}
