import type { Prediction } from '../../generated/types.gen.ts';
import { useI18n } from '../i18n/i18n-context.ts';
import { featureValue } from './feature-value.ts';
import { givenFeatures } from './features.ts';
import { useManifestOf } from './use-manifest-of.ts';

/** What a saved prediction was asked for, each with its label in its own version, such as `Performance rating: 4`. */
export function useGivenTexts(prediction: Prediction): string[] {
  const { language, formats } = useI18n();
  const manifest = useManifestOf(prediction.modelVersion);
  const given = manifest ? Object.entries(givenFeatures(prediction, manifest)) : [];
  return given.map(([name, value]) => {
    const feature = manifest?.features.find((one) => one.name === name);
    return `${feature?.label[language]}: ${featureValue(feature, value, language, formats)}`;
  });
}
