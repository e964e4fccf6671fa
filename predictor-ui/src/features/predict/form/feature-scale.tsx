import { useI18n } from '../../../shared/i18n/i18n-context.ts';
import { type FeatureValue, missingChoice, type NumericFeature } from '../../../shared/model/features.ts';
import { SegmentedField } from '../../../shared/ui/segmented-field.tsx';

const MOST_STEPS = 7;

/** Whether a number is picked from a row of buttons, like a rating from 1 to 5. */
export function isShortScale({ integer, range }: NumericFeature): boolean {
  return integer && range.max - range.min < MOST_STEPS;
}

interface Props {
  feature: NumericFeature;
  hint?: string;
  value: FeatureValue | undefined;
  onChange: (value: FeatureValue) => void;
}

export function FeatureScale({ feature, hint, value, onChange }: Props) {
  const { language, formats } = useI18n();
  const { min, max } = feature.range;
  const steps = Array.from({ length: max - min + 1 }, (_, index) => min + index);
  return (
    <SegmentedField
      label={feature.label[language]}
      description={[feature.description?.[language], hint].filter(Boolean).join(' ') || undefined}
      data={[
        ...missingChoice(feature, language),
        ...steps.map((step) => ({ value: String(step), label: formats.number(step) })),
      ]}
      value={value === undefined ? undefined : String(value)}
      onChange={(step) => onChange(step === '' ? step : Number(step))}
    />
  );
}
