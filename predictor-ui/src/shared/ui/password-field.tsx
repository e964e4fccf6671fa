import '@mantine/core/styles/PasswordInput.css';
import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { useI18n } from '../i18n/i18n-context.ts';

/** A password that can be shown, by keyboard too. At most as long as the API accepts. */
export function PasswordField(props: PasswordInputProps) {
  const { t } = useI18n();
  return (
    <PasswordInput
      maxLength={128}
      visibilityToggleButtonProps={{ 'aria-label': t.session.showPassword, tabIndex: 0 }}
      // Mantine sets it on its other fields, not on this one.
      aria-invalid={props.error ? true : undefined}
      {...props}
    />
  );
}
