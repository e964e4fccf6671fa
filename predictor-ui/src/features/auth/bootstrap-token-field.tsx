import type { PasswordInputProps } from '@mantine/core';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { PasswordField } from '../../shared/ui/password-field.tsx';
import { sessionTexts } from './texts.ts';

interface Props extends PasswordInputProps {
  /** Whether an account can be created without it too. */
  optional: boolean;
}

/** While nobody is admin, this secret proves that a person runs the server. */
export function BootstrapTokenField({ optional, ...props }: Props) {
  const t = useTexts(sessionTexts);
  return (
    <PasswordField
      {...props}
      autoComplete="off"
      maxLength={200}
      label="BOOTSTRAP_TOKEN"
      description={optional ? t.tokenHintOptional : t.tokenHint}
      // The API's own message is about an invitation.
      error={props.error && (props.value ? t.wrongToken : props.error)}
    />
  );
}
