import type { FeatureRow, Manifest } from '../models/manifest.schema.ts';

/** A value beyond what the training data held, in the feature's unit. */
export interface Outside {
  feature: string;
  value: number;
  /** The least and the most that the training data held. */
  low: number;
  high: number;
}

/** The features of a row that lie outside what the model has seen: of such a row its band says nothing. */
export function outsideOf({ features }: Manifest, row: FeatureRow): Outside[] {
  return features.flatMap((feature) => {
    if (feature.kind !== 'numeric') return [];
    const value = row[feature.name];
    const { min: low, max: high } = feature.observed;
    // Not a number where it is missing.
    return typeof value === 'number' && (value < low || value > high)
      ? [{ feature: feature.name, value, low, high }]
      : [];
  });
}
