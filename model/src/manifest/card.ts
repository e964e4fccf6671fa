import type { Text } from '../table/feature.ts';

/** How often a group's raises are among the top ones, and the ratio of that to the largest group's share. */
export interface SelectionRate {
  share: number;
  /** 1 of the group that others are compared with. */
  ratio: number;
  /** Of the ratio. */
  low: number;
  high: number;
}

/** Rates are null of a group with fewer people than can be told of. */
export interface FairnessGroup {
  group: string;
  label: Text;
  rows: number;
  people: number;
  decided: SelectionRate | null;
  predicted: SelectionRate | null;
  afterPolicy: SelectionRate | null;
}

/** How well the features tell a group that is no feature: the AUC, with its interval. */
export interface AttributeAuc {
  group: string;
  label: Text;
  /** Of the group. */
  rows: number;
  auc: number;
  low: number;
  high: number;
}

export interface Fairness {
  /** The share of all raises that counts as the top ones. */
  top: number;
  /** Below this ratio there is adverse impact. */
  line: number;
  /** Of the intervals. */
  level: number;
  fewestPeople: number;
  /** What policy gives at least, in the target's unit. */
  minimumRaise: number;
  attributeAucs: AttributeAuc[];
  by: Record<string, FairnessGroup[]>;
}

/** Of the errors predicted − actual, in the target's unit. */
export interface Residuals {
  bias: number;
  quantiles: { level: number; value: number }[];
  /** Of one width; the first and the last hold all that is farther off, and have no end there. */
  bins: { from: number | null; to: number | null; rows: number }[];
}

/** R² of new salary − today's; `withoutPromotions` is null where there are only promotions. */
export interface RaiseFit {
  rows: number;
  r2: number;
  withoutPromotions: { rows: number; r2: number } | null;
}

/** A training on what was before `from`, measured on all from then to `to` (YYYY-MM-DD). */
export interface Temporal {
  from: string;
  to: string;
  trainingRows: number;
  rows: number;
  mae: number;
  rmse: number;
  r2: number;
  raiseR2: number;
  coverage: number;
}

/** What the model card says besides the error; a table that is not about salaries has residuals only. */
export interface CardMetrics {
  residuals: Residuals;
  raise?: RaiseFit;
  temporal?: Temporal;
  fairness?: Fairness;
}
