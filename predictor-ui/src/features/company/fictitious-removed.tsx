import { Button, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { mayMoveFocus } from '../../shared/page/may-move-focus.ts';
import { Card } from '../../shared/ui/card.tsx';
import { fictitiousTexts } from './fictitious-texts.ts';
import type { Written } from './use-remove-fictitious.ts';

/** What was removed, and what to do now. It takes the focus of the button, which is gone. */
export function FictitiousRemoved({ counts }: { counts: Written['all'] }) {
  const t = useTexts(fictitiousTexts);
  const message = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (mayMoveFocus()) message.current?.focus();
  }, []);
  return (
    <Card heading={t.removed}>
      <div ref={message} tabIndex={-1} role="status">
        <Text size="sm">
          {t.gone(...counts)} {t.next}
        </Text>
      </div>
      <Group gap="xs" mt="sm">
        <Button component={Link} to="/employees/import">
          {t.import}
        </Button>
        <Button variant="default" component={Link} to="/employees/new">
          {t.add}
        </Button>
      </Group>
    </Card>
  );
}
