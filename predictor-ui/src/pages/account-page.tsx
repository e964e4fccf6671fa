import { Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { PasswordCard } from '../features/account/password-card.tsx';
import { RemoveCard } from '../features/account/remove-card.tsx';
import { SessionsCard } from '../features/account/sessions-card.tsx';
import { accountTexts } from '../features/account/texts.ts';
import { useI18n } from '../shared/i18n/i18n-context.ts';
import { useTexts } from '../shared/i18n/use-texts.ts';
import { Page } from '../shared/page/page.tsx';
import { sessionQuery } from '../shared/session/session-query.ts';
import { Notice } from '../shared/ui/notice.tsx';

/** The demo account, as in the API: shared, without a password. */
const DEMO_EMAIL = 'demo@empresa.example';

/** The user's own account. */
export default function AccountPage() {
  const { t: common } = useI18n();
  const t = useTexts(accountTexts);
  const { data: me } = useQuery({ ...sessionQuery, enabled: false });
  useDocumentTitle(`${t.title} · ${common.app.name}`);
  if (!me) return null;
  const isDemo = me.email === DEMO_EMAIL;
  return (
    <Page useByApi>
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
