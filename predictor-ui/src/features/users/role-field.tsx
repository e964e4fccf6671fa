import { NativeSelect, Stack } from '@mantine/core';
import { useState } from 'react';
import type { Account, Role } from '../../generated/types.gen.ts';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { ProblemNotice } from '../../shared/problems/problem-notice.tsx';
import { Confirm } from '../../shared/ui/confirm.tsx';
import { usersTexts } from './texts.ts';
import { useChangeRole } from './use-change-role.ts';

interface Props {
  account: Account;
  isOwn: boolean;
}

/** An account's role. A change is made at once and can be undone; giving up one's own admin role asks first. */
export function RoleField({ account, isOwn }: Props) {
  const t = useTexts(usersTexts);
  const change = useChangeRole(account);
  const [asked, setAsked] = useState<Role | null>();
  const id = `role-${account.id}`;
  const choices = (Object.keys(t.names) as Role[]).filter((role) => role !== 'admin' || !account.demo);
  const shown = asked !== undefined ? asked : change.isPending ? change.variables.body.role : account.role;

  function choose(role: Role | null) {
    change.reset();
    if (isOwn && role !== 'admin') setAsked(role);
    else change.give(role);
  }

  function close() {
    setAsked(undefined);
    document.getElementById(id)?.focus();
  }

  return (
    <Stack gap="xs">
      <NativeSelect
        id={id}
        aria-label={t.roleOf(account.email)}
        size="sm"
        miw={130}
        data={[{ value: '', label: t.noneYet }, ...choices.map((value) => ({ value, label: t.names[value] }))]}
        value={shown ?? ''}
        onChange={({ currentTarget }) => choose((currentTarget.value || null) as Role | null)}
      />
      {asked !== undefined && (
        <Confirm
          title={t.giveUp}
          yes={t.giveUpYes}
          no={t.giveUpNo}
          onYes={() => {
            close();
            change.give(asked);
          }}
          onNo={close}
        >
          {t.giveUpHint}
        </Confirm>
      )}
      {change.isError && <ProblemNotice error={change.error} />}
    </Stack>
  );
}
