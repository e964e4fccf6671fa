import type { Repository } from 'typeorm';
import type { JobList } from '../../company/job-list.ts';
import { rowsOf } from '../../database/query.ts';
import { csvForm, csvLabel } from '../../http/csv/csv-language.schema.ts';
import { BYTE_ORDER_MARK, csvLines } from '../../http/csv/write-csv.ts';
import type { ReviewsExportQuery } from '../reviews.schema.ts';
import type { SalaryReview } from '../salary-review.entity.ts';
import { DECISION_COLUMNS } from './decision-columns.ts';
import { type DecisionRow, decisionRows } from './decision-rows.sql.ts';

const BATCH = 1_000;

/** Streams salary reviews as CSV, the newest first, in batches: a slow client holds no transaction open. */
export async function* exportDecisions(
  reviews: Repository<SalaryReview>,
  { language, ...days }: ReviewsExportQuery,
  jobs: JobList,
): AsyncGenerator<string> {
  const form = csvForm(language);
  const header = DECISION_COLUMNS.map(({ name, label }) => csvLabel(language, name, label));
  yield BYTE_ORDER_MARK + csvLines([header], form);
  let last: DecisionRow | undefined;
  do {
    const rows: DecisionRow[] = await rowsOf(reviews, decisionRows(days, last, BATCH));
    const cells = rows.map((row) => DECISION_COLUMNS.map(({ cell }) => cell(row, language, jobs)));
    yield csvLines(cells, form);
    last = rows.length === BATCH ? rows.at(-1) : undefined;
  } while (last);
}
