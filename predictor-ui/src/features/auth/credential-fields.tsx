import { TextInput } from '@mantine/core';
import type { Credentials } from '../../generated/types.gen.ts';
import { useI18n } from '../../shared/i18n/i18n-context.ts';
import { PasswordField } from '../../shared/ui/password-field.tsx';

interface Props {
  value: Credentials;
  wrong: Record<string, string | undefined>;
  /** Whether the account is to be made. */
  isNew: boolean;
  emailHint?: string;
  onChange: (changed: Partial<Credentials>) => void;
}

export function CredentialFields({ value, wrong, isNew, emailHint, onChange }: Props) {
  const { t } = useI18n();
  return (
    <>
      <TextInput
        id="email"
        type="email"
        autoComplete="email"
        label={t.session.email}
        description={emailHint}
        value={value.email}
        onChange={({ currentTarget }) => onChange({ email: currentTarget.value.trim() })}
        error={wrong.email}
      />
      <PasswordField
        id="password"
        autoComplete={isNew ? 'new-password' : 'current-password'}
        label={t.session.password}
        description={isNew ? t.session.passwordHint : undefined}
        value={value.password}
        onChange={(password) => onChange({ password })}
        error={wrong.password}
      />
    </>
  );
}
