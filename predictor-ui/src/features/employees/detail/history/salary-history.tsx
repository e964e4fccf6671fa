import { Skeleton, Text, VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { listEmployeeReviewsOptions } from '../../../../generated/@tanstack/react-query.gen.ts';
import type { EmployeeDetail, SalaryReviews } from '../../../../generated/types.gen.ts';
import { useI18n } from '../../../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../../../shared/i18n/use-texts.ts';
import { QueryView } from '../../../../shared/problems/query-view.tsx';
import { Card } from '../../../../shared/ui/card.tsx';
import { detailTexts } from '../texts.ts';
import classes from './history.module.css';
import { HistoryTable } from './history-table.tsx';
import { pointsOf } from './points.ts';

// The chart's library is as large as the rest of the page.
const HistoryChart = lazy(() => import('./history-chart.tsx'));

/** An employee's salary over time, as a chart and a table. */
export function SalaryHistory({ employee }: { employee: EmployeeDetail }) {
  const { formats } = useI18n();
  const t = useTexts(detailTexts);
  const reviews = useQuery(listEmployeeReviewsOptions({ path: { id: employee.id } }));
  const [today] = useState(() => new Date());

  function content({ items }: SalaryReviews) {
    if (items.length === 0) return <Text c="dimmed">{t.historyEmpty}</Text>;
    const points = pointsOf(employee, items, today);
    return (
      <>
        <VisuallyHidden>
          {t.chart(formats.money(points[0]?.salary ?? 0), formats.money(points.at(-1)?.salary ?? 0))}
        </VisuallyHidden>
        <Suspense fallback={<Skeleton height={260} mb="sm" />}>
          <HistoryChart points={points} />
        </Suspense>
        <details className={classes.details}>
          <summary>{t.showTable(formats.number(items.length))}</summary>
          <HistoryTable reviews={items} />
        </details>
      </>
    );
  }

  return (
    <Card heading={t.history}>
      <QueryView query={reviews} waiting={<Skeleton height={260} />}>
        {content}
      </QueryView>
    </Card>
  );
}
