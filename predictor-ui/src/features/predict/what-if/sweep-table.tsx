import { Skeleton } from '@mantine/core';
import { skipToken, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { sweepPredictionOptions } from '../../../generated/@tanstack/react-query.gen.ts';
import { useI18n } from '../../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../../shared/i18n/use-texts.ts';
import { useCategoryLabels } from '../../../shared/model/use-category-labels.ts';
import { ProblemNotice } from '../../../shared/problems/problem-notice.tsx';
import { DataTable } from '../../../shared/ui/data-table.tsx';
import { Stale } from '../../../shared/ui/stale.tsx';
import type { Inputs } from '../inputs.ts';
import { whatIfTexts } from './texts.ts';
import { useAnswerTexts } from './use-answer-texts.ts';
import classes from './what-if-card.module.css';

/** The prediction for every possible target seniority, in one request. */
export function SweepTable({ inputs: { employeeId, features, targetSeniority, complete } }: { inputs: Inputs }) {
  const { formats } = useI18n();
  const t = useTexts(whatIfTexts);
  const labels = useCategoryLabels();
  const answer = useAnswerTexts();
  const options = sweepPredictionOptions({ body: { employeeId, features } });
  const sweep = useQuery({
    ...options,
    queryFn: complete ? options.queryFn : skipToken,
    placeholderData: (last) => (last?.items[0]?.employeeId === employeeId ? last : undefined),
  });
  if (sweep.isError) return <ProblemNotice error={sweep.error} onRetry={sweep.refetch} retrying={sweep.isFetching} />;
  if (!sweep.data) return complete ? <Skeleton height={140} /> : null;
  return (
    <Stale stale={sweep.isPlaceholderData}>
      <DataTable
        caption={t.sweep}
        head={[t.seniority, t.newSalary, t.raise, t.range]}
        rows={sweep.data.items.map((prediction) => {
          const { targetSeniority: target, raise } = prediction;
          const link = (
            <Link
              key="target"
              to="/"
              search={(current) => ({ ...current, target })}
              resetScroll={false}
              className={classes.link}
              aria-current={target === targetSeniority || undefined}
            >
              {labels.seniority(target)}
            </Link>
          );
          return {
            key: target,
            strong: target === targetSeniority,
            cells: [
              link,
              answer.salary(prediction),
              `${formats.signedMoney(raise.amount)} · ${formats.signedPercent(raise.percent)}`,
              answer.range(prediction),
            ],
          };
        })}
      />
    </Stale>
  );
}
