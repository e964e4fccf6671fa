import { Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTexts } from '../i18n/use-texts.ts';
import { useMay } from '../session/use-may.ts';
import { CentredMessage } from '../ui/centred-message.tsx';
import { nobodyTexts } from './nobody-texts.ts';

/** In place of what needs people, while the company is empty: how the first ones come. */
export default function NobodyHere() {
  const t = useTexts(nobodyTexts);
  const isHr = useMay('hr');
  return (
    <CentredMessage title={t.title} hint={isHr ? t.forHr : t.forOthers}>
      {isHr && (
        <Group mt="sm" gap="xs" justify="center">
          <Button component={Link} to="/employees/import">
            {t.import}
          </Button>
          <Button variant="default" component={Link} to="/employees/new">
            {t.add}
          </Button>
        </Group>
      )}
    </CentredMessage>
  );
}
