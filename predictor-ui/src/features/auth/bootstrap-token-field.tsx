import { useTexts } from '../../shared/i18n/use-texts.ts';
import { PasswordField } from '../../shared/ui/password-field.tsx';
import { sessionTexts } from './texts.ts';

interface Props {
  /** Whether who has none may make an account all the same. */
  optional: boolean;
  value: string;
  wrong: string | undefined;
  onChange: (value: string) => void;
}

/** What proves, while nobody is admin, that a person is who runs the server. */
export function BootstrapTokenField({ optional, value, wrong, onChange }: Props) {
  const t = useTexts(sessionTexts);
  return (
    <PasswordField
      id="invitation"
      autoComplete="off"
      maxLength={200}
      label="BOOTSTRAP_TOKEN"
      description={optional ? t.tokenHintOptional : t.tokenHint}
      value={value}
      onChange={(text) => onChange(text.trim())}
      // What the API says is about an invitation.
      error={wrong && (value ? t.wrongToken : wrong)}
    />
  );
}
