import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Role } from '../../../generated/types.gen.ts';
import { useTexts } from '../../../shared/i18n/use-texts.ts';
import { asApiProblem } from '../../../shared/problems/api-problem.ts';
import { ProblemNotice } from '../../../shared/problems/problem-notice.tsx';
import { OneTimeLink } from '../one-time-link.tsx';
import { usersTexts } from '../texts.ts';
import { useInvite } from './use-invitations.ts';

/** The field's id. */
export const INVITE_EMAIL = 'invite-email';

/** Makes an invitation, and shows its link. */
export function InviteForm() {
  const t = useTexts(usersTexts);
  const invite = useInvite();
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('viewer');
  const refused = invite.isError && emailRefused(invite.error);

  function submit(event: FormEvent) {
    event.preventDefault();
    invite.mutate({ body: { email: email.trim(), role } }, { onSuccess: () => setEmail('') });
  }

  return (
    <Stack gap="sm" mb="md">
      <form onSubmit={submit} noValidate aria-label={t.invite}>
        <Group gap="sm" align="start">
          <TextInput
            id={INVITE_EMAIL}
            type="email"
            autoComplete="off"
            flex="1 1 220px"
            aria-label={t.inviteEmail}
            placeholder={t.inviteEmail}
            maxLength={254}
            value={email}
            onChange={({ currentTarget }) => {
              setEmail(currentTarget.value);
              if (invite.isError) invite.reset();
            }}
            error={refused || undefined}
          />
          <NativeSelect
            aria-label={t.inviteRole}
            data={Object.entries(t.names).map(([value, label]) => ({ value, label }))}
            value={role}
            onChange={({ currentTarget }) => setRole(currentTarget.value as Role)}
          />
          <Button type="submit" disabled={email.trim() === ''} loading={invite.isPending}>
            {t.invite}
          </Button>
        </Group>
      </form>
      {invite.isError && !refused && <ProblemNotice error={invite.error} />}
      {invite.data && (
        <OneTimeLink
          key={invite.data.token}
          label={t.invitationFor(invite.data.email)}
          path="/invitation"
          made={invite.data}
          onClose={invite.reset}
        />
      )}
    </Stack>
  );
}

/** What the API says of the e-mail, as a sentence: its messages go on from the field's name. */
function emailRefused(error: unknown): string | undefined {
  const message = asApiProblem(error).problem?.errors?.find(({ path }) => path === 'email')?.message;
  return message && `${message.charAt(0).toUpperCase()}${message.slice(1)}.`;
}
