import { Button, Group, Text, VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { changesTexts } from '../../shared/changes/texts.ts';
import { useI18n } from '../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { ProblemNotice } from '../../shared/problems/problem-notice.tsx';
import { SkeletonRows } from '../../shared/ui/skeleton-rows.tsx';
import { RecordsTable } from './records-table.tsx';
import type { Records } from './use-records.ts';

interface Props {
  label: string;
  records: Records;
  /** Shown when there are none. */
  empty: ReactNode;
  ofOne?: boolean;
}

/** Records of the audit log, newest first, in each of the list's states. */
export function RecordsList({ label, records, empty, ofOne }: Props) {
  const { formats } = useI18n();
  const t = useTexts(changesTexts);
  const { data, error, isFetching, isFetchingNextPage, isPlaceholderData, hasNextPage } = records;
  if (!data) {
    if (error) return <ProblemNotice error={error} onRetry={records.refetch} retrying={isFetching} />;
    return <SkeletonRows rows={4} />;
  }
  const items = data.pages.flatMap((page) => page.items);
  const canGoOn = hasNextPage && !isFetchingNextPage;
  const retry = records.isFetchNextPageError ? records.fetchNextPage : records.refetch;
  return (
    <>
      <VisuallyHidden role="status">{items.length === 0 && t.shown(formats.number(0))}</VisuallyHidden>
      {items.length === 0 ? (
        empty
      ) : (
        <RecordsTable label={label} items={items} stale={isPlaceholderData} ofOne={ofOne} />
      )}
      {error && <ProblemNotice error={error} onRetry={() => void retry()} retrying={isFetching} />}
      {(hasNextPage || data.pages.length > 1) && (
        <Group justify="space-between" mt="md" gap="xs">
          <Text size="sm" c="dimmed" role="status">
            {t.shown(formats.number(items.length))}
          </Text>
          {/* Not disabled, which would take the focus away. */}
          <Button
            size="xs"
            variant="default"
            aria-disabled={!canGoOn}
            data-disabled={!canGoOn || undefined}
            onClick={() => canGoOn && records.fetchNextPage()}
          >
            {t.older}
          </Button>
        </Group>
      )}
    </>
  );
}
