import type { Feature } from '../table/feature.ts';
import { encodedValue, type Matrix } from './encode.ts';

/**
 * Sums over rows from which least squares are solved: of the encoded columns, of their products, and of these with the
 * target. Numbers are counted from their shift, since sums of squares of large numbers lose digits.
 */
export interface Moments {
  rows: number;
  target: number;
  columns: Float64Array;
  /** Of column × target. */
  cross: Float64Array;
  /** Of column × column, one column after another. */
  products: Float64Array;
}

/** The mean, where it is not missing, of each encoded column that is a number or may be missing; 0 of the others. */
export function shiftOf(matrix: Matrix): Float64Array {
  return Float64Array.from(matrix.plan, (column) => {
    if (column.kind !== 'numeric' && !isGraded(matrix.features[column.feature])) return 0;
    let sum = 0;
    let count = 0;
    for (let row = 0; row < matrix.rows; row++) {
      const value = encodedValue(matrix, column, row);
      if (Number.isNaN(value)) continue;
      sum += value;
      count++;
    }
    return sum / count;
  });
}

/** An ordinal that may be missing: its levels are counted from their means. */
const isGraded = (feature: Feature | undefined) => feature?.kind === 'ordinal' && feature.missing !== undefined;

/** The moments of these rows. Columns that are 0 cost nothing, so that many categories are no more work than few. */
export function momentsOf(matrix: Matrix, target: Float64Array, rows: Int32Array, shift: Float64Array): Moments {
  const width = matrix.plan.length;
  const moments = {
    rows: rows.length,
    target: 0,
    columns: new Float64Array(width),
    cross: new Float64Array(width),
    products: new Float64Array(width * width),
  };
  const { columns, cross, products } = moments;
  const nonZero = nonZeroColumns(matrix, shift);
  for (const row of rows) {
    const y = target[row] as number;
    moments.target += y;
    const { count, places, values } = nonZero(row);
    for (let i = 0; i < count; i++) {
      const [a, value] = [places[i] as number, values[i] as number];
      (columns[a] as number) += value;
      (cross[a] as number) += value * y;
      for (let j = 0; j < count; j++)
        (products[a * width + (places[j] as number)] as number) += value * (values[j] as number);
    }
  }
  return moments;
}

/**
 * The moments of these rows and those. To leave out a fold the others are added: subtracted from all, a column that is
 * constant elsewhere would keep the rounding of its sums, and that would count as variance.
 */
export function plus(some: Moments, more: Moments): Moments {
  const added = (a: Float64Array, b: Float64Array) => a.map((value, i) => value + (b[i] as number));
  return {
    rows: some.rows + more.rows,
    target: some.target + more.target,
    columns: added(some.columns, more.columns),
    cross: added(some.cross, more.cross),
    products: added(some.products, more.products),
  };
}

/** The encoded columns of a row that are not 0. The answer is overwritten by the next. */
function nonZeroColumns({ features, codes, plan }: Matrix, shift: Float64Array) {
  const firsts = features.map((_, feature) => plan.findIndex((column) => column.feature === feature));
  const places = new Int32Array(plan.length);
  const values = new Float64Array(plan.length);
  return (row: number) => {
    let count = 0;
    for (let feature = 0; feature < features.length; feature++) {
      const code = codes[feature]?.[row] as number;
      const first = firsts[feature] as number;
      const kind = features[feature]?.kind;
      // As if it were the mean.
      if (Number.isNaN(code)) continue;
      if (isGraded(features[feature])) {
        for (let place = first; plan[place]?.feature === feature; place++) {
          places[count] = place;
          values[count++] = Number(place < first + code) - (shift[place] as number);
        }
      } else if (kind === 'numeric') {
        places[count] = first;
        values[count++] = code - (shift[first] as number);
      } else {
        const [from, to] = kind === 'ordinal' ? [0, code] : [code, code + 1];
        for (let level = from; level < to; level++) {
          places[count] = first + level;
          values[count++] = 1;
        }
      }
    }
    return { count, places, values };
  };
}
