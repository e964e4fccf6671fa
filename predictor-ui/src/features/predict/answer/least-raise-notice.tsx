import type { PredictionPreview } from '../../../generated/types.gen.ts';
import { useI18n } from '../../../shared/i18n/i18n-context.ts';
import { Notice } from '../../../shared/ui/notice.tsx';

/** If the model predicts less than the minimum raise, the salary above comes from policy, and must not look like a prediction. */
export function LeastRaiseNotice({
  prediction: { rawPrediction, currentSalary, policy },
}: {
  prediction: PredictionPreview;
}) {
  const { t, formats } = useI18n();
  const minimum = policy.find(({ rule }) => rule === 'minimum-raise');
  if (!minimum) return null;
  const estimate = formats.money(rawPrediction);
  const atLeast = formats.money(minimum.after - currentSalary);
  const more = rawPrediction - currentSalary;
  return more > 0 ? (
    <Notice tone="policy" title={t.policy.smallRaiseTitle}>
      {t.policy.smallRaise(estimate, formats.money(more), atLeast)}
    </Notice>
  ) : (
    <Notice tone="policy" title={t.policy.noRaiseTitle}>
      {minimum.after > currentSalary
        ? t.policy.noRaise(estimate, formats.money(currentSalary), atLeast)
        : t.policy.noLess(estimate, formats.money(currentSalary))}
    </Notice>
  );
}
