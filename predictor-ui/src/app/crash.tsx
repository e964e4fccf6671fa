import { Button, Group } from '@mantine/core';
import { useI18n } from '../shared/i18n/i18n-context.ts';
import { Page } from '../shared/page/page.tsx';
import { CentredMessage } from '../shared/ui/centred-message.tsx';

/** Shown in place of a page that threw while rendering. */
export function Crash() {
  const { t } = useI18n();
  return (
    <Page>
      <CentredMessage title={t.app.crashed} hint={t.app.crashedHint}>
        <Group mt="sm">
          <Button onClick={() => window.location.reload()}>{t.app.reload}</Button>
          <Button variant="default" component="a" href="/">
            {t.app.startAgain}
          </Button>
        </Group>
      </CentredMessage>
    </Page>
  );
}
