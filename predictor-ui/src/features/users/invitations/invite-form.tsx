import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import type { Role } from '../../../generated/types.gen.ts';
import { useApiForm } from '../../../shared/forms/use-api-form.ts';
import { useTexts } from '../../../shared/i18n/use-texts.ts';
import { ProblemNotice } from '../../../shared/problems/problem-notice.tsx';
import { OneTimeLink } from '../one-time-link.tsx';
import { usersTexts } from '../texts.ts';
import { useInvite } from './use-invitations.ts';

export const INVITE_EMAIL = 'invite-email';

/** Makes an invitation, and shows its link. */
export function InviteForm() {
  const t = useTexts(usersTexts);
  const form = useApiForm({
    initialValues: { email: '', role: 'viewer' as Role },
    send: useInvite(),
    onSuccess: (): void => form.setFieldValue('email', ''),
  });
  return (
    <Stack gap="sm" mb="md">
      <form onSubmit={form.onSubmit} noValidate aria-label={t.invite}>
        <Group gap="sm" align="start">
          <TextInput
            {...form.field('email')}
            id={INVITE_EMAIL}
            type="email"
            autoComplete="off"
            flex="1 1 220px"
            aria-label={t.inviteEmail}
            placeholder={t.inviteEmail}
            maxLength={254}
          />
          <NativeSelect
            {...form.field('role')}
            aria-label={t.inviteRole}
            data={Object.entries(t.names).map(([value, label]) => ({ value, label }))}
          />
          <Button type="submit" disabled={form.values.email.trim() === ''} loading={form.isPending}>
            {t.invite}
          </Button>
        </Group>
      </form>
      {form.problem && <ProblemNotice error={form.problem} />}
      {form.data && (
        <OneTimeLink
          key={form.data.token}
          label={t.invitationFor(form.data.email)}
          path="/invitation"
          made={form.data}
          onClose={form.forget}
        />
      )}
    </Stack>
  );
}
