import { Button, VisuallyHidden } from '@mantine/core';
import { useRef } from 'react';
import NobodyHere from '../../../shared/employees/nobody-here.tsx';
import { useTexts } from '../../../shared/i18n/use-texts.ts';
import { asApiProblem } from '../../../shared/problems/api-problem.ts';
import { QueryView } from '../../../shared/problems/query-view.tsx';
import { CentredMessage } from '../../../shared/ui/centred-message.tsx';
import { Pager } from '../../../shared/ui/pager.tsx';
import { SkeletonRows } from '../../../shared/ui/skeleton-rows.tsx';
import type { EmployeesSearch } from '../search.ts';
import { employeesTexts } from '../texts.ts';
import { EmployeesTable } from './employees-table.tsx';
import type { useEmployees } from './use-employees.ts';

type Props = Pick<ReturnType<typeof useEmployees>, 'employees' | 'search' | 'narrow' | 'turn' | 'clear'>;

/** The list in each of its states. */
export function EmployeesList({ employees, search, narrow, turn, clear }: Props) {
  const t = useTexts(employeesTexts);
  const list = useRef<HTMLTableElement>(null);
  if (employees.isError && asApiProblem(employees.error).status === 400 && (search.after || search.before)) {
    return (
      <CentredMessage title={t.noPlace} hint={t.noPlaceHint}>
        <Button mt="sm" variant="light" onClick={() => narrow({})}>
          {t.toFirst}
        </Button>
      </CentredMessage>
    );
  }
  return (
    <>
      <VisuallyHidden role="status">
        {employees.data?.items.length === 0 && isFiltered(search) && t.none}
      </VisuallyHidden>
      <QueryView query={employees} waiting={<SkeletonRows rows={8} />}>
        {({ items, position, total, totalIsEstimate, next, previous }) =>
          // What is still there of another filter says nothing of everybody.
          items.length === 0 && !isFiltered(search) && !employees.isPlaceholderData ? (
            <NobodyHere />
          ) : items.length === 0 ? (
            <CentredMessage title={t.none} hint={t.noneHint}>
              <Button mt="sm" variant="light" onClick={clear}>
                {t.clear}
              </Button>
            </CentredMessage>
          ) : (
            <>
              <EmployeesTable
                ref={list}
                items={items}
                stale={employees.isPlaceholderData}
                search={search}
                onSort={(sort) => narrow({ sort })}
              />
              <Pager
                label={t.pages}
                list={list}
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

/** Whether the list is of fewer than everybody in the company. */
function isFiltered({ sort: _, ...filter }: EmployeesSearch): boolean {
  return Object.values(filter).some((value) => value !== undefined);
}
