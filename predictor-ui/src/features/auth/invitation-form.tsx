import { Button, Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { AuthOptions, Session } from '../../generated/types.gen.ts';
import { useI18n } from '../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { ProblemNotice } from '../../shared/problems/problem-notice.tsx';
import { sessionQuery } from '../../shared/session/session-query.ts';
import { tellSignedOut } from '../../shared/session/signed-out.ts';
import { useEnter } from '../../shared/session/use-enter.ts';
import { Notice } from '../../shared/ui/notice.tsx';
import { CredentialFields } from './credential-fields.tsx';
import { sessionTexts } from './texts.ts';
import { useCredentials } from './use-credentials.ts';

interface Props {
  token: string;
  options: AuthOptions | undefined;
}

/** The API does not reveal the invited e-mail: it has to be entered again. */
export function InvitationForm({ token, options }: Props) {
  const { t: common } = useI18n();
  const t = useTexts(sessionTexts);
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const enter = useEnter();
  const form = useCredentials({ isNew: true, options, invitation: token, onEnter });
  const refused = 'invitation' in form.errors;

  function onEnter(session: Session) {
    // Other tabs still show what the previous account could see.
    if (queryClient.getQueryData(sessionQuery.queryKey)) tellSignedOut();
    enter(session);
    void navigate({ to: '/' });
  }

  return (
    <form onSubmit={form.onSubmit} noValidate aria-label={common.session.signUp}>
      <Stack gap="sm">
        <CredentialFields field={form.field} emailHint={t.invitedEmail} isNew />
        {refused && (
          <Notice tone="problem" title={t.invitationRefused} role="alert">
            {t.invitationRefusedHint}
          </Notice>
        )}
        {form.problem && <ProblemNotice error={form.problem} />}
        <Button type="submit" mt="xs" loading={form.isPending}>
          {common.session.signUp}
        </Button>
      </Stack>
    </form>
  );
}
