import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Account, Role } from '../generated/types.gen.ts';
import { useI18n } from '../i18n/i18n-context.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { ProblemNotice } from '../problems/problem-notice.tsx';
import { Notice } from '../ui/notice.tsx';
import { usersTexts } from './texts.ts';
import { useChangeRole } from './use-change-role.ts';

interface Props {
  account: Account;
  isOwn: boolean;
}

/** One account. Its role is given at once and can be taken back, but for one's own: that is asked about before. */
export function UserRow({ account, isOwn }: Props) {
  const { formats } = useI18n();
  const t = useTexts(usersTexts);
  const change = useChangeRole(account);
  const [asked, setAsked] = useState<Role>();
  const id = `role-${account.id}`;
  const choices = (Object.keys(t.names) as Role[]).filter((role) => role !== 'admin' || !account.demo);
  const backToSelect = () => document.getElementById(id)?.focus();

  function choose(role: Role) {
    change.reset();
    if (isOwn && role !== 'admin') setAsked(role);
    else change.give(role);
  }

  return (
    <tr>
      <td>
        {account.email} {isOwn && <Text span c="dimmed" size="xs">{`(${t.you})`}</Text>}
        {account.demo && <Text span c="dimmed" size="xs">{`(${t.demo})`}</Text>}
      </td>
      <td>
        <Stack gap="xs">
          <NativeSelect
            id={id}
            aria-label={t.roleOf(account.email)}
            size="sm"
            miw={150}
            data={choices.map((value) => ({ value, label: t.names[value] }))}
            value={asked ?? (change.isPending ? change.variables.body.role : account.role) ?? undefined}
            onChange={({ currentTarget }) => choose(currentTarget.value as Role)}
          />
          {asked && (
            <Notice tone="policy" title={t.giveUp}>
              {t.giveUpHint}
              <Group gap="xs" mt="xs">
                <Button
                  size="xs"
                  autoFocus
                  variant="default"
                  onClick={() => {
                    setAsked(undefined);
                    backToSelect();
                  }}
                >
                  {t.giveUpNo}
                </Button>
                <Button
                  size="xs"
                  variant="light"
                  color="red"
                  onClick={() => {
                    setAsked(undefined);
                    backToSelect();
                    change.give(asked);
                  }}
                >
                  {t.giveUpYes}
                </Button>
              </Group>
            </Notice>
          )}
          {change.isError && <ProblemNotice error={change.error} />}
        </Stack>
      </td>
      <td data-wide>{formats.day(account.createdAt)}</td>
    </tr>
  );
}
