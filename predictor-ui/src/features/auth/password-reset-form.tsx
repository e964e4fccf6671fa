import { Button, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { resetPasswordAuth } from '../../generated/sdk.gen.ts';
import { useI18n } from '../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { ProblemNotice } from '../../shared/problems/problem-notice.tsx';
import { refusedFields } from '../../shared/problems/refused-fields.ts';
import { sessionQuery } from '../../shared/session/session-query.ts';
import { focusFirst } from '../../shared/ui/focus-first.ts';
import { PasswordField } from '../../shared/ui/password-field.tsx';
import { checkPassword } from './credentials.ts';
import { sessionTexts } from './texts.ts';

interface Props {
  token: string;
  onEnd: (result: 'done' | 'spent') => void;
}

export function PasswordResetForm({ token, onEnd }: Props) {
  const { t: common } = useI18n();
  const t = useTexts(sessionTexts);
  const queryClient = useQueryClient();
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const reset = useMutation({
    mutationFn: () => resetPasswordAuth({ body: { token, password } }),
    onSuccess: async () => {
      // Whose session ended just now may be who sits here.
      await queryClient.invalidateQueries(sessionQuery);
      onEnd('done');
    },
    onError: (error) => {
      const { token: spent, ...wrong } = refusedFields(error);
      if (spent) onEnd('spent');
      else focusFirst(wrong);
    },
  });
  const refused = reset.isError ? refusedFields(reset.error) : {};
  const wrong = { ...refused, ...(tried && checkPassword(password, common)) };

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (!focusFirst(checkPassword(password, common))) reset.mutate();
  }

  return (
    <form onSubmit={submit} noValidate aria-label={t.reset}>
      <Stack gap="sm">
        <PasswordField
          id="password"
          autoComplete="new-password"
          label={t.newPassword}
          description={common.session.passwordHint}
          value={password}
          onChange={(text) => {
            setPassword(text);
            reset.reset();
          }}
          error={wrong.password}
        />
        {reset.isError && Object.keys(refused).length === 0 && <ProblemNotice error={reset.error} />}
        <Button type="submit" mt="xs" loading={reset.isPending}>
          {t.resetButton}
        </Button>
      </Stack>
    </form>
  );
}
