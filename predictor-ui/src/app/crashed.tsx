import { Button, Group } from '@mantine/core';
import { useI18n } from '../shared/i18n/i18n-context.ts';
import { Page } from '../shared/page/page.tsx';
import { CentredMessage } from '../shared/ui/centred-message.tsx';

/** Says that a page cannot be shown, and how to go on. */
export function Crashed({ title, hint }: { title: string; hint: string }) {
  const { t } = useI18n();
  return (
    <Page>
      <CentredMessage isPage title={title} hint={hint}>
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
