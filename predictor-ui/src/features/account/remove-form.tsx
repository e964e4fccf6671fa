import { Button, Group, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useEffect, useState } from 'react';
import { removeOwnAccount } from '../../generated/sdk.gen.ts';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { ProblemNotice } from '../../shared/problems/problem-notice.tsx';
import { refusedFields } from '../../shared/problems/refused-fields.ts';
import { useLeave } from '../../shared/session/use-leave.ts';
import { focusFirst } from '../../shared/ui/focus-first.ts';
import { PasswordField } from '../../shared/ui/password-field.tsx';
import { accountTexts } from './texts.ts';
import { UsernameField } from './username-field.tsx';

/** The card's other password fields have ids of their own. */
const ID = 'confirmation';

interface Props {
  email: string;
  onKeep: () => void;
}

export function RemoveForm({ email, onKeep }: Props) {
  const t = useTexts(accountTexts);
  const { leaveEveryTab } = useLeave();
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const focus = (wrong: string | undefined) => focusFirst({ [ID]: wrong });
  const removal = useMutation({
    mutationFn: () => removeOwnAccount({ body: { password } }),
    onSuccess: leaveEveryTab,
    onError: (error) => focus(refusedFields(error).password),
  });
  const refused = removal.isError ? refusedFields(removal.error).password : undefined;
  const missing = password === '' ? t.needed : undefined;
  useEffect(() => document.getElementById(ID)?.focus(), []);

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (!focus(missing)) removal.mutate();
  }

  return (
    <form onSubmit={submit} noValidate aria-label={t.remove}>
      <Stack gap="sm" maw={360}>
        <UsernameField email={email} />
        <PasswordField
          id={ID}
          autoComplete="current-password"
          label={t.removeConfirm}
          value={password}
          onChange={(text) => {
            setPassword(text);
            removal.reset();
          }}
          error={refused ?? (tried && missing)}
        />
        {removal.isError && !refused && <ProblemNotice error={removal.error} />}
        <Group gap="xs">
          <Button type="submit" color="red.9" loading={removal.isPending}>
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
