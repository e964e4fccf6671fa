import { TextInput } from '@mantine/core';
import type { FieldProps } from '../../shared/forms/use-api-form.ts';
import { useI18n } from '../../shared/i18n/i18n-context.ts';
import { PasswordField } from '../../shared/ui/password-field.tsx';

interface Props {
  field: FieldProps<'email' | 'password'>;
  /** Whether the account is to be created. */
  isNew: boolean;
  emailHint?: string;
}

export function CredentialFields({ field, isNew, emailHint }: Props) {
  const { t } = useI18n();
  return (
    <>
      <TextInput
        {...field('email')}
        type="email"
        autoComplete="email"
        label={t.session.email}
        description={emailHint}
      />
      <PasswordField
        {...field('password')}
        autoComplete={isNew ? 'new-password' : 'current-password'}
        label={t.session.password}
        description={isNew ? t.session.passwordHint : undefined}
      />
    </>
  );
}
