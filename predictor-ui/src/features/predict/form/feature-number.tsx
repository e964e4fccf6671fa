import { useState } from 'react';
import { NumberField } from '../../../shared/forms/number-field.tsx';
import { useI18n } from '../../../shared/i18n/i18n-context.ts';
import { type FeatureValue, fits, type NumericFeature } from '../../../shared/model/features.ts';

interface Props {
  feature: NumericFeature;
  value: FeatureValue | undefined;
  onChange: (value: FeatureValue) => void;
}

/** A number with its unit and range. An invalid one stays in the field with an error, and is not used. */
export default function FeatureNumber({ feature, value, onChange }: Props) {
  const { t, language, formats } = useI18n();
  const [draft, setDraft] = useState<FeatureValue>();
  const shown = draft ?? value ?? '';
  const bounds = [formats.number(feature.range.min), formats.number(feature.range.max)] as const;
  const allowed = feature.integer ? t.feature.wholeBetween(...bounds) : t.feature.between(...bounds);
  const description = feature.description?.[language] ?? allowed;
  return (
    <NumberField
      label={feature.label[language]}
      description={feature.missing ? t.feature.mayBeEmpty(description) : description}
      placeholder={feature.missing?.[language]}
      suffix={feature.unit ? ` ${feature.unit}` : undefined}
      decimals={!feature.integer}
      value={shown}
      error={shown !== '' && !fits(feature, shown) ? allowed : undefined}
      onChange={(typed) => {
        setDraft(typed);
        if (fits(feature, typed)) onChange(typed);
      }}
      onBlur={() => setDraft((last) => (last !== undefined && fits(feature, last) ? undefined : last))}
    />
  );
}
