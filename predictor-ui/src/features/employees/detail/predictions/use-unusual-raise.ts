import { useQuery } from '@tanstack/react-query';
import type { Employee, Prediction } from '../../../../generated/types.gen.ts';
import type { Question } from '../../../../shared/forms/use-api-form.ts';
import { useI18n } from '../../../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../../../shared/i18n/use-texts.ts';
import { useOutsideTexts } from '../../../../shared/model/use-outside-texts.ts';
import { aboutQuery } from '../../../../shared/session/session-query.ts';
import { detailTexts } from '../texts.ts';

/** In percent, while the API's own is not known. */
const USUAL_LIMIT = 30;

/** What to ask before a raise is decided that is above HR's limit, outside the model's range, or of an unseen person. */
export function useUnusualRaise(prediction: Prediction, { salary: today }: Employee) {
  const { t: common, formats } = useI18n();
  const t = useTexts(detailTexts);
  const { askAboveRaise: limit = USUAL_LIMIT } = useQuery(aboutQuery).data ?? {};
  const outside = useOutsideTexts(prediction);
  const { band, predictedSalary } = prediction;

  return (salary: number): Question | undefined => {
    const percent = (salary / today - 1) * 100;
    const tooMuch = salary * 100 > today * (100 + limit);
    // What policy makes of the prediction may lie outside, and was explained.
    const outOfRange = salary !== predictedSalary && (salary < band.low || salary > band.high);
    const roughly = formats.signedPercent(percent);
    // Else a little above 30 % reads as 30 %.
    const isClose = roughly === formats.signedPercent(limit);
    const shownPercent = isClose ? formats.signedPercentFinely(percent) : roughly;
    const raise = t.askRaise(formats.money(today), formats.money(salary), shownPercent);
    const reasons = [
      tooMuch && t.askAbove(formats.share(limit / 100)),
      outside.length > 0
        ? [common.outside.title, outside.join(' ')].join('. ')
        : outOfRange && t.askRange(formats.money(band.low), formats.money(band.high)),
    ].filter((reason) => reason !== false);
    return reasons.length > 0 ? { field: 'newSalary', text: [raise, ...reasons].join(' ') } : undefined;
  };
}
