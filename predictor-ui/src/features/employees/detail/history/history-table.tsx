import type { SalaryReview } from '../../../../generated/types.gen.ts';
import { useI18n } from '../../../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../../../shared/i18n/use-texts.ts';
import { useCategoryLabels } from '../../../../shared/model/use-category-labels.ts';
import table from '../../../../shared/ui/table.module.css';
import { detailTexts } from '../texts.ts';

/** The decisions of the chart, newest first. */
export function HistoryTable({ reviews }: { reviews: readonly SalaryReview[] }) {
  const { formats } = useI18n();
  const t = useTexts(detailTexts);
  const labels = useCategoryLabels();
  return (
    <table className={table.table} aria-label={t.history}>
      <thead>
        <tr>
          <th scope="col">{t.date}</th>
          <th scope="col" data-number>
            {t.before}
          </th>
          <th scope="col" data-number>
            {t.after}
          </th>
          <th scope="col" data-number>
            {t.raise}
          </th>
          <th scope="col" data-wide>
            {t.seniority}
          </th>
          <th scope="col" data-number data-wide>
            {t.rating}
          </th>
          <th scope="col" data-wide>
            {t.decidedBy}
          </th>
        </tr>
      </thead>
      <tbody>
        {reviews.toReversed().map((review) => (
          <tr key={review.id}>
            <td>{formats.day(review.reviewedOn)}</td>
            <td data-number>{formats.money(review.oldSalary)}</td>
            <td data-number>{formats.money(review.newSalary)}</td>
            <td data-number>{formats.signedPercent((review.newSalary / review.oldSalary - 1) * 100)}</td>
            <td data-wide>
              {review.oldSeniority === review.newSeniority
                ? labels.seniority(review.newSeniority)
                : `${labels.seniority(review.oldSeniority)} → ${labels.seniority(review.newSeniority)}`}
            </td>
            <td data-number data-wide>
              {formats.number(review.rating)}
            </td>
            <td data-wide>
              {review.decidedBy ?? t.elsewhere}
              {review.comment && (
                <>
                  <br />
                  <small>{review.comment}</small>
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
