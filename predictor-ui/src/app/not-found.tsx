import { Button } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useI18n } from '../shared/i18n/i18n-context.ts';
import { Page } from '../shared/page/page.tsx';
import { CentredMessage } from '../shared/ui/centred-message.tsx';

export function NotFound() {
  const { t } = useI18n();
  useDocumentTitle(`${t.app.notFound} · ${t.app.name}`);
  return (
    <Page>
      <CentredMessage isPage title={t.app.notFound} hint={t.app.notFoundHint}>
        <Button mt="sm" component="a" href="/">
          {t.app.toPredict}
        </Button>
      </CentredMessage>
    </Page>
  );
}
