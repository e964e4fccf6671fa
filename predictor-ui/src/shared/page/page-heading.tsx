import { Group, Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useI18n } from '../i18n/i18n-context.ts';

interface Props {
  title: string;
  intro?: string;
  /** Smaller, below the intro. */
  hint?: string;
  /** The title of the browser's tab, where it says more. */
  tab?: string;
  /** What can be done on the whole page. */
  children?: ReactNode;
}

/** A page's first heading, and the title of the browser's tab. */
export function PageHeading({ title, intro, hint, tab = title, children }: Props) {
  const { t } = useI18n();
  useDocumentTitle(`${tab} · ${t.app.name}`);
  return (
    <Group justify="space-between" align="end" mb="lg">
      <Stack gap={4} maw={640}>
        <Title order={1} size="h2">
          {title}
        </Title>
        {intro && <Text c="dimmed">{intro}</Text>}
        {hint && (
          <Text c="dimmed" size="sm">
            {hint}
          </Text>
        )}
      </Stack>
      {children}
    </Group>
  );
}
