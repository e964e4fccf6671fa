import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { useI18n } from '../i18n/i18n-context.ts';

interface Props extends Pick<PasswordInputProps, 'autoComplete' | 'description' | 'error' | 'label' | 'maxLength'> {
  id: string;
  value: string;
  onChange: (value: string) => void;
}

/** A field whose text can be looked at, by keyboard too. At most as long as the API takes a password. */
export function PasswordField({ onChange, maxLength = 128, ...props }: Props) {
  const { t } = useI18n();
  return (
    <PasswordInput
      {...props}
      // Mantine says so of its other fields by itself.
      aria-invalid={props.error ? true : undefined}
      maxLength={maxLength}
      visibilityToggleButtonProps={{ 'aria-label': t.session.showPassword, tabIndex: 0 }}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
