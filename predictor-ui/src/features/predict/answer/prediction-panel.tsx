import { Skeleton, Text } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useI18n } from '../../../shared/i18n/i18n-context.ts';
import { ProblemNotice } from '../../../shared/problems/problem-notice.tsx';
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

  function content() {
    if (!complete) return <Text c="dimmed">{t.predict.incomplete}</Text>;
    if (preview.isError) {
      return <ProblemNotice error={preview.error} onRetry={preview.refetch} retrying={preview.isFetching} />;
    }
    if (!preview.data) return <ResultSkeleton />;
    return (
      <>
        <PredictionAnswer prediction={preview.data} updating={!settled} />
        <SavePrediction key={JSON.stringify(request)} request={request} disabled={!settled} />
        <Suspense fallback={<Skeleton height={440} mt="xl" />}>
          <WhySection prediction={preview.data} />
        </Suspense>
      </>
    );
  }

  return (
    <>
      <SpokenAnswer prediction={settled ? preview.data : undefined} />
      {content()}
    </>
  );
}
