import type { Manifest, Prediction } from '../../generated/types.gen.ts';
import { useI18n } from '../i18n/i18n-context.ts';
import { featureValue } from './feature-value.ts';
import { givenFeatures } from './features.ts';

/** What a saved prediction was asked for, each with its label, such as `Performance rating: 4`. */
export function useGivenTexts(prediction: Prediction, manifest: Manifest | undefined): string[] {
  const { language, formats } = useI18n();
  const given = manifest ? Object.entries(givenFeatures(prediction, manifest)) : [];
  return given.map(([name, value]) => {
    const feature = manifest?.features.find((one) => one.name === name);
    return `${feature?.label[language]}: ${featureValue(feature, value, language, formats)}`;
  });
}
