import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface Props {
  title: string;
  hint: string;
  /** Whether it is all that the page says. */
  isPage?: boolean;
  picture?: ReactNode;
  children?: ReactNode;
}

/** A message in the middle of an otherwise empty area, and what to do about it. */
export function CentredMessage({ title, hint, isPage, picture, children }: Props) {
  return (
    <Stack align="center" ta="center" gap="xs" py={48} px="md" maw={480} mx="auto">
      {picture}
      <Title order={isPage ? 1 : 2} size="h3">
        {title}
      </Title>
      <Text c="dimmed" textWrap="balance">
        {hint}
      </Text>
      {children}
    </Stack>
  );
}
