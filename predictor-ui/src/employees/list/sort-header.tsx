import { UnstyledButton } from '@mantine/core';
import { useTexts } from '../../i18n/use-texts.ts';
import type { EmployeesSearch } from '../search.ts';
import { employeesTexts } from '../texts.ts';
import classes from './sort-header.module.css';

interface Props {
  column: 'lastName' | 'job' | 'seniority' | 'hiredOn' | 'salary';
  label: string;
  sort: EmployeesSearch['sort'];
  onSort: (sort: EmployeesSearch['sort']) => void;
  wide?: boolean;
  number?: boolean;
}

/** A column's head: once sorts upwards, twice downwards. */
export function SortHeader({ column, label, sort = 'lastName', onSort, wide, number }: Props) {
  const t = useTexts(employeesTexts);
  const sorted = sort === column ? 'ascending' : sort === `-${column}` ? 'descending' : undefined;
  return (
    <th scope="col" aria-sort={sorted} data-wide={wide || undefined} data-number={number || undefined}>
      <UnstyledButton
        className={classes.sort}
        aria-label={t.sortBy(label)}
        onClick={() => onSort(sorted === 'ascending' ? `-${column}` : column)}
      >
        {label}
        <span aria-hidden="true" className={classes.arrow}>
          {sorted === 'ascending' ? '▲' : sorted === 'descending' ? '▼' : ''}
        </span>
      </UnstyledButton>
    </th>
  );
}
