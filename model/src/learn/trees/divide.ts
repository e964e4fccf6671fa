import type { BinnedFeature } from './bins.ts';

/** By bin of a split's feature: 1 where its rows go left. */
export function goingLeft(
  { bins, categorical, missing }: BinnedFeature,
  bin: number,
  missingLeft: boolean,
): Uint8Array {
  const sides = Uint8Array.from({ length: bins }, (_, at) => Number(categorical ? at !== bin : at <= bin));
  if (missing) sides[bins - 1] = Number(missingLeft);
  return sides;
}

/**
 * Moves the rows that go left to the front; all of them keep their order. Without a branch, which processors would often
 * predict wrongly.
 * @param codes each row's bin
 * @param spare as long as `rows` at least
 */
export function divide(
  rows: Int32Array,
  codes: Uint8Array,
  goesLeft: Uint8Array,
  spare: Int32Array,
): [left: Int32Array, right: Int32Array] {
  let left = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    rows[left] = row;
    spare[i - left] = row;
    left += goesLeft[codes[row] as number] as number;
  }
  rows.set(spare.subarray(0, rows.length - left), left);
  return [rows.subarray(0, left), rows.subarray(left)];
}
