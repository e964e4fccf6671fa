import type { PredictionPreview } from '../../../generated/types.gen.ts';
import type { Contribution, Why } from './bases.ts';

/** A total: where it starts, the model's estimate, the new salary. */
interface Stand {
  kind: 'today' | 'average' | 'estimate' | 'newSalary';
  at: number;
}

/** A step from one amount to another: a review without changes, a feature, or policy. */
export type Move = { from: number; to: number } & (
  | { kind: 'unchanged' | 'policy' }
  | { kind: 'feature'; contribution: Contribution }
);

export type WaterfallRow = Stand | Move;

/** Less is $0 on the page. */
const LEAST_EFFECT = 0.5;

/**
 * From today's salary or from the average case to the new salary: the largest effects first, then policy.
 *
 * @returns `rows`, and the moves that change nothing
 */
export function waterfall(
  prediction: Pick<PredictionPreview, 'currentSalary' | 'rawPrediction' | 'predictedSalary'>,
  { base, start, contributions }: Why,
): { rows: WaterfallRow[]; folded: Move[] } {
  const { currentSalary, rawPrediction, predictedSalary } = prediction;
  const from = base === 'today' ? currentSalary : start;
  let at = start;
  const features = contributions
    .toSorted((a, b) => Math.abs(b.amount) - Math.abs(a.amount))
    .map((contribution): Move => {
      const before = at;
      at += contribution.amount;
      return { kind: 'feature', from: before, to: at, contribution };
    });
  const all: WaterfallRow[] = [
    { kind: base, at: from },
    ...(base === 'today' ? [{ kind: 'unchanged', from, to: start } as const] : []),
    ...features,
    { kind: 'estimate', at: rawPrediction },
    { kind: 'policy', from: rawPrediction, to: predictedSalary },
    { kind: 'newSalary', at: predictedSalary },
  ];
  const isFolded = (row: WaterfallRow): row is Move => 'to' in row && Math.abs(row.to - row.from) < LEAST_EFFECT;
  return { rows: all.filter((row) => !isFolded(row)), folded: all.filter(isFolded) };
}

/** Every amount, for the scale. */
export function amountsOf(rows: readonly WaterfallRow[]): number[] {
  return rows.flatMap((row) => ('at' in row ? [row.at] : [row.from, row.to]));
}
