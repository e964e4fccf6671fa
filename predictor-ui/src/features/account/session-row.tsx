import { Button, Text } from '@mantine/core';
import { useRef } from 'react';
import type { OpenSession } from '../../generated/types.gen.ts';
import { useI18n } from '../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { ProblemNotice } from '../../shared/problems/problem-notice.tsx';
import { useSignOut } from '../../shared/session/use-sign-out.ts';
import { agentName } from './agent-name.ts';
import classes from './sessions-card.module.css';
import { accountTexts } from './texts.ts';
import { useEndSession } from './use-end-session.ts';

interface Props {
  session: OpenSession;
  onEnded: (agent: string, row: Element | null) => void;
}

export function SessionRow({ session, onEnded }: Props) {
  const { formats } = useI18n();
  const t = useTexts(accountTexts);
  const name = agentName(session.agent, t);
  const since = formats.moment(session.createdAt);
  const row = useRef<HTMLLIElement>(null);
  const end = useEndSession(session.id, () => onEnded(name, row.current));
  // Ending the current session also deletes its cookies.
  const signOut = useSignOut();
  const error = end.error ?? signOut.error;
  return (
    <li ref={row} className={classes.session}>
      <div className={classes.what}>
        <Text size="sm" fw={550} title={session.agent}>
          {name} {session.current && <Text span c="dimmed" size="sm">{`(${t.thisOne})`}</Text>}
        </Text>
        <Text component="div" size="xs" c="dimmed" className={classes.facts}>
          <span>{t.from(session.address)}</span>
          <span>{t.lastUsed(formats.moment(session.lastUsedAt))}</span>
          <span>{t.since(since)}</span>
        </Text>
        {error && <ProblemNotice error={error} />}
      </div>
      {session.current ? (
        <Button flex="none" variant="default" size="xs" loading={signOut.isPending} onClick={() => signOut.mutate({})}>
          {t.signOut}
        </Button>
      ) : (
        <Button
          flex="none"
          variant="default"
          size="xs"
          aria-label={t.endOf(name, since)}
          loading={end.isPending}
          onClick={() => end.mutate()}
        >
          {t.end}
        </Button>
      )}
    </li>
  );
}
