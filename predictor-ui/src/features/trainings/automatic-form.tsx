import { Button, Group, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { getTrainingSettingsQueryKey } from '../../generated/@tanstack/react-query.gen.ts';
import { updateTrainingSettings } from '../../generated/sdk.gen.ts';
import type { TrainingSettingsNow } from '../../generated/types.gen.ts';
import { NumberField } from '../../shared/forms/number-field.tsx';
import { useEditForm } from '../../shared/forms/use-edit-form.ts';
import { useI18n } from '../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { ProblemNotice } from '../../shared/problems/problem-notice.tsx';
import { Card } from '../../shared/ui/card.tsx';
import { trainingsTexts } from './texts.ts';

const MOST = 1_000_000;

/** When a training starts by itself. */
export function AutomaticForm({ settings }: { settings: TrainingSettingsNow }) {
  const { formats } = useI18n();
  const t = useTexts(trainingsTexts);
  const queryClient = useQueryClient();
  const form = useEditForm({
    draft: 'training-settings',
    base: settings,
    valuesOf: ({ automaticAfter }): { automaticAfter: number | string } => ({ automaticAfter: automaticAfter ?? '' }),
    byEdit: false,
    validate: ({ automaticAfter: after }) => ({ automaticAfter: isAfter(after) ? undefined : t.badAfter }),
    send: async ({ automaticAfter: after }) =>
      (await updateTrainingSettings({ body: { automaticAfter: typeof after === 'number' ? after : null } })).data,
    onSuccess: (saved) => {
      form.setBase(saved);
      queryClient.setQueryData(getTrainingSettingsQueryKey(), saved);
    },
  });
  const saved = form.data?.automaticAfter;
  const isSaved = form.isSuccess && form.values.automaticAfter === (saved ?? '');
  return (
    <Card heading={t.setting} hint={t.settingHint}>
      <form onSubmit={form.onSubmit} noValidate aria-label={t.setting}>
        <Stack gap="sm" maw={460}>
          <NumberField {...form.field('automaticAfter')} label={t.after} maw={180} />
          {form.problem && <ProblemNotice error={form.problem} />}
          <Group gap="sm">
            <Button type="submit" variant="default" loading={form.isPending}>
              {t.save}
            </Button>
            <Text role="status" size="sm" c="dimmed">
              {isSaved && (saved ? t.savedOn(formats.number(saved)) : t.savedOff)}
            </Text>
          </Group>
          {form.dialog}
        </Stack>
      </form>
    </Card>
  );
}

const isAfter = (after: number | string): boolean =>
  after === '' || (typeof after === 'number' && Number.isInteger(after) && after >= 1 && after <= MOST);
