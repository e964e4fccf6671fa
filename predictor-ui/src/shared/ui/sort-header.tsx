import { UnstyledButton } from '@mantine/core';
import { useTexts } from '../i18n/use-texts.ts';
import classes from './sort-header.module.css';
import { listTexts } from './texts.ts';

interface Props<Column extends string> {
  column: Column;
  label: string;
  sort: Column | `-${Column}`;
  onSort: (sort: Column | `-${Column}`) => void;
  wide?: boolean;
  number?: boolean;
}

/** A column's header: the first press sorts ascending, the next one descending. */
export function SortHeader<Column extends string>({ column, label, sort, onSort, wide, number }: Props<Column>) {
  const t = useTexts(listTexts);
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
