import { Button, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { signInDemoMutation } from '../../generated/@tanstack/react-query.gen.ts';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { ProblemNotice } from '../../shared/problems/problem-notice.tsx';
import { aboutQuery } from '../../shared/session/session-query.ts';
import { useEnter } from '../../shared/session/use-enter.ts';
import { sessionTexts } from './texts.ts';

/** Signs in to the demo account. Only where the API has one. */
export function DemoButton() {
  const t = useTexts(sessionTexts);
  const { data: about } = useQuery(aboutQuery);
  const demo = useMutation({ ...signInDemoMutation(), onSuccess: useEnter() });
  return (
    <Stack gap="xs">
      <Button size="md" loading={demo.isPending} onClick={() => demo.mutate({})}>
        {t.demo}
      </Button>
      <Text size="sm" c="dimmed" ta="center">
        {t.demoHint} {about?.fictitious && t.demoCompany}
      </Text>
      {demo.isError && <ProblemNotice error={demo.error} />}
    </Stack>
  );
}
