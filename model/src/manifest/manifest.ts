import type { Scores } from '../learn/metrics.ts';
import type { AlgorithmId } from '../learn/model.ts';
import type { Feature, Text } from '../table/feature.ts';
import type { Compared } from '../training.ts';
import type { Average } from './average.ts';
import type { CardMetrics } from './card.ts';
import type { Distributions } from './distributions.ts';
import type { Governance } from './governance.ts';

/** Error and raise of one group of held-out rows. Money in the target's unit, raises as a share of today's salary. */
export interface GroupScores {
  group: string;
  label: Text;
  rows: number;
  people: number;
  mae: number;
  /** Of their bands, calibrated without their folds. */
  coverage: number;
  /** Mean of predicted − actual. */
  bias: number;
  meanActualRaise: number;
  meanPredictedRaise: number;
}

/** Held-out rows: some as points, all of them in deciles of the prediction. */
export interface PredictedVsActual {
  points: { actual: number; predicted: number }[];
  bands: { from: number; to: number; rows: number; meanActual: number; meanPredicted: number; mae: number }[];
}

/** A model's manifest, the contract with the API. Errors and widths are in the target's unit. */
export interface Manifest {
  name: string;
  /** The training's date and the first digits of the file's SHA-256. */
  version: string;
  file: string;
  /** Of the ONNX file, in hex. */
  sha256: string;
  algorithm: { id: AlgorithmId; label: Text; parameters: Record<string, number | string> };
  target: { name: string; unit: string | null; label: Text };
  /** The graph's outputs: the prediction, and the scale of its errors, which the band is a multiple of. */
  output: string;
  scale: string;
  features: Feature[];
  /** The feature that is a salary review's rating, 1 to 5; absent where the model asks for none. */
  reviewRating?: string;
  /** The table's average row, the baseline of the Shapley values. */
  average: Average;
  band: {
    method: 'locally-weighted-cross-conformal';
    level: number;
    /** Half its width: factor × scale of the row. The median, to speak of it. */
    halfWidth: number;
    factor: number;
    /** The share of rows within bands that were calibrated without their fold. */
    coverage: number;
    rows: number;
    /** Features by whose values a group of rows has a factor and a coverage of its own. */
    by: string[];
    groups: { values: string[]; factor: number; coverage: number; rows: number }[];
  };
  metrics: {
    /** Out of fold, as all figures here are. */
    crossValidation: (Compared & { folds: number })[];
    /** `belowCurrentSalary`: share of raw predictions below today's salary; null without such a feature. */
    heldOut: Scores & { coverage: number; rows: number; belowCurrentSalary: number | null };
    /** The error of predicting today's salary, on the held-out rows; absent without such a feature. */
    unchanged?: Scores;
    byGroup: Record<string, GroupScores[]>;
    predictedVsActual: PredictedVsActual;
  } & CardMetrics;
  data: {
    rows: number;
    /** Rows of the files that lack what a feature needs. */
    leftOut: number;
    files: { name: string; sha256: string }[];
    from: string | null;
    to: string | null;
    distributions: Distributions;
  };
  seed: number;
  training: {
    /** YYYY-MM-DD, UTC. */
    date: string;
    /** The package's version, and a SHA-256 of the code that makes the model, in hex. */
    code: { version: string; sha256: string };
    /** Installed versions, by name. */
    libraries: Record<string, string>;
  };
  intendedUse: Text;
  limitations: Text[];
  /** Of a salary model. */
  governance?: Governance;
}
