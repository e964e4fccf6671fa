import { Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { offerPasswordResetMutation } from '../../generated/@tanstack/react-query.gen.ts';
import type { Account } from '../../generated/types.gen.ts';
import { useI18n } from '../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { mayMoveFocus } from '../../shared/page/may-move-focus.ts';
import { ProblemNotice } from '../../shared/problems/problem-notice.tsx';
import { AccountActions } from './account-actions.tsx';
import { EndSessions } from './end-sessions.tsx';
import { OneTimeLink } from './one-time-link.tsx';
import { RoleField } from './role-field.tsx';
import { usersTexts } from './texts.ts';
import classes from './user-row.module.css';

interface Props {
  account: Account;
  isOwn: boolean;
}

/** An account and its role; below, the action that an admin has chosen. */
export function UserRow({ account, isOwn }: Props) {
  const { formats } = useI18n();
  const t = useTexts(usersTexts);
  const { id, email } = account;
  const reset = useMutation(offerPasswordResetMutation());
  const [ending, setEnding] = useState(false);
  const menu = useRef<HTMLButtonElement>(null);
  const below = useRef<HTMLTableRowElement>(null);

  function close() {
    if (mayMoveFocus(below.current)) menu.current?.focus();
    setEnding(false);
    reset.reset();
  }

  return (
    <>
      <tr>
        <td>
          {email} {isOwn && <Text span c="dimmed" size="xs">{`(${t.you})`}</Text>}
          {account.demo && <Text span c="dimmed" size="xs">{`(${t.demo})`}</Text>}
          {!account.role && <span className={classes.waits}>{t.waits}</span>}
        </td>
        <td>
          <RoleField account={account} isOwn={isOwn} />
        </td>
        <td data-wide>{formats.day(account.createdAt)}</td>
        <td data-number>
          <AccountActions
            account={account}
            menu={menu}
            onReset={() => {
              setEnding(false);
              reset.mutate({ path: { id } });
            }}
            onEnd={() => {
              reset.reset();
              setEnding(true);
            }}
          />
        </td>
      </tr>
      {(ending || reset.data || reset.isError) && (
        <tr ref={below}>
          <td colSpan={4}>
            {ending && <EndSessions account={account} isOwn={isOwn} onClose={close} />}
            {reset.data && (
              <OneTimeLink label={t.resetFor(email)} path="/password-reset" made={reset.data} onClose={close} />
            )}
            {reset.isError && <ProblemNotice error={reset.error} />}
          </td>
        </tr>
      )}
    </>
  );
}
