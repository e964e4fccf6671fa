import { VisuallyHidden } from '@mantine/core';
import type { PredictionPreview } from '../../../generated/types.gen.ts';
import { useI18n } from '../../../shared/i18n/i18n-context.ts';

/** Announces each new answer to screen readers, once it is final. */
export function SpokenAnswer({ prediction }: { prediction: PredictionPreview | undefined }) {
  const { t, formats } = useI18n();

  function spoken({
    predictedSalary,
    raise,
    policy,
    rawPrediction,
    currentSalary,
    outside,
  }: PredictionPreview): string {
    const answer = t.result.spoken(
      formats.money(predictedSalary),
      formats.signedMoney(raise.amount),
      formats.signedPercent(raise.percent),
    );
    const byPolicy = policy.some(({ rule }) => rule === 'minimum-raise');
    const least = rawPrediction > currentSalary ? t.policy.smallRaiseTitle : t.policy.noRaiseTitle;
    return [answer, byPolicy && `${least}.`, outside?.length && `${t.outside.title}.`].filter(Boolean).join(' ');
  }

  return (
    <VisuallyHidden role="status" aria-live="polite">
      {prediction && spoken(prediction)}
    </VisuallyHidden>
  );
}
