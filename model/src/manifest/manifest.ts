import type { CrossValidation } from '../learn/cross-validate.ts';
import type { Scores } from '../learn/metrics.ts';
import type { Model } from '../learn/model.ts';
import type { Feature, Text } from '../table/feature.ts';
import type { Average } from './average.ts';

/** Error and raise of one group of held-out rows. Money in the target's unit, raises as a share of today's salary. */
export interface GroupScores {
  group: string;
  label: Text;
  rows: number;
  mae: number;
  /** Mean of predicted − actual. */
  bias: number;
  meanActualRaise: number;
  meanPredictedRaise: number;
}

/** Held-out rows: some as points, all of them in tenths by what was predicted. */
export interface PredictedVsActual {
  points: { actual: number; predicted: number }[];
  bands: { from: number; to: number; rows: number; meanActual: number; meanPredicted: number; mae: number }[];
}

/** What a model says of itself; the contract with the API. Error and widths are in the target's unit. */
export interface Manifest {
  name: string;
  version: string;
  file: string;
  /** Of the ONNX file, in hex. */
  sha256: string;
  algorithm: { id: Model['algorithm']; label: Text; parameters: Record<string, number | string> };
  target: { name: string; unit: string | null; label: Text };
  output: string;
  features: Feature[];
  /** The feature that is a salary review's rating, 1 to 5; absent where the model asks for none. */
  reviewRating?: string;
  /** The average row of the table: what the reasons of a prediction compare with. */
  average: Average;
  band: {
    method: 'split-conformal';
    level: number;
    halfWidth: number;
    coverage: number;
    calibrationRows: number;
    testRows: number;
  };
  metrics: {
    crossValidation: CrossValidation[];
    /** `belowCurrentSalary`: share of raw predictions below today's salary; null where there is no such feature. */
    heldOut: Scores & { coverage: number; rows: number; belowCurrentSalary: number | null };
    /** Of who says the same as today, on the held-out rows; absent where there is no such feature. */
    unchanged?: Scores;
    byGroup: Record<string, GroupScores[]>;
    predictedVsActual: PredictedVsActual;
  };
  data: { rows: number; files: { name: string; sha256: string }[]; from: string | null; to: string | null };
  seed: number;
  intendedUse: Text;
  limitations: Text[];
}
