import { Random } from '../random.ts';

export const CONFIDENCE = 0.95;
const SAMPLES = 1000;

export interface Interval {
  low: number;
  high: number;
}

/**
 * Percentile intervals of statistics, by drawing whole groups with replacement, since one person's rows resemble each
 * other (cluster bootstrap: Field and Welsh 2007, "Bootstrapping clustered data").
 *
 * @param groups each row's group
 * @param statistics of the rows by their weights: how often the row's group was drawn
 * @returns one interval for each statistic, which holds 95 % of the samples where it is a number
 */
export function intervals(
  groups: readonly (string | number)[],
  seed: number,
  statistics: (weights: Float64Array) => number[],
): Interval[] {
  const random = new Random(seed, 'bootstrap');
  const places = new Map([...new Set(groups)].map((group, place) => [group, place]));
  const placeOf = Uint32Array.from(groups, (group) => places.get(group) ?? 0);
  const drawn = new Uint32Array(places.size);
  const weights = new Float64Array(groups.length);
  const samples = Array.from({ length: SAMPLES }, () => {
    drawn.fill(0);
    for (let i = 0; i < drawn.length; i++) {
      const place = random.integer(0, drawn.length - 1);
      drawn[place] = (drawn[place] as number) + 1;
    }
    for (let row = 0; row < weights.length; row++) weights[row] = drawn[placeOf[row] as number] as number;
    return statistics(weights);
  });
  return (samples[0] ?? []).map((_, i) => middle(samples.map((sample) => sample[i] as number).filter(Number.isFinite)));
}

function middle(values: number[]): Interval {
  const sorted = values.sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? Number.NaN;
  return { low: at((1 - CONFIDENCE) / 2), high: at((1 + CONFIDENCE) / 2) };
}
