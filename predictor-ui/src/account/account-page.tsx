import { Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useI18n } from '../i18n/i18n-context.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { sessionQuery } from '../session/session-query.ts';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { PasswordCard } from './password-card.tsx';
import { RemoveCard } from './remove-card.tsx';
import { SessionsCard } from './sessions-card.tsx';
import { accountTexts } from './texts.ts';

/** As the API has it: everybody's, with no password. */
const DEMO_EMAIL = 'demo@empresa.example';

const API_CALLS = [
  { method: 'GET', path: '/auth/me' },
  { method: 'GET', path: '/auth/me/sessions' },
] as const;

/** What people see of their own account, and do with it. */
export function AccountPage() {
  const { t: common } = useI18n();
  const t = useTexts(accountTexts);
  const { data: me } = useQuery({ ...sessionQuery, enabled: false });
  useDocumentTitle(`${t.title} · ${common.app.name}`);
  if (!me) return null;
  const isDemo = me.email === DEMO_EMAIL;
  return (
    <Page api={API_CALLS}>
      <Stack maw={680} mx="auto" gap="lg">
        <Stack gap={4}>
          <Title order={1} size="h2">
            {t.title}
          </Title>
          <Text style={{ overflowWrap: 'anywhere' }}>{me.email}</Text>
          <Text c="dimmed" size="sm">
            {t.roles[me.role]}
          </Text>
        </Stack>
        {isDemo ? (
          <Notice tone="policy" title={t.demo}>
            {t.demoHint}
          </Notice>
        ) : (
          <PasswordCard email={me.email} />
        )}
        <SessionsCard isDemo={isDemo} />
        {!isDemo && <RemoveCard email={me.email} />}
      </Stack>
    </Page>
  );
}
