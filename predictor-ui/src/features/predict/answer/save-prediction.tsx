import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { createPredictionMutation, getActiveModelOptions } from '../../../generated/@tanstack/react-query.gen.ts';
import type { PredictionRequest } from '../../../generated/types.gen.ts';
import { useI18n } from '../../../shared/i18n/i18n-context.ts';
import { ProblemNotice } from '../../../shared/problems/problem-notice.tsx';
import { Icon } from '../../../shared/ui/icon.tsx';
import { savedPredictionsOptions } from '../saved/saved-predictions-options.ts';

interface Props {
  request: PredictionRequest;
  /** Which version answered what is shown. */
  shownVersion: string;
  disabled: boolean;
}

/** Saves the prediction, once for these inputs. */
export function SavePrediction({ request, shownVersion, disabled }: Props) {
  const { t } = useI18n();
  const queryClient = useQueryClient();
  const save = useMutation({
    ...createPredictionMutation(),
    onSuccess: ({ employeeId, modelVersion }) => {
      // Another version was activated since it was shown: what was saved is that one's.
      if (modelVersion !== shownVersion) void queryClient.invalidateQueries(getActiveModelOptions());
      return queryClient.invalidateQueries(savedPredictionsOptions(employeeId));
    },
  });
  return (
    <Stack gap="sm" mt="xl" data-screen-only>
      <Group gap="sm">
        <Button
          disabled={disabled}
          // Not `disabled`, which would take the focus away.
          aria-disabled={save.isSuccess}
          variant={save.isSuccess ? 'light' : 'filled'}
          leftSection={save.isSuccess && <Icon name="check" />}
          loading={save.isPending}
          onClick={() => save.isSuccess || save.mutate({ body: request })}
        >
          {save.isSuccess ? t.save.saved : t.save.save}
        </Button>
        <Text role="status" size="sm" c="dimmed">
          {save.isSuccess && t.save.savedHint}
        </Text>
      </Group>
      {save.isError && <ProblemNotice error={save.error} onRetry={() => save.mutate({ body: request })} />}
    </Stack>
  );
}
