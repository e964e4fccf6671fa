import { Skeleton, Text } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useI18n } from '../../../shared/i18n/i18n-context.ts';
import { useActiveModel } from '../../../shared/model/use-active-model.ts';
import { useFollowModel } from '../../../shared/model/use-follow-model.ts';
import { asApiProblem } from '../../../shared/problems/api-problem.ts';
import { QueryView } from '../../../shared/problems/query-view.tsx';
import { Notice } from '../../../shared/ui/notice.tsx';
import { Stale } from '../../../shared/ui/stale.tsx';
import type { Inputs } from '../inputs.ts';
import { PredictionAnswer } from './prediction-answer.tsx';
import { ResultSkeleton } from './result-skeleton.tsx';
import { SavePrediction } from './save-prediction.tsx';
import { SpokenAnswer } from './spoken-answer.tsx';
import { usePreview } from './use-preview.ts';

const WhySection = lazy(() => import('../why/why-section.tsx'));

/** The prediction for the inputs, in each of its states. */
export function PredictionPanel({ inputs }: { inputs: Inputs }) {
  const { t } = useI18n();
  const preview = usePreview(inputs);
  const settled = preview.isSuccess && !preview.isPlaceholderData;
  const { complete, ...request } = inputs;
  useFollowModel(preview);
  const model = useActiveModel();
  // What was refused may be what the version before asked for: the form follows before anybody is told.
  const isFollowing = preview.isError && model.isFetching && model.dataUpdatedAt < preview.errorUpdatedAt;
  if (isFollowing) return <ResultSkeleton />;

  return (
    <>
      <SpokenAnswer prediction={settled ? preview.data : undefined} />
      {asApiProblem(preview.error).status === 422 ? (
        // Nothing is wrong: the active model does not know the job, or the currency.
        <Notice tone="policy" title={t.result.none} role="alert">
          {asApiProblem(preview.error).message}
        </Notice>
      ) : complete ? (
        <QueryView query={preview} waiting={<ResultSkeleton />}>
          {(prediction) => (
            <>
              <PredictionAnswer prediction={prediction} updating={preview.isPlaceholderData} />
              <SavePrediction
                key={JSON.stringify(request)}
                request={request}
                shownVersion={prediction.modelVersion}
                disabled={!settled}
              />
              <Suspense fallback={<Skeleton height={440} mt="xl" />}>
                <Stale stale={preview.isPlaceholderData}>
                  <WhySection prediction={prediction} />
                </Stale>
              </Suspense>
            </>
          )}
        </QueryView>
      ) : (
        <Text c="dimmed">{t.predict.incomplete}</Text>
      )}
    </>
  );
}
