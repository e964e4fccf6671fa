import { Button, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { listOwnSessionsQueryKey } from '../../generated/@tanstack/react-query.gen.ts';
import { changeOwnPassword } from '../../generated/sdk.gen.ts';
import { useApiForm } from '../../shared/forms/use-api-form.ts';
import { useI18n } from '../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { ProblemNotice } from '../../shared/problems/problem-notice.tsx';
import { checkPassword } from '../../shared/session/check-password.ts';
import { Card } from '../../shared/ui/card.tsx';
import { PasswordField } from '../../shared/ui/password-field.tsx';
import { accountTexts } from './texts.ts';
import { UsernameField } from './username-field.tsx';

export function PasswordCard({ email }: { email: string }) {
  const { t: common } = useI18n();
  const t = useTexts(accountTexts);
  const queryClient = useQueryClient();
  const { reset, field, onSubmit, problem, isPending, isSuccess, isDirty } = useApiForm({
    initialValues: { current: '', next: '' },
    validate: ({ current, next }) => ({ current: !current && t.needed, next: checkPassword(next, common) }),
    send: (body) => changeOwnPassword({ body }),
    onSuccess: () => {
      reset();
      return queryClient.invalidateQueries({ queryKey: listOwnSessionsQueryKey() });
    },
  });
  const saved = isSuccess && !isDirty();
  return (
    <Card heading={t.password} hint={t.passwordIntro}>
      <form onSubmit={onSubmit} noValidate aria-label={t.password}>
        <Stack gap="sm" maw={360}>
          <UsernameField email={email} />
          <PasswordField {...field('current')} autoComplete="current-password" label={t.current} />
          <PasswordField
            {...field('next')}
            autoComplete="new-password"
            label={t.next}
            description={common.session.passwordHint}
          />
          {problem && <ProblemNotice error={problem} />}
          <Button type="submit" mt="xs" loading={isPending}>
            {t.save}
          </Button>
        </Stack>
        <Text role="status" size="sm" mt={saved ? 'sm' : 0}>
          {saved && t.saved}
        </Text>
      </form>
    </Card>
  );
}
