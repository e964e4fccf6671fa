import type { PredictionPreview } from '../../generated/types.gen.ts';
import { useI18n } from '../i18n/i18n-context.ts';
import { featureValue } from './feature-value.ts';
import { useActiveModel } from './use-active-model.ts';

/** A sentence for each value that lies outside what the model has seen. */
export function useOutsideTexts({ outside }: PredictionPreview): string[] {
  const { t, language, formats } = useI18n();
  const features = useActiveModel().data?.manifest.features;
  return (outside ?? []).map(({ feature: name, value, low, high }) => {
    const feature = features?.find((one) => one.name === name);
    const roughly = (number: number) => featureValue(feature, number, language, formats);
    // Else somebody of 0.5 years would lie outside what goes from 0.5 years on.
    const isClose = [low, high].some((bound) => roughly(bound) === roughly(value));
    const shown = isClose ? formats.fine : roughly;
    return t.outside.value(feature?.label[language] ?? name, shown(value), shown(low), shown(high));
  });
}
