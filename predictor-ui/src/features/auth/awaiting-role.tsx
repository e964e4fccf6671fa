import { Button, Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useI18n } from '../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { sessionTexts } from './texts.ts';

interface Props {
  /** The API's message. */
  children: string;
  onBack: () => void;
}

/** Replaces the form once the account waits for its role. */
export function AwaitingRole({ children, onBack }: Props) {
  const { t: common } = useI18n();
  const t = useTexts(sessionTexts);
  const heading = useRef<HTMLHeadingElement>(null);
  // The focused form is gone: the focus goes to the heading, which is read out.
  useEffect(() => heading.current?.focus(), []);
  return (
    <Stack gap="sm" align="start">
      <Title ref={heading} tabIndex={-1} order={2} size="h4" style={{ outline: 'none' }}>
        {t.awaiting}
      </Title>
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        {children}
      </Text>
      <Button variant="light" onClick={onBack}>
        {common.session.signIn}
      </Button>
    </Stack>
  );
}
