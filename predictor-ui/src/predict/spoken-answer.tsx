import { VisuallyHidden } from '@mantine/core';
import type { PredictionPreview } from '../generated/types.gen.ts';
import { useI18n } from '../i18n/i18n-context.ts';

/** Tells a screen reader each new answer, in one sentence, once it is settled. */
export function SpokenAnswer({ prediction }: { prediction: PredictionPreview | undefined }) {
  const { t, formats } = useI18n();
  return (
    <VisuallyHidden role="status" aria-live="polite">
      {prediction &&
        t.result.spoken(
          formats.money(prediction.predictedSalary),
          formats.signedMoney(prediction.raise.amount),
          formats.signedPercent(prediction.raise.percent),
        )}
    </VisuallyHidden>
  );
}
