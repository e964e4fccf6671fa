import '@mantine/core/styles/Progress.css';
import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { listTrainingsQueryKey } from '../../generated/@tanstack/react-query.gen.ts';
import { cancelTraining } from '../../generated/sdk.gen.ts';
import type { Training } from '../../generated/types.gen.ts';
import { useI18n } from '../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { ProblemNotice } from '../../shared/problems/problem-notice.tsx';
import { Card } from '../../shared/ui/card.tsx';
import { FiguresTable } from './figures-table.tsx';
import { trainingsTexts } from './texts.ts';

/** The training that waits or runs. */
export function TrainingNow({ training }: { training: Training }) {
  const { formats } = useI18n();
  const t = useTexts(trainingsTexts);
  const queryClient = useQueryClient();
  const cancel = useMutation({
    mutationFn: () => cancelTraining({ path: { id: training.id } }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: listTrainingsQueryKey() }),
  });
  const { stage, fits, fitsDone, figures } = training;
  const stages = Object.keys(t.stages);
  const place = stage ? stages.indexOf(stage) + 1 : 0;
  const share = stage === null ? 0 : ((place - 1 + (fits > 0 ? fitsDone / fits : 0)) / stages.length) * 100;
  return (
    <Card heading={t.now}>
      <Stack gap="sm">
        <Group justify="space-between" gap="sm" align="start">
          <div>
            <Text fw={600} role="status">
              {stage ? t.stages[stage] : t.waiting}
            </Text>
            <Text size="sm" c="dimmed">
              {stage ? t.steps(place, stages.length) : t.waitingHint}
              {fits > 0 && ` · ${t.fits(formats.number(fitsDone), formats.number(fits))}`}
            </Text>
          </div>
          <Button
            variant="default"
            disabled={stage === 'registering'}
            loading={cancel.isPending}
            onClick={() => cancel.mutate()}
          >
            {t.cancel}
          </Button>
        </Group>
        <Progress value={share} aria-label={t.progress} animated={stage !== null} />
        {figures.length > 0 && <FiguresTable figures={figures} />}
        {cancel.isError && <ProblemNotice error={cancel.error} />}
      </Stack>
    </Card>
  );
}
