import type { PredictionPreview } from '../../../generated/types.gen.ts';
import { useI18n } from '../../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../../shared/i18n/use-texts.ts';
import { whatIfTexts } from './texts.ts';

/** A prediction in a table's cells: marked where policy decided, without a range where the model has seen nobody so. */
export function useAnswerTexts() {
  const { formats } = useI18n();
  const t = useTexts(whatIfTexts);
  return {
    salary({ predictedSalary, policy }: PredictionPreview): string {
      const salary = formats.money(predictedSalary);
      return policy.some(({ rule }) => rule === 'minimum-raise') ? t.byPolicy(salary) : salary;
    },
    range: ({ band, outside }: PredictionPreview): string =>
      outside?.length ? t.unknown : t.between(formats.money(band.low), formats.money(band.high)),
  };
}

export type AnswerTexts = ReturnType<typeof useAnswerTexts>;
