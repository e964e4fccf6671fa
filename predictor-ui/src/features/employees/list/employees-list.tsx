import { Button } from '@mantine/core';
import { useTexts } from '../../../shared/i18n/use-texts.ts';
import { QueryView } from '../../../shared/problems/query-view.tsx';
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
  return (
    <>
      <QueryView query={employees} waiting={<SkeletonRows rows={8} />}>
        {({ items, position, total, totalIsEstimate, next, previous }) =>
          items.length === 0 ? (
            <CentredMessage title={t.none} hint={t.noneHint}>
              <Button mt="sm" variant="light" onClick={clear}>
                {t.clear}
              </Button>
            </CentredMessage>
          ) : (
            <>
              <EmployeesTable
                items={items}
                stale={employees.isPlaceholderData}
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
          )
        }
      </QueryView>
      {employees.isLoadingError && (
        <Button mt="md" variant="default" onClick={clear}>
          {t.clear}
        </Button>
      )}
    </>
  );
}
