import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { signInAuth, signUpAuth } from '../generated/sdk.gen.ts';
import { useI18n } from '../i18n/i18n-context.ts';
import { ProblemNotice } from '../problems/problem-notice.tsx';
import { checkCredentials, refusals } from './credentials.ts';
import { useEnter } from './use-enter.ts';

/** Signs in, or makes an account. @param secondary whether something else on the page is the main way in */
export function CredentialsForm({ secondary }: { secondary: boolean }) {
  const { t } = useI18n();
  const [isNew, setNew] = useState(false);
  const [credentials, setCredentials] = useState({ email: '', password: '' });
  const [tried, setTried] = useState(false);
  const enter = useEnter();
  const mutation = useMutation({
    mutationFn: async () => (await (isNew ? signUpAuth : signInAuth)({ body: credentials })).data,
    onSuccess: (answer) => 'user' in answer && enter(answer),
    onError: (error) => focusFirst(refusals(error, t)),
  });
  const refused = mutation.isError ? refusals(mutation.error, t) : {};
  const wrong = { ...refused, ...(tried && checkCredentials(credentials, t)) };

  function change(changed: Partial<typeof credentials>) {
    setCredentials({ ...credentials, ...changed });
    mutation.reset();
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (!focusFirst(checkCredentials(credentials, t))) mutation.mutate();
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
          error={wrong.password}
        />
        {mutation.isError && Object.keys(refused).length === 0 && <ProblemNotice error={mutation.error} />}
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

/** Sends the person to the first field that is wrong. @returns whether there is one */
function focusFirst(wrong: object): boolean {
  const [first] = Object.keys(wrong);
  if (first) document.getElementById(first)?.focus();
  return first !== undefined;
}
