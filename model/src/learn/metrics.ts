export interface Scores {
  mae: number;
  rmse: number;
  r2: number;
}

/** Mean absolute error, root mean squared error (in the target's unit) and R² of predictions, pair by pair. */
export function score(actual: ArrayLike<number>, predicted: ArrayLike<number>): Scores {
  const n = actual.length;
  let absolute = 0;
  let squared = 0;
  let total = 0;
  const mean = meanOf(actual);
  for (let i = 0; i < n; i++) {
    const y = actual[i] ?? 0;
    const error = (predicted[i] ?? 0) - y;
    absolute += Math.abs(error);
    squared += error * error;
    total += (y - mean) * (y - mean);
  }
  return { mae: absolute / n, rmse: Math.sqrt(squared / n), r2: total === 0 ? 0 : 1 - squared / total };
}

/** `x ** 2` without Math.pow, whose last bit a platform may choose. */
export const square = (x: number): number => x * x;

/** The mean; NaN of nothing. */
export function meanOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] ?? 0;
  return sum / values.length;
}

/** Six significant digits: what a reader needs, and short in the manifest. */
export const rounded = (value: number): number => Number(value.toPrecision(6));
