import { Button } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useI18n } from '../../shared/i18n/i18n-context.ts';
import { Page } from '../../shared/page/page.tsx';
import { sessionQuery } from '../../shared/session/session-query.ts';
import { CentredMessage } from '../../shared/ui/centred-message.tsx';

interface Props {
  title: string;
  hint: string;
}

/** Shown when a link is used, invalid or done, with the way on. */
export function LinkEnd({ title, hint }: Props) {
  const { t } = useI18n();
  const { data: user } = useQuery(sessionQuery);
  useDocumentTitle(`${title} · ${t.app.name}`);
  return (
    <Page>
      <CentredMessage isPage title={title} hint={hint}>
        <Button mt="sm" renderRoot={(props) => <Link to="/" {...props} />}>
          {user ? t.app.toPredict : t.session.signIn}
        </Button>
      </CentredMessage>
    </Page>
  );
}
