import type { PredictionPreview } from '../../../generated/types.gen.ts';
import { useI18n } from '../../../shared/i18n/i18n-context.ts';
import { Notice } from '../../../shared/ui/notice.tsx';

/** If the model predicts less than today, the salary above comes from policy, and must not look like a prediction. */
export function NoRaiseNotice({
  prediction: { rawPrediction, currentSalary, policy },
}: {
  prediction: PredictionPreview;
}) {
  const { t, formats } = useI18n();
  const minimum = policy.find(({ rule }) => rule === 'minimum-raise');
  if (!minimum) return null;
  const atLeast = formats.money(minimum.after - currentSalary);
  return (
    <Notice tone="policy" title={t.policy.noRaiseTitle}>
      {t.policy.noRaise(formats.money(rawPrediction), formats.money(currentSalary), atLeast)}
    </Notice>
  );
}
