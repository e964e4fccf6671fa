import type { ModelFeature } from '../../generated/types.gen.ts';
import type { Formats } from '../i18n/formats.ts';
import type { Language } from '../i18n/language.ts';
import { type FeatureValue, valueLabel } from './features.ts';

/** A feature's value with its unit, or its category's label. */
export function featureValue(
  feature: ModelFeature | undefined,
  value: FeatureValue,
  language: Language,
  formats: Formats,
): string {
  if (typeof value !== 'number' || feature?.kind !== 'numeric') return valueLabel(feature, value, language);
  if (feature.unit === 'USD/year') return formats.money(value);
  if (feature.unit === 'years') return formats.years(value);
  return [formats.roughly(value), feature.unit].filter(Boolean).join(' ');
}
