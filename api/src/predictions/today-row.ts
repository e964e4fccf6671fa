import type { Seniority } from '../employees/seniority.ts';
import { allowedUnless } from '../models/allowed-values.ts';
import type { FeatureRow, Manifest } from '../models/manifest.schema.ts';
import { reviewRatingOf } from './features.ts';

/**
 * The person as they are: the target is today's seniority, the rating that of the last review, and whatever else a
 * request may say is the model's default. What the model takes no such value of stays as in `row`.
 *
 * @param row the model's row that is to be explained
 * @param lastRating null where there is none
 * @returns null if the model does not know today's seniority as a target
 */
export function todayRow(
  manifest: Manifest,
  row: FeatureRow,
  seniority: Seniority,
  lastRating: number | null,
): FeatureRow | null {
  const today: Record<string, string | number> = { ...row };
  const rating = reviewRatingOf(manifest);
  for (const feature of manifest.features) {
    const { name, source } = feature;
    if (source === 'employee') continue;
    const candidates =
      source === 'target' ? [seniority] : [name === rating ? lastRating : undefined, feature.default, row[name]];
    const value = candidates.find((candidate) => candidate != null && !allowedUnless(feature, candidate));
    if (value == null) return null;
    today[name] = value;
  }
  return today;
}
