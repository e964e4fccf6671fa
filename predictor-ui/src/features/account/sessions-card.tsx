import { Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { endOwnSessionsMutation, listOwnSessionsOptions } from '../../generated/@tanstack/react-query.gen.ts';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { mayMoveFocus } from '../../shared/page/may-move-focus.ts';
import { ProblemNotice } from '../../shared/problems/problem-notice.tsx';
import { useLeave } from '../../shared/session/use-leave.ts';
import { Card } from '../../shared/ui/card.tsx';
import { SessionRow } from './session-row.tsx';
import classes from './sessions-card.module.css';
import { accountTexts } from './texts.ts';

/** The account's open sessions. @param isDemo whether it is the demo account */
export function SessionsCard({ isDemo }: { isDemo: boolean }) {
  const t = useTexts(accountTexts);
  const sessions = useQuery({ ...listOwnSessionsOptions(), staleTime: 0 });
  const { leaveEveryTab } = useLeave();
  const endAll = useMutation({ ...endOwnSessionsMutation(), onSuccess: leaveEveryTab });
  const [ended, setEnded] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const items = sessions.data?.items;

  function sayEnded(agent: string, row: Element | null) {
    setEnded(t.ended(agent));
    // With the row its focus is gone, or soon will be.
    if (mayMoveFocus(row)) heading.current?.focus();
  }

  return (
    <Card label={t.sessions}>
      <Title ref={heading} tabIndex={-1} order={2} size="md" className={classes.heading}>
        {t.sessions}
      </Title>
      <Text c="dimmed" size="sm" mt={4}>
        {isDemo ? t.sessionsDemo : t.sessionsIntro}
      </Text>
      {items ? (
        <ul className={classes.sessions}>
          {items.map((session) => (
            <SessionRow key={session.id} session={session} onEnded={sayEnded} />
          ))}
        </ul>
      ) : sessions.isError ? (
        <ProblemNotice error={sessions.error} onRetry={sessions.refetch} retrying={sessions.isFetching} />
      ) : (
        <Stack gap="sm" mt="sm" aria-hidden="true">
          <Skeleton height={40} />
          <Skeleton height={40} />
        </Stack>
      )}
      <Text role="status" size="sm">
        {ended}
      </Text>
      {items && items.length > 1 && (
        <Group gap="sm" mt="sm">
          <Button variant="default" loading={endAll.isPending} onClick={() => endAll.mutate({})}>
            {t.endAll}
          </Button>
          <Text c="dimmed" size="sm">
            {t.endAllHint}
          </Text>
        </Group>
      )}
      {endAll.isError && <ProblemNotice error={endAll.error} />}
    </Card>
  );
}
