import { Button, Text } from '@mantine/core';
import { useRef, useState } from 'react';
import type { Invitation } from '../../../generated/types.gen.ts';
import { useI18n } from '../../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../../shared/i18n/use-texts.ts';
import { ProblemNotice } from '../../../shared/problems/problem-notice.tsx';
import { Confirm } from '../../../shared/ui/confirm.tsx';
import { usersTexts } from '../texts.ts';
import { useWithdraw } from './use-invitations.ts';

/** An invitation, and the button to withdraw it. */
export function InvitationRow({ invitation: { id, email, role, invitedBy, expiresAt } }: { invitation: Invitation }) {
  const { formats } = useI18n();
  const t = useTexts(usersTexts);
  const question = useRef<HTMLTableRowElement>(null);
  const withdraw = useWithdraw(question);
  const [asked, setAsked] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <tr>
        <td>
          {email}
          <Text size="xs" c="dimmed">
            {t.invited(invitedBy, formats.moment(expiresAt))}
          </Text>
        </td>
        <td data-whole>{t.names[role]}</td>
        <td data-number>
          <Button
            ref={button}
            size="xs"
            variant="default"
            aria-label={t.withdrawOf(email)}
            onClick={() => setAsked(true)}
          >
            {t.withdraw}
          </Button>
        </td>
      </tr>
      {asked && (
        <tr ref={question}>
          <td colSpan={3}>
            <Confirm
              title={t.withdrawTitle(email)}
              yes={t.withdrawYes}
              no={t.withdrawNo}
              pending={withdraw.isPending}
              onYes={() => withdraw.mutate({ path: { id } })}
              onNo={() => {
                setAsked(false);
                button.current?.focus();
              }}
            >
              {t.withdrawHint}
            </Confirm>
            {withdraw.isError && <ProblemNotice error={withdraw.error} />}
          </td>
        </tr>
      )}
    </>
  );
}
