import type { EmployeeDetail, Manifest, PredictionRequest } from '../../generated/types.gen.ts';
import { type FeatureValue, fits, requestFeatures, reviewRatingOf } from '../../shared/model/features.ts';
import type { PredictSearch } from './search.ts';

export interface Inputs extends PredictionRequest {
  features: Record<string, FeatureValue>;
  /** Whether every feature has a value. */
  complete: boolean;
}

/**
 * The inputs of the prediction: from the address where they are valid for this employee and model, else the defaults.
 * The default target is today's seniority, the smallest change that a review can make; the rating starts from the last
 * review's.
 */
export function resolveInputs(employee: EmployeeDetail, manifest: Manifest, search: PredictSearch): Inputs {
  const asked = requestFeatures(manifest);
  const rating = reviewRatingOf(manifest);
  const targetSeniority =
    employee.targetSeniorities.find((seniority) => seniority === search.target) ?? employee.seniority;
  const features: Record<string, FeatureValue> = {};
  for (const feature of asked) {
    const last = feature.name === rating ? employee.lastRating : undefined;
    const value = [search[feature.name], last, feature.default, ''].find((candidate) => fits(feature, candidate));
    if (value !== undefined) features[feature.name] = value;
  }
  return {
    employeeId: employee.id,
    targetSeniority,
    features,
    complete: asked.every(({ name }) => name in features),
  };
}
