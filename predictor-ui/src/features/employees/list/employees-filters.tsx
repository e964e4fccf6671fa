import { Group, NativeSelect } from '@mantine/core';
import { Seniority } from '../../../generated/types.gen.ts';
import { useJobs } from '../../../shared/company/use-jobs.ts';
import { useDepartments } from '../../../shared/employees/use-departments.ts';
import { useTexts } from '../../../shared/i18n/use-texts.ts';
import { useCategoryLabels } from '../../../shared/model/use-category-labels.ts';
import { SearchField } from '../../../shared/ui/search-field.tsx';
import { type EmployeesSearch, STATUSES } from '../search.ts';
import { employeesTexts } from '../texts.ts';

interface Props {
  search: EmployeesSearch;
  onType: (text: string | undefined) => void;
  onChange: (changed: EmployeesSearch) => void;
}

export function EmployeesFilters({ search, onType, onChange }: Props) {
  const t = useTexts(employeesTexts);
  const labels = useCategoryLabels();
  const jobs = useJobs(search.job);
  const departments = useDepartments(search.departmentId);
  const choice = <T extends string>(
    label: string,
    all: string | undefined,
    values: readonly T[],
    name: (value: T) => string,
    value: T | undefined,
    onPick: (value: T | undefined) => void,
  ) => (
    <NativeSelect
      aria-label={label}
      flex="1 1 150px"
      maw={{ sm: 190 }}
      data={[
        ...(all === undefined ? [] : [{ value: '', label: all }]),
        ...values.map((one) => ({ value: one, label: name(one) })),
      ]}
      value={value ?? ''}
      onChange={({ currentTarget }) => onPick((currentTarget.value || undefined) as T | undefined)}
    />
  );
  return (
    <Group mb="md" gap="sm" role="search">
      <SearchField label={t.search} value={search.search ?? ''} onSearch={onType} />
      {choice(t.job, t.allJobs, jobs.names, jobs.labelOf, search.job, (job) => onChange({ job }))}
      {choice(
        t.seniority,
        t.allSeniorities,
        Object.values(Seniority),
        labels.seniority,
        search.seniority,
        (seniority) => onChange({ seniority }),
      )}
      {choice(
        t.department,
        t.allDepartments,
        departments.ids,
        departments.nameOf,
        search.departmentId,
        (departmentId) => onChange({ departmentId }),
      )}
      {choice(
        t.status,
        undefined,
        STATUSES,
        (status) => t.statuses[status],
        search.status ?? 'active',
        (status) => onChange({ status: status === 'active' ? undefined : status }),
      )}
    </Group>
  );
}
