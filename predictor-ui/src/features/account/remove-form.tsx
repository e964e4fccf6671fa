import { Button, Group, Stack } from '@mantine/core';
import { deleteOwnAccount } from '../../generated/sdk.gen.ts';
import { useApiForm } from '../../shared/forms/use-api-form.ts';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { ProblemNotice } from '../../shared/problems/problem-notice.tsx';
import { useLeave } from '../../shared/session/use-leave.ts';
import { PasswordField } from '../../shared/ui/password-field.tsx';
import { accountTexts } from './texts.ts';
import { UsernameField } from './username-field.tsx';

interface Props {
  email: string;
  onKeep: () => void;
}

export function RemoveForm({ email, onKeep }: Props) {
  const t = useTexts(accountTexts);
  const { leaveEveryTab } = useLeave();
  const { field, onSubmit, problem, isPending } = useApiForm({
    initialValues: { password: '' },
    validate: ({ password }) => ({ password: !password && t.needed }),
    send: (body) => deleteOwnAccount({ body }),
    onSuccess: leaveEveryTab,
  });
  return (
    <form onSubmit={onSubmit} noValidate aria-label={t.remove}>
      <Stack gap="sm" maw={360}>
        <UsernameField email={email} />
        {/* The form takes the place of the button that was pressed, and its focus. */}
        <PasswordField {...field('password')} autoFocus autoComplete="current-password" label={t.removeConfirm} />
        {problem && <ProblemNotice error={problem} />}
        <Group gap="xs">
          <Button type="submit" color="red.9" loading={isPending}>
            {t.removeYes}
          </Button>
          <Button variant="default" onClick={onKeep}>
            {t.removeNo}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
