import type { ModelFeature } from '../../generated/types.gen.ts';
import type { Formats } from '../i18n/formats.ts';
import type { Language } from '../i18n/language.ts';
import { type FeatureValue, valueLabel } from './features.ts';

/** Whether a unit is a currency a year, such as USD/year: amounts of the model's currency, which is the company's. */
export const isMoney = (unit: string | null): boolean => /^[A-Z]{3}\/year$/.test(unit ?? '');

/** A feature's value with its unit, or its category's label. */
export function featureValue(
  feature: ModelFeature | undefined,
  value: FeatureValue,
  language: Language,
  formats: Formats,
): string {
  if (typeof value !== 'number' || feature?.kind !== 'numeric') return valueLabel(feature, value, language);
  if (isMoney(feature.unit)) return formats.money(value);
  if (feature.unit === 'years') return formats.years(value);
  return [formats.roughly(value), feature.unit].filter(Boolean).join(' ');
}
