import { Divider, Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { optionsAuthOptions } from '../generated/@tanstack/react-query.gen.ts';
import { useI18n } from '../i18n/i18n-context.ts';
import { Card } from '../ui/card.tsx';
import { Page } from '../ui/page.tsx';
import { CredentialsForm } from './credentials-form.tsx';
import { DemoButton } from './demo-button.tsx';

const API_CALLS = [{ method: 'GET', path: '/auth/me' }] as const;

export default function SignInPage() {
  const { t } = useI18n();
  const { data: options } = useQuery({ ...optionsAuthOptions(), staleTime: Number.POSITIVE_INFINITY });
  useDocumentTitle(`${t.session.title} · ${t.app.name}`);
  return (
    <Page api={API_CALLS}>
      <Stack maw={420} mx="auto" gap="lg" py="lg">
        <Stack gap={6} ta="center">
          <Title order={1}>{t.session.welcome}</Title>
          <Text c="dimmed" textWrap="balance">
            {t.session.intro}
          </Text>
        </Stack>
        <Card>
          <Stack>
            {options?.demo && (
              <>
                <DemoButton />
                <Divider label={t.session.or} />
              </>
            )}
            {options?.firstAdmin === 'sign-up' && (
              <Text size="sm" c="dimmed">
                {t.session.firstIsAdmin}
              </Text>
            )}
            <CredentialsForm secondary={options?.demo ?? false} />
          </Stack>
        </Card>
      </Stack>
    </Page>
  );
}
