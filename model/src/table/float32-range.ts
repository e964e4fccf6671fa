import { InputError } from '../messages/input-error.ts';
import { type Finding, warn } from './findings/finding.ts';
import { float32Step } from './float32.ts';
import { quantilesOf } from './quantile.ts';

/** So many float32 steps a target's range has at least: fewer, and rounding an answer is an error of its own. */
const FEWEST_STEPS = 1000;

/** Throws an InputError where a target differs too little, for its size, to be answered as a float32: 1e9 to 1e9 + 30. */
export function refuseNarrow(name: string, values: Float64Array): void {
  const at = quantilesOf(values);
  const [min, max] = [at(0), at(1)];
  const step = float32Step(Math.max(Math.abs(min), Math.abs(max)));
  if (max - min >= FEWEST_STEPS * step) return;
  throw new InputError((m) => m.narrowTarget(name, String(min), String(max)));
}

/** Numbers of which float32, which the graph takes, leaves less than half of the different ones. NaN where missing. */
export function collapsing(name: string, numbers: Float64Array): Finding[] {
  const known = numbers.filter((value) => !Number.isNaN(value));
  const [before, after] = [new Set(known).size, new Set(known.map(Math.fround)).size];
  if (2 * after >= before) return [];
  return [warn((m) => m.collapses(name, before, after, String(quantilesOf(known)(0))))];
}
