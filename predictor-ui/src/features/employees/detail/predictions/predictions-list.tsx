import { Button, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import {
  listEmployeeFeedbackOptions,
  listEmployeeReviewsOptions,
  listPredictionsOptions,
} from '../../../../generated/@tanstack/react-query.gen.ts';
import type { EmployeeDetail } from '../../../../generated/types.gen.ts';
import { useI18n } from '../../../../shared/i18n/i18n-context.ts';
import { InCurrency } from '../../../../shared/i18n/in-currency.tsx';
import { useTexts } from '../../../../shared/i18n/use-texts.ts';
import { ProblemNotice } from '../../../../shared/problems/problem-notice.tsx';
import { Card } from '../../../../shared/ui/card.tsx';
import { detailTexts } from '../texts.ts';
import { PredictionItem } from './prediction-item.tsx';
import classes from './predictions.module.css';

const SHOWN = 20;

/** An employee's saved predictions, newest first, with decisions and feedback. */
export function PredictionsList({ employee }: { employee: EmployeeDetail }) {
  const { formats } = useI18n();
  const t = useTexts(detailTexts);
  const path = { id: employee.id };
  const predictions = useQuery({
    ...listPredictionsOptions({ query: { employeeId: employee.id, pageSize: SHOWN } }),
    // Decisions are made from this list, and others may have added predictions.
    refetchOnMount: 'always',
  });
  const reviews = useQuery(listEmployeeReviewsOptions({ path }));
  const feedback = useQuery(listEmployeeFeedbackOptions({ path }));
  const failed = [predictions, reviews, feedback].filter((query) => query.isError);
  const retry = () => failed.map((query) => query.refetch());
  const problem = failed[0] && (
    <ProblemNotice error={failed[0].error} onRetry={retry} retrying={failed[0].isFetching} />
  );

  function content() {
    if (!predictions.data || !reviews.data || !feedback.data) return !problem && <Skeleton height={120} />;
    const { items, total } = predictions.data;
    if (total === 0) {
      return (
        <Stack gap="sm" align="start">
          <Text c="dimmed">{t.predictionsEmpty}</Text>
          {employee.active && (
            <Button
              variant="light"
              renderRoot={(props) => <Link to="/" search={{ employee: employee.id }} {...props} />}
            >
              {t.predict}
            </Button>
          )}
        </Stack>
      );
    }
    return (
      <>
        <ol className={classes.list}>
          {items.map((prediction) => (
            <InCurrency key={prediction.id} currency={prediction.currency}>
              <PredictionItem
                employee={employee}
                prediction={prediction}
                review={reviews.data.items.find(({ predictionId }) => predictionId === prediction.id)}
                feedback={feedback.data.items.filter(({ predictionId }) => predictionId === prediction.id)}
              />
            </InCurrency>
          ))}
        </ol>
        {total > items.length && (
          <Text size="xs" c="dimmed" mt="xs">
            {t.shown(formats.number(items.length), formats.number(total))}
          </Text>
        )}
      </>
    );
  }

  return (
    <Card heading={t.predictions}>
      {problem}
      {content()}
    </Card>
  );
}
