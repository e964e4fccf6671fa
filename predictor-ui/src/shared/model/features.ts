import type { Manifest, ModelFeature, Prediction } from '../../generated/types.gen.ts';
import type { Language } from '../i18n/language.ts';

/** A value of one of the model's features; an empty text where it is missing. */
export type FeatureValue = string | number;

export type ChoiceFeature = Exclude<ModelFeature, { kind: 'numeric' }>;
export type NumericFeature = Extract<ModelFeature, { kind: 'numeric' }>;

/** The features that come from the request, not from the employee's row. */
export function requestFeatures(manifest: Manifest): ModelFeature[] {
  return manifest.features.filter((feature) => feature.source === 'request');
}

/** The field of the employee's row that a feature is, whatever the graph calls it. */
export const fieldOf = ({ name, source, from }: ModelFeature): string | undefined =>
  source === 'employee' ? (from ?? name) : undefined;

/** The feature that is the review's rating: in a manifest that is older than `reviewRating`, as it was called then. */
export function reviewRatingOf({ reviewRating = 'performanceRating' }: Manifest): string {
  return reviewRating;
}

/** What a saved prediction was asked for, of what a model asks for. */
export function givenFeatures({ features }: Prediction, manifest: Manifest): Record<string, FeatureValue> {
  const asked = requestFeatures(manifest).flatMap(({ name }) => {
    const value = features[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(asked);
}

/** The address's parameters that predict again what was saved. */
export function againSearch(prediction: Prediction, manifest: Manifest) {
  const { employeeId, targetSeniority } = prediction;
  return { ...givenFeatures(prediction, manifest), employee: employeeId, target: targetSeniority };
}

/** Whether the API accepts this value. */
export function fits(feature: ModelFeature, value: unknown): value is FeatureValue {
  if (value === '' && feature.missing) return true;
  if (feature.kind !== 'numeric') return feature.categories.some((category) => category.value === value);
  if (typeof value !== 'number' || (feature.integer && !Number.isInteger(value))) return false;
  return value >= feature.range.min && value <= feature.range.max;
}

/** A choice of the form where a value may be missing. */
export function missingChoice({ missing }: ModelFeature, language: Language): { value: string; label: string }[] {
  return missing ? [{ value: '', label: missing[language] }] : [];
}

/** A value's label in the manifest: Analyst is Analista in Spanish. */
export function valueLabel(feature: ModelFeature | undefined, value: FeatureValue, language: Language): string {
  if (value === '') return feature?.missing?.[language] ?? '';
  const categories = feature && feature.kind !== 'numeric' ? feature.categories : [];
  return categories.find((category) => category.value === value)?.label[language] ?? String(value);
}
