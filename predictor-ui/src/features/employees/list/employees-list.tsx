import { Button, Stack } from '@mantine/core';
import { useTexts } from '../../../shared/i18n/use-texts.ts';
import { ProblemNotice } from '../../../shared/problems/problem-notice.tsx';
import { CentredMessage } from '../../../shared/ui/centred-message.tsx';
import { Pager } from '../../../shared/ui/pager.tsx';
import { SkeletonRows } from '../../../shared/ui/skeleton-rows.tsx';
import { employeesTexts } from '../texts.ts';
import { EmployeesTable } from './employees-table.tsx';
import type { useEmployees } from './use-employees.ts';

type Props = Pick<ReturnType<typeof useEmployees>, 'employees' | 'search' | 'narrow' | 'turn' | 'clear'>;

/** The list in each of its states. */
export function EmployeesList({ employees, search, narrow, turn, clear }: Props) {
  const t = useTexts(employeesTexts);
  const { data, isError, error, refetch, isFetching, isPlaceholderData } = employees;
  if (isError) {
    return (
      <Stack>
        <ProblemNotice error={error} onRetry={refetch} retrying={isFetching} />
        <Button variant="default" onClick={clear} style={{ alignSelf: 'start' }}>
          {t.clear}
        </Button>
      </Stack>
    );
  }
  if (!data) return <SkeletonRows rows={8} />;
  const { items, position, total, totalIsEstimate, next, previous } = data;
  if (items.length === 0) {
    return (
      <CentredMessage title={t.none} hint={t.noneHint}>
        <Button mt="sm" variant="light" onClick={clear}>
          {t.clear}
        </Button>
      </CentredMessage>
    );
  }
  return (
    <>
      <EmployeesTable
        items={items}
        stale={isPlaceholderData}
        sort={search.sort ?? 'lastName'}
        onSort={(sort) => narrow({ sort })}
      />
      <Pager
        label={t.pages}
        first={position + 1}
        count={items.length}
        total={total}
        totalIsEstimate={totalIsEstimate}
        onPrevious={previous ? () => turn({ before: previous }) : undefined}
        onNext={next ? () => turn({ after: next }) : undefined}
      />
    </>
  );
}
