import { Button } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { useI18n } from '../i18n/i18n-context.ts';
import { CentredMessage } from '../ui/centred-message.tsx';
import { Page } from './page.tsx';

/** Shown in place of a page that the user's role does not include. */
export function Forbidden() {
  const { t } = useI18n();
  useDocumentTitle(`${t.session.forbidden} · ${t.app.name}`);
  return (
    <Page>
      <CentredMessage isPage title={t.session.forbidden} hint={t.session.forbiddenHint}>
        <Button mt="sm" component={Link} to="/">
          {t.app.toPredict}
        </Button>
      </CentredMessage>
    </Page>
  );
}
