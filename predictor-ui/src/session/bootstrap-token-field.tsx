import { useTexts } from '../i18n/use-texts.ts';
import { PasswordField } from '../ui/password-field.tsx';
import { sessionTexts } from './texts.ts';

interface Props {
  /** Whether who has none may make an account all the same. */
  optional: boolean;
  value: string;
  refused: boolean;
  onChange: (value: string) => void;
}

/** What proves, while nobody is admin, that a person is who runs the server. */
export function BootstrapTokenField({ optional, value, refused, onChange }: Props) {
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
      error={refused && t.wrongToken}
    />
  );
}
