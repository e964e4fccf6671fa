export interface Scores {
  mae: number;
  rmse: number;
  r2: number;
}

/** MAE, RMSE (in the target's unit) and R². */
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

/** `x ** 2` without Math.pow, whose last bit depends on the platform. */
export const square = (x: number): number => x * x;

/** The mean; NaN of an empty list. */
export function meanOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] ?? 0;
  return sum / values.length;
}

/** Six significant digits, to keep the manifest short. */
export const rounded = (value: number): number => Number(value.toPrecision(6));
