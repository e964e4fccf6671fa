import { Input, Text } from '@mantine/core';
import type { EmployeeDetail, Manifest } from '../../../generated/types.gen.ts';
import { useI18n } from '../../../shared/i18n/i18n-context.ts';
import { useCategoryLabels } from '../../../shared/model/use-category-labels.ts';
import { SegmentedField } from '../../../shared/ui/segmented-field.tsx';

interface Props {
  employee: EmployeeDetail;
  manifest: Manifest;
  value: string;
  onChange: (target: string) => void;
}

/** The target seniority: today's or a higher one. */
export function TargetField({ employee: { targetSeniorities }, manifest, value, onChange }: Props) {
  const { t, language } = useI18n();
  const labels = useCategoryLabels();
  const feature = manifest.features.find(({ source }) => source === 'target');
  const label = feature?.label[language] ?? t.employee.seniority;
  if (targetSeniorities.length === 1) {
    return (
      <Input.Wrapper label={label} labelElement="div">
        <Text size="sm">{t.employee.topSeniority(labels.seniority(value))}</Text>
      </Input.Wrapper>
    );
  }
  const data = targetSeniorities.map((seniority) => ({ value: seniority, label: labels.seniority(seniority) }));
  return <SegmentedField label={label} data={data} value={value} onChange={onChange} />;
}
