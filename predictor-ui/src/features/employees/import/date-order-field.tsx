import type { ImportRequest } from '../../../generated/types.gen.ts';
import { useTexts } from '../../../shared/i18n/use-texts.ts';
import { SegmentedField } from '../../../shared/ui/segmented-field.tsx';
import { importTexts } from './texts.ts';

export type DatesAnswer = NonNullable<ImportRequest['dates']>;

interface Props {
  value: DatesAnswer | undefined;
  onChange: (dates: DatesAnswer) => void;
}

/** Asks how the dates of a file are to be read that does not tell. */
export function DateOrderField({ value, onChange }: Props) {
  const t = useTexts(importTexts);
  return (
    <SegmentedField
      label={t.dates}
      description={t.datesHint}
      data={[
        { value: 'dmy', label: t.dayFirst },
        { value: 'mdy', label: t.monthFirst },
      ]}
      value={value}
      onChange={(dates) => onChange(dates as DatesAnswer)}
    />
  );
}
