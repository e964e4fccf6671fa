import type { ModelFeature } from '../../../generated/types.gen.ts';
import type { Formats } from '../../../shared/i18n/formats.ts';
import type { Language } from '../../../shared/i18n/language.ts';
import { featureValue } from '../../../shared/model/feature-value.ts';
import type { CompareTexts } from './texts.ts';

/** Where a model finds a feature and which values it takes, in one line. */
export function featureText(feature: ModelFeature, language: Language, formats: Formats, t: CompareTexts): string {
  const values =
    feature.kind === 'numeric'
      ? t.range(
          featureValue(feature, feature.range.min, language, formats),
          featureValue(feature, feature.range.max, language, formats),
        )
      : feature.categories.map(({ label }) => label[language]).join(', ');
  return [
    t.sources[feature.source],
    values,
    ...(feature.monotone ? [t.rises] : []),
    ...(feature.missing ? [t.mayMiss] : []),
  ].join('; ');
}
