import { square } from '../../learn/metrics.ts';
import { pearson, ranks } from '../correlation.ts';
import { type Finding, refuse } from './finding.ts';

/** So close to a line, or to the same order, leaves nothing to predict. The rest is rounding. */
const SAME_LINE = 0.9999;
const SAME_ORDER = 0.999;
const SAME_BUT_TIES = 0.98;
const SAME_CURVE = 0.999;
const FEWEST = 10;
/** With fewer rows last year's salary may be in the order of this year's by chance. */
const ENOUGH = 100;

/**
 * A feature that is the target in other words: in another currency, rounded, as a logarithm, or as a number given in the
 * target's order. By the rows that have both: Pearson's correlation, or Spearman's and a smooth curve.
 */
export function sameAsTarget(name: string, numbers: Float64Array, target: string, values: Float64Array): Finding[] {
  const isKnown = (_: number, row: number) => !Number.isNaN(numbers[row]);
  const [a, b] = [numbers.filter(isKnown), values.filter(isKnown)];
  if (new Set(a).size < FEWEST) return [];
  const line = Math.abs(pearson(a, b));
  if (line > SAME_LINE || isSameOrder(a, b, line)) return [refuse((m) => m.sameAsTarget(name, target))];
  return [];
}

function isSameOrder(a: Float64Array, b: Float64Array, line: number): boolean {
  const [order, ofTarget] = [ranks(a), ranks(b)];
  const rank = Math.abs(pearson(order, ofTarget));
  if (rank < SAME_BUT_TIES) return false;
  // More like the ranks than like the target: numbers that were given in its order.
  const counts = a.every(Number.isInteger) && Math.abs(pearson(a, ofTarget)) > line;
  const different = new Set(a).size;
  if (rank > SAME_ORDER) return a.length >= ENOUGH || counts || smoothness(a, b) > SAME_CURVE;
  // Rows that rounding has made the same count for more, the fewer rows there are.
  if (counts && different === a.length) return isOrdered(order, ofTarget);
  return a.length < ENOUGH && different > a.length / 2 && isOrdered(ofTarget, order) && smoothness(a, b) > SAME_CURVE;
}

/** Whether y rises, or falls, with x but for what has the same y. */
const isOrdered = (x: Float64Array, y: Float64Array) => Math.abs(pearson(meansOfTies(y, x), y)) > SAME_LINE;

/** The values of y, in place of each the mean of those with the same x. */
function meansOfTies(x: Float64Array, y: Float64Array): Float64Array {
  const groups = Map.groupBy(x.keys(), (row) => x[row] as number);
  return x.map((at) => meanAt(groups.get(at) ?? [], y));
}

const meanAt = (rows: readonly number[], y: Float64Array) =>
  rows.reduce((sum, row) => sum + (y[row] as number), 0) / rows.length;

interface Point {
  at: number;
  mean: number;
}

/** R² of each y by the line through its neighbours in x: near 1 for a smooth curve, less for one with noise. */
function smoothness(x: Float64Array, y: Float64Array): number {
  const points = [...Map.groupBy(x.keys(), (row) => x[row] as number)]
    .map(([at, rows]): Point => ({ at, mean: meanAt(rows, y) }))
    .sort((a, b) => a.at - b.at);
  const mean = points.reduce((sum, point) => sum + point.mean, 0) / points.length;
  let [errors, all] = [0, 0];
  for (let i = 1; i < points.length - 1; i++) {
    const [before, point, after] = points.slice(i - 1, i + 2) as [Point, Point, Point];
    const share = (point.at - before.at) / (after.at - before.at);
    errors += square(point.mean - before.mean - share * (after.mean - before.mean));
    all += square(point.mean - mean);
  }
  return 1 - errors / all;
}
