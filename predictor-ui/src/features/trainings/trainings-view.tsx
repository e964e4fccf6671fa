import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getTrainingSettingsOptions } from '../../generated/@tanstack/react-query.gen.ts';
import { useI18n } from '../../shared/i18n/i18n-context.ts';
import { QueryView } from '../../shared/problems/query-view.tsx';
import { SkeletonRows } from '../../shared/ui/skeleton-rows.tsx';
import { AutomaticForm } from './automatic-form.tsx';
import { TrainCard } from './train-card.tsx';
import { TrainingHistory } from './training-history.tsx';
import { TrainingNow } from './training-now.tsx';
import { isOpen, useTrainings } from './use-trainings.ts';

/** Trainings of the next model: the one of now, those before, and when one starts by itself. */
export function TrainingsView() {
  const { formats } = useI18n();
  const { trainings, open } = useTrainings();
  const settings = useQuery({ ...getTrainingSettingsOptions(), staleTime: 0 });
  const decisions = settings.data && formats.number(settings.data.decisions);
  return (
    <Stack gap="lg">
      <QueryView query={trainings} waiting={<SkeletonRows rows={4} />}>
        {({ items }) => (
          <>
            <TrainCard isRunning={open !== undefined} decisions={decisions} />
            {open && <TrainingNow training={open} />}
            <TrainingHistory trainings={items.filter((one) => !isOpen(one))} />
          </>
        )}
      </QueryView>
      <QueryView query={settings} waiting={<SkeletonRows rows={1} />}>
        {(now) => <AutomaticForm settings={now} />}
      </QueryView>
    </Stack>
  );
}
