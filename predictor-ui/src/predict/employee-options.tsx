import { Combobox, Text } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { EmployeesPage } from '../generated/types.gen.ts';
import { useI18n } from '../i18n/i18n-context.ts';
import { employeeName } from './employee-name.ts';
import classes from './employee-options.module.css';
import { useCategoryLabels } from './use-category-labels.ts';

interface Props {
  results: UseQueryResult<EmployeesPage, unknown>;
  isCurrent: boolean;
  search: string;
  picked: string | undefined;
}

/** What drops down under the picker's field. */
export function EmployeeOptions({ results: { data }, isCurrent, search, picked }: Props) {
  const { t, formats } = useI18n();
  const labels = useCategoryLabels();
  if (!data) return <Combobox.Empty>{t.picker.searching}</Combobox.Empty>;
  if (data.total === 0) {
    return (
      <Combobox.Empty>
        <Text size="sm">{t.picker.noMatch(search)}</Text>
        <Text size="xs" c="dimmed">
          {t.picker.noMatchHint}
        </Text>
      </Combobox.Empty>
    );
  }
  return (
    <>
      <Combobox.Options className={classes.options} aria-label={t.picker.options} data-stale={!isCurrent || undefined}>
        {data.items.map((employee) => (
          <Combobox.Option key={employee.id} value={employee.id} active={employee.id === picked}>
            <Text size="sm">{employeeName(employee)}</Text>
            <Text size="xs" c="dimmed">
              {labels.job(employee.job)} · {labels.seniority(employee.seniority)}
            </Text>
          </Combobox.Option>
        ))}
      </Combobox.Options>
      {data.total > data.items.length && (
        <Combobox.Footer>
          <Text size="xs" c="dimmed">
            {t.picker.more(formats.number(data.items.length), formats.number(data.total))}
          </Text>
        </Combobox.Footer>
      )}
    </>
  );
}
