import { Button, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { listSessionsOwnAccountQueryKey } from '../../generated/@tanstack/react-query.gen.ts';
import { changePasswordOwnAccount } from '../../generated/sdk.gen.ts';
import { useI18n } from '../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { ProblemNotice } from '../../shared/problems/problem-notice.tsx';
import { refusedFields } from '../../shared/problems/refused-fields.ts';
import { focusFirst } from '../../shared/ui/focus-first.ts';
import { PasswordField } from '../../shared/ui/password-field.tsx';
import { checkPassword } from '../auth/credentials.ts';
import { accountTexts } from './texts.ts';
import { UsernameField } from './username-field.tsx';

export function PasswordForm({ email }: { email: string }) {
  const { t: common } = useI18n();
  const t = useTexts(accountTexts);
  const queryClient = useQueryClient();
  const [value, setValue] = useState({ current: '', next: '' });
  const [tried, setTried] = useState(false);
  const mutation = useMutation({
    mutationFn: () => changePasswordOwnAccount({ body: value }),
    onSuccess: () => {
      setValue({ current: '', next: '' });
      setTried(false);
      return queryClient.invalidateQueries({ queryKey: listSessionsOwnAccountQueryKey() });
    },
    onError: (error) => focusFirst(refusedFields(error)),
  });
  const refused = mutation.isError ? refusedFields(mutation.error) : {};
  const missing = {
    ...(value.current === '' && { current: t.needed }),
    next: checkPassword(value.next, common).password,
  };
  const wrong: Record<string, string | undefined> = tried ? { ...missing, ...refused } : refused;

  function change(changed: Partial<typeof value>) {
    setValue({ ...value, ...changed });
    mutation.reset();
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (!focusFirst(missing)) mutation.mutate();
  }

  return (
    <form onSubmit={submit} noValidate aria-label={t.password}>
      <Stack gap="sm" maw={360}>
        <UsernameField email={email} />
        <PasswordField
          id="current"
          autoComplete="current-password"
          label={t.current}
          value={value.current}
          onChange={(current) => change({ current })}
          error={wrong.current}
        />
        <PasswordField
          id="next"
          autoComplete="new-password"
          label={t.next}
          description={common.session.passwordHint}
          value={value.next}
          onChange={(next) => change({ next })}
          error={wrong.next}
        />
        {mutation.isError && Object.keys(refused).length === 0 && <ProblemNotice error={mutation.error} />}
        <Button type="submit" mt="xs" loading={mutation.isPending}>
          {t.save}
        </Button>
      </Stack>
      <Text role="status" size="sm" mt={mutation.isSuccess ? 'sm' : 0}>
        {mutation.isSuccess && t.saved}
      </Text>
    </form>
  );
}
