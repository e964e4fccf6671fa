import { Button, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { signInDemoMutation } from '../../generated/@tanstack/react-query.gen.ts';
import { useI18n } from '../../shared/i18n/i18n-context.ts';
import { ProblemNotice } from '../../shared/problems/problem-notice.tsx';
import { useEnter } from '../../shared/session/use-enter.ts';

/** Signs in to the demo account. Only where the API has one. */
export function DemoButton() {
  const { t } = useI18n();
  const demo = useMutation({ ...signInDemoMutation(), onSuccess: useEnter() });
  return (
    <Stack gap="xs">
      <Button size="md" loading={demo.isPending} onClick={() => demo.mutate({})}>
        {t.session.demo}
      </Button>
      <Text size="sm" c="dimmed" ta="center">
        {t.session.demoHint}
      </Text>
      {demo.isError && <ProblemNotice error={demo.error} />}
    </Stack>
  );
}
