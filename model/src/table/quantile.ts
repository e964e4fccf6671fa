/**
 * A function of a share (0 to 1): the value there among these when sorted, the lower of two; NaN of none. Missing ones,
 * NaN, do not count.
 */
export function quantilesOf(values: Float64Array | readonly number[]): (share: number) => number {
  const sorted = new Float64Array(values).filter((value) => !Number.isNaN(value)).sort();
  return (share) => sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
}
