import { Loader, Skeleton, Stack } from '@mantine/core';
import { useI18n } from '../../../shared/i18n/i18n-context.ts';

/** As tall as an answer, to avoid a layout shift. */
export function ResultSkeleton() {
  const { t } = useI18n();
  return (
    <Stack gap="lg" mih={440}>
      <Loader type="dots" size="sm" role="status" aria-label={t.result.updating} />
      <Skeleton height={56} width="60%" />
      <Skeleton height={20} width="40%" />
      <Skeleton height={72} />
      <Skeleton height={120} />
    </Stack>
  );
}
