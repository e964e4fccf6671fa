import { Button, Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { resetPassword } from '../../generated/sdk.gen.ts';
import { useApiForm } from '../../shared/forms/use-api-form.ts';
import { useI18n } from '../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { ProblemNotice } from '../../shared/problems/problem-notice.tsx';
import { refusedFields } from '../../shared/problems/refused-fields.ts';
import { checkPassword } from '../../shared/session/check-password.ts';
import { sessionQuery } from '../../shared/session/session-query.ts';
import { PasswordField } from '../../shared/ui/password-field.tsx';
import { sessionTexts } from './texts.ts';

interface Props {
  token: string;
  onEnd: (result: 'done' | 'spent') => void;
}

export function PasswordResetForm({ token, onEnd }: Props) {
  const { t: common } = useI18n();
  const t = useTexts(sessionTexts);
  const queryClient = useQueryClient();
  const { field, onSubmit, problem, isPending } = useApiForm({
    initialValues: { password: '' },
    validate: ({ password }) => ({ password: checkPassword(password, common) }),
    send: ({ password }) => resetPassword({ body: { token, password } }),
    onSuccess: async () => {
      // The session that is open here may be of this account, and then it has ended.
      await queryClient.invalidateQueries(sessionQuery);
      onEnd('done');
    },
    onError: (error) => refusedFields(error).token && onEnd('spent'),
  });
  return (
    <form onSubmit={onSubmit} noValidate aria-label={t.reset}>
      <Stack gap="sm">
        <PasswordField
          {...field('password')}
          autoComplete="new-password"
          label={t.newPassword}
          description={common.session.passwordHint}
        />
        {problem && <ProblemNotice error={problem} />}
        <Button type="submit" mt="xs" loading={isPending}>
          {t.resetButton}
        </Button>
      </Stack>
    </form>
  );
}
