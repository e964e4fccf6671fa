import type { PredictionPreview, Reasons } from '../../../generated/types.gen.ts';

type Contribution = Reasons['contributions'][number];

/** A total: the average case, the model's estimate, the new salary. */
interface Stand {
  kind: 'average' | 'estimate' | 'newSalary';
  at: number;
}

/** A step from one amount to another: by a feature, or by policy. */
interface Move {
  kind: 'feature' | 'policy';
  from: number;
  to: number;
  contribution?: Contribution;
}

export type WaterfallRow = Stand | Move;

/** From the average case to the new salary: the largest effects first, then policy. */
export function waterfall(
  { rawPrediction, predictedSalary }: Pick<PredictionPreview, 'rawPrediction' | 'predictedSalary'>,
  { base, contributions }: Reasons,
): WaterfallRow[] {
  const rows: WaterfallRow[] = [{ kind: 'average', at: base }];
  let at = base;
  for (const contribution of contributions.toSorted((a, b) => Math.abs(b.amount) - Math.abs(a.amount))) {
    rows.push({ kind: 'feature', from: at, to: at + contribution.amount, contribution });
    at += contribution.amount;
  }
  return [
    ...rows,
    { kind: 'estimate', at: rawPrediction },
    { kind: 'policy', from: rawPrediction, to: predictedSalary },
    { kind: 'newSalary', at: predictedSalary },
  ];
}

/** Every amount, for the scale. */
export function amountsOf(rows: readonly WaterfallRow[]): number[] {
  return rows.flatMap((row) => ('at' in row ? [row.at] : [row.from, row.to]));
}
