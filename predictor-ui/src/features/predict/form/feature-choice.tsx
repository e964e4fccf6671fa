import { NativeSelect } from '@mantine/core';
import { useI18n } from '../../../shared/i18n/i18n-context.ts';
import { type ChoiceFeature, type FeatureValue, missingChoice } from '../../../shared/model/features.ts';
import { SegmentedField } from '../../../shared/ui/segmented-field.tsx';

const MOST_SIDE_BY_SIDE = 4;

interface Props {
  feature: ChoiceFeature;
  value: FeatureValue | undefined;
  onChange: (value: string) => void;
}

/** A feature's categories: side by side if they are few, else a list. */
export function FeatureChoice({ feature, value, onChange }: Props) {
  const { t, language } = useI18n();
  const categories = feature.categories.filter(({ value }) => value !== '');
  const data = [
    ...missingChoice(feature, language),
    ...categories.map((category) => ({ value: category.value, label: category.label[language] })),
  ];
  const common = { label: feature.label[language], description: feature.description?.[language] };
  const chosen = value === undefined ? undefined : String(value);
  if (data.length <= MOST_SIDE_BY_SIDE) {
    return <SegmentedField {...common} data={data} value={chosen} onChange={onChange} />;
  }
  return (
    <NativeSelect
      {...common}
      data={chosen !== undefined ? data : [{ value: '', label: t.feature.choose, disabled: true }, ...data]}
      value={chosen ?? ''}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
