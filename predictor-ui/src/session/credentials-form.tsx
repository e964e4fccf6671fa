import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { signInAuthMutation, signUpAuthMutation } from '../generated/@tanstack/react-query.gen.ts';
import { useI18n } from '../i18n/i18n-context.ts';
import { ProblemNotice } from '../problems/problem-notice.tsx';
import { checkCredentials, refusal } from './credentials.ts';
import { useEnter } from './use-enter.ts';

/** Signs in, or makes an account. @param secondary whether something else on the page is the main way in */
export function CredentialsForm({ secondary }: { secondary: boolean }) {
  const { t } = useI18n();
  const [isNew, setNew] = useState(false);
  const [credentials, setCredentials] = useState({ email: '', password: '' });
  const [tried, setTried] = useState(false);
  const mutation = useMutation({ ...(isNew ? signUpAuthMutation() : signInAuthMutation()), onSuccess: useEnter() });
  const wrong = tried ? checkCredentials(credentials, t) : {};
  const refused = mutation.isError ? refusal(mutation.error, t) : undefined;

  function change(changed: Partial<typeof credentials>) {
    setCredentials({ ...credentials, ...changed });
    mutation.reset();
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    const [first] = Object.keys(checkCredentials(credentials, t));
    if (first) document.getElementById(first)?.focus();
    else mutation.mutate({ body: credentials });
  }

  return (
    <form onSubmit={submit} noValidate aria-label={isNew ? t.session.signUp : t.session.signIn}>
      <Stack gap="sm">
        <TextInput
          id="email"
          type="email"
          autoComplete="email"
          label={t.session.email}
          value={credentials.email}
          onChange={({ currentTarget }) => change({ email: currentTarget.value.trim() })}
          error={wrong.email}
        />
        <PasswordInput
          id="password"
          autoComplete={isNew ? 'new-password' : 'current-password'}
          label={t.session.password}
          description={isNew ? t.session.passwordHint : undefined}
          maxLength={128}
          visibilityToggleButtonProps={{ 'aria-label': t.session.showPassword, tabIndex: 0 }}
          value={credentials.password}
          onChange={({ currentTarget }) => change({ password: currentTarget.value })}
          error={wrong.password ?? refused}
        />
        {mutation.isError && !refused && <ProblemNotice error={mutation.error} />}
        <Button type="submit" mt="xs" variant={secondary ? 'light' : 'filled'} loading={mutation.isPending}>
          {isNew ? t.session.signUp : t.session.signIn}
        </Button>
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => {
            setNew(!isNew);
            mutation.reset();
          }}
        >
          {isNew ? t.session.toSignIn : t.session.toSignUp}
        </Button>
      </Stack>
    </form>
  );
}
