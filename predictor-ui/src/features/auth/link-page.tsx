import { Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useI18n } from '../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { Page } from '../../shared/page/page.tsx';
import { sessionQuery } from '../../shared/session/session-query.ts';
import { Card } from '../../shared/ui/card.tsx';
import { Notice } from '../../shared/ui/notice.tsx';
import { sessionTexts } from './texts.ts';

interface Props {
  title: string;
  intro: string;
  /** What an open session of another account means here. */
  signedInAnyway: string;
  children: ReactNode;
}

/** The page that a link of an admin opens, mostly without a session: a form. */
export function LinkPage({ title, intro, signedInAnyway, children }: Props) {
  const { t: common } = useI18n();
  const t = useTexts(sessionTexts);
  const { data: user } = useQuery(sessionQuery);
  useDocumentTitle(`${title} · ${common.app.name}`);
  return (
    <Page>
      <Stack maw={420} mx="auto" gap="lg" py="lg">
        <Stack gap={6} ta="center">
          <Title order={1} size="h2">
            {title}
          </Title>
          <Text c="dimmed" textWrap="balance">
            {intro}
          </Text>
        </Stack>
        {user && (
          <Notice tone="policy" title={t.signedInAs(user.email)}>
            {signedInAnyway}
          </Notice>
        )}
        <Card>{children}</Card>
      </Stack>
    </Page>
  );
}
