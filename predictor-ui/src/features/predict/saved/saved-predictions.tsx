import { Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Employee, Manifest, PredictionsPage } from '../../../generated/types.gen.ts';
import { employeeName } from '../../../shared/employees/employee-name.ts';
import { useI18n } from '../../../shared/i18n/i18n-context.ts';
import { InCurrency } from '../../../shared/i18n/in-currency.tsx';
import { QueryView } from '../../../shared/problems/query-view.tsx';
import { Card } from '../../../shared/ui/card.tsx';
import { SavedPrediction } from './saved-prediction.tsx';
import classes from './saved-predictions.module.css';
import { savedPredictionsOptions } from './saved-predictions-options.ts';

interface Props {
  employee: Employee;
  manifest: Manifest;
}

/** What was saved for an employee, newest first. */
export default function SavedPredictions({ employee, manifest }: Props) {
  const { t, formats } = useI18n();
  const saved = useQuery(savedPredictionsOptions(employee.id));

  function content({ items, total }: PredictionsPage) {
    if (total === 0)
      return (
        <Text size="sm" c="dimmed">
          {t.saved.empty}
        </Text>
      );
    return (
      <>
        <ol className={classes.list}>
          {items.map((prediction) => (
            <InCurrency key={prediction.id} currency={prediction.currency}>
              <SavedPrediction prediction={prediction} manifest={manifest} />
            </InCurrency>
          ))}
        </ol>
        {total > items.length && (
          <Text size="xs" c="dimmed" mt="xs">
            {t.saved.all(formats.number(items.length), formats.number(total))}
          </Text>
        )}
      </>
    );
  }

  return (
    <Card heading={t.saved.heading(employeeName(employee))}>
      <QueryView query={saved} waiting={<Skeleton height={44} />}>
        {content}
      </QueryView>
      <Link to="/employees/$id" params={{ id: employee.id }} className={classes.person}>
        {t.saved.person}
      </Link>
    </Card>
  );
}
