import type { PredictionPreview } from '../../../generated/types.gen.ts';
import { useI18n } from '../../../shared/i18n/i18n-context.ts';
import { valueLabel } from '../../../shared/model/features.ts';
import { useActiveModel } from '../../../shared/model/use-active-model.ts';

/** The prediction's values of what the model's range is measured by, such as Junior → Senior; null of one for all. */
export function useKindOfReview({ band, features }: PredictionPreview): string | null {
  const { language } = useI18n();
  const manifest = useActiveModel().data?.manifest;
  const by = manifest?.band.by ?? [];
  const values = by.map((name, i) => {
    const feature = manifest?.features.find((one) => one.name === name);
    return valueLabel(feature, band.group?.[i] ?? features[name] ?? '', language);
  });
  return values.length === 0 ? null : values.join(' → ');
}
