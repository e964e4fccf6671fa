import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { listTrainingsQueryKey } from '../../generated/@tanstack/react-query.gen.ts';
import { createTraining } from '../../generated/sdk.gen.ts';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { ProblemNotice } from '../../shared/problems/problem-notice.tsx';
import { Card } from '../../shared/ui/card.tsx';
import { trainingsTexts } from './texts.ts';

/** Asks for a training. */
export function TrainCard({ isRunning, decisions }: { isRunning: boolean; decisions: string | undefined }) {
  const t = useTexts(trainingsTexts);
  const queryClient = useQueryClient();
  const train = useMutation({
    mutationFn: () => createTraining(),
    // Also where somebody else was faster: theirs is shown.
    onSettled: () => queryClient.invalidateQueries({ queryKey: listTrainingsQueryKey() }),
  });
  return (
    <Card label={t.train}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed" maw="70ch">
          {t.trainHint}
        </Text>
        <Group gap="sm">
          <Button disabled={isRunning} loading={train.isPending} onClick={() => train.mutate()}>
            {t.train}
          </Button>
          {decisions !== undefined && (
            <Text size="sm" c="dimmed">
              {t.decisions(decisions)}
            </Text>
          )}
        </Group>
        {train.isError && !isRunning && <ProblemNotice error={train.error} />}
      </Stack>
    </Card>
  );
}
