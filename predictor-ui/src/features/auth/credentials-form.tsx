import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { AuthOptions } from '../../generated/types.gen.ts';
import { useI18n } from '../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { ProblemNotice } from '../../shared/problems/problem-notice.tsx';
import { useEnter } from '../../shared/session/use-enter.ts';
import { isFirst, maySignUp } from './auth-options.ts';
import { AwaitingRole } from './awaiting-role.tsx';
import { BootstrapTokenField } from './bootstrap-token-field.tsx';
import { CredentialFields } from './credential-fields.tsx';
import { sessionTexts } from './texts.ts';
import { useCredentials } from './use-credentials.ts';

interface Props {
  /** How accounts are created on this server; undefined while it loads. */
  options: AuthOptions | undefined;
}

/** Signs in, or creates an account where that is open. */
export function CredentialsForm({ options }: Props) {
  const { t: common } = useI18n();
  const t = useTexts(sessionTexts);
  const [wantsNew, setNew] = useState<boolean>();
  // Where nobody can have an account, the first step is to create one.
  const isNew = (wantsNew ?? isFirst(options)) && maySignUp(options);
  const form = useCredentials({ isNew, options, onEnter: useEnter() });

  function turn() {
    setNew(!isNew);
    form.clearErrors();
    form.forget();
  }

  if (form.awaiting) return <AwaitingRole onBack={turn}>{form.awaiting}</AwaitingRole>;
  return (
    <form onSubmit={form.onSubmit} noValidate aria-label={isNew ? common.session.signUp : common.session.signIn}>
      <Stack gap="sm">
        <CredentialFields field={form.field} isNew={isNew} />
        {isNew && options?.firstAdmin === 'token' && (
          <BootstrapTokenField {...form.field('invitation')} optional={options.signUp === 'open'} />
        )}
        {isNew && options?.approval && !form.values.invitation && (
          <Text size="sm" c="dimmed">
            {t.approval}
          </Text>
        )}
        {form.problem && <ProblemNotice error={form.problem} />}
        <Button type="submit" mt="xs" variant={options?.demo ? 'light' : 'filled'} loading={form.isPending}>
          {isNew ? common.session.signUp : common.session.signIn}
        </Button>
        {maySignUp(options) && (
          <Button variant="subtle" size="compact-sm" onClick={turn}>
            {isNew ? t.toSignIn : t.toSignUp}
          </Button>
        )}
      </Stack>
    </form>
  );
}
