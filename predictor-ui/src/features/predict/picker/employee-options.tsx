import { Combobox, Text } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { EmployeesPage } from '../../../generated/types.gen.ts';
import { employeeName } from '../../../shared/employees/employee-name.ts';
import { useI18n } from '../../../shared/i18n/i18n-context.ts';
import { useCategoryLabels } from '../../../shared/model/use-category-labels.ts';
import classes from './employee-options.module.css';

interface Props {
  id: string;
  results: UseQueryResult<EmployeesPage, unknown>;
  isCurrent: boolean;
  search: string;
  picked: string | undefined;
}

/** The dropdown of the picker. */
export function EmployeeOptions({ id, results: { data }, isCurrent, search, picked }: Props) {
  const { t, formats } = useI18n();
  const labels = useCategoryLabels();
  return (
    <>
      <Combobox.Options
        id={id}
        className={classes.options}
        aria-label={t.picker.options}
        hidden={!data || data.total === 0}
      >
        {data?.items.map((employee) => (
          <Combobox.Option
            key={employee.id}
            className={classes.option}
            value={employee.id}
            active={employee.id === picked}
            // Results of an older search stay visible, but cannot be chosen.
            disabled={!isCurrent}
          >
            <Text size="sm">{employeeName(employee)}</Text>
            <Text size="xs" c="dimmed">
              {labels.job(employee.job)} · {labels.seniority(employee.seniority)}
            </Text>
          </Combobox.Option>
        ))}
      </Combobox.Options>
      {!data && <Combobox.Empty>{t.picker.searching}</Combobox.Empty>}
      {data?.total === 0 && (
        <Combobox.Empty>
          <Text size="sm">{search ? t.picker.noMatch(search) : t.picker.nobody}</Text>
          {search && <Text size="xs">{t.picker.noMatchHint}</Text>}
        </Combobox.Empty>
      )}
      {data && data.total > data.items.length && (
        <Combobox.Footer>
          <Text size="xs" c="dimmed">
            {t.picker.more(formats.number(data.items.length), formats.number(data.total))}
          </Text>
        </Combobox.Footer>
      )}
    </>
  );
}
