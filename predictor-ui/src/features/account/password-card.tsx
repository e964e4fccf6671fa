import { Text, Title } from '@mantine/core';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { Card } from '../../shared/ui/card.tsx';
import { PasswordForm } from './password-form.tsx';
import { accountTexts } from './texts.ts';

export function PasswordCard({ email }: { email: string }) {
  const t = useTexts(accountTexts);
  return (
    <Card label={t.password}>
      <Title order={2} size="h4">
        {t.password}
      </Title>
      <Text c="dimmed" size="sm" mt={4} mb="sm">
        {t.passwordIntro}
      </Text>
      <PasswordForm email={email} />
    </Card>
  );
}
