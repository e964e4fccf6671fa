import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Ref } from 'react';
import type { Employee } from '../../../generated/types.gen.ts';
import { useI18n } from '../../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../../shared/i18n/use-texts.ts';
import { useCategoryLabels } from '../../../shared/model/use-category-labels.ts';
import { EmailText } from '../../../shared/ui/email-text.tsx';
import { SortHeader } from '../../../shared/ui/sort-header.tsx';
import table from '../../../shared/ui/table.module.css';
import { PersonPhoto } from '../photo/person-photo.tsx';
import type { EmployeesSearch } from '../search.ts';
import { employeesTexts } from '../texts.ts';
import classes from './employees-table.module.css';

interface Props {
  ref: Ref<HTMLTableElement>;
  items: Employee[];
  stale: boolean;
  search: EmployeesSearch;
  onSort: (sort: EmployeesSearch['sort']) => void;
}

export function EmployeesTable({ ref, items, stale, search, onSort }: Props) {
  const { formats } = useI18n();
  const t = useTexts(employeesTexts);
  const labels = useCategoryLabels();
  const head = { sort: search.sort ?? 'lastName', onSort };
  return (
    <table ref={ref} className={table.table} data-stale={stale || undefined} aria-busy={stale}>
      <thead>
        <tr>
          <SortHeader {...head} column="lastName" label={t.name} />
          <SortHeader {...head} column="job" label={t.job} wide />
          <SortHeader {...head} column="seniority" label={t.seniority} wide />
          <th scope="col" data-wide>
            {t.department}
          </th>
          <SortHeader {...head} column="hiredOn" label={t.hiredOn} wide />
          <SortHeader {...head} column="salary" label={t.salary} number />
        </tr>
      </thead>
      <tbody>
        {items.map((employee) => (
          <tr key={employee.id} className={classes.row}>
            <td>
              <div className={classes.person}>
                <PersonPhoto employee={employee} size={32} named />
                <div>
                  <Link
                    to="/employees/$id"
                    params={{ id: employee.id }}
                    state={{ list: search }}
                    className={classes.name}
                  >
                    {employee.lastName}, {employee.firstName}
                  </Link>
                  <Text size="xs" c="dimmed" className={classes.under}>
                    {employee.active ? <EmailText email={employee.email} /> : t.gone}
                  </Text>
                </div>
              </div>
            </td>
            <td data-wide>{labels.job(employee.job)}</td>
            <td data-wide>{labels.seniority(employee.seniority)}</td>
            <td data-wide>{employee.department}</td>
            <td data-wide>{formats.day(employee.hiredOn)}</td>
            <td data-number>{formats.money(employee.salary)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
