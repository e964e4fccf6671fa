import { NativeSelect, type NativeSelectProps } from '@mantine/core';
import { useI18n } from '../i18n/i18n-context.ts';

interface Props extends Omit<NativeSelectProps, 'data'> {
  choices: { value: string; label: string }[];
}

/** A select field without a default choice. */
export function ChoiceField({ choices, ...props }: Props) {
  const { t } = useI18n();
  const placeholder = { value: '', label: t.feature.choose, disabled: true };
  return <NativeSelect {...props} data={props.value === '' ? [placeholder, ...choices] : choices} />;
}
