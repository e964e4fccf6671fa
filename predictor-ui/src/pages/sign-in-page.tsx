import '@mantine/core/styles/Divider.css';
import { Divider, Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { CredentialsForm } from '../features/auth/credentials-form.tsx';
import { DemoButton } from '../features/auth/demo-button.tsx';
import { sessionTexts } from '../features/auth/texts.ts';
import { useI18n } from '../shared/i18n/i18n-context.ts';
import { useTexts } from '../shared/i18n/use-texts.ts';
import { Page } from '../shared/page/page.tsx';
import { hasDrafts } from '../shared/session/drafts.ts';
import { expiredQuery } from '../shared/session/expired.ts';
import { authOptionsQuery } from '../shared/session/session-query.ts';
import { Card } from '../shared/ui/card.tsx';
import { Notice } from '../shared/ui/notice.tsx';
import classes from './sign-in-page.module.css';

export default function SignInPage() {
  const { t } = useI18n();
  const own = useTexts(sessionTexts);
  const { data: expired } = useQuery(expiredQuery);
  const { data: options } = useQuery(authOptionsQuery);
  useDocumentTitle(`${t.session.title} · ${t.app.name}`);
  const first = options?.firstAdmin && { 'sign-up': own.firstIsAdmin, token: own.firstByToken }[options.firstAdmin];
  const closed = options && { open: undefined, invitation: own.invitationOnly, off: own.signUpOff }[options.signUp];
  return (
    <Page useByApi>
      <div className={classes.page}>
        <Stack gap={6} ta="center">
          <Title order={1}>{own.welcome}</Title>
          <Text c="dimmed" textWrap="balance">
            {own.intro}
          </Text>
        </Stack>
        {expired && (
          <Notice tone="policy" title={own.expired} role="alert">
            {hasDrafts() ? own.expiredDraft : own.expiredHint}
          </Notice>
        )}
        <Card>
          <Stack>
            {options?.demo && (
              <>
                <DemoButton />
                <Divider label={own.or} />
              </>
            )}
            {first && (
              <Text size="sm" c="dimmed">
                {first}
              </Text>
            )}
            <CredentialsForm options={options} />
            {closed && !first && (
              <Text size="sm" c="dimmed" ta="center" textWrap="balance">
                {closed}
              </Text>
            )}
          </Stack>
        </Card>
      </div>
    </Page>
  );
}
