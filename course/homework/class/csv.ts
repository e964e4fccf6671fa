import { stringify } from 'csv-stringify/sync';
import { CRITERIA } from '../grader/criteria/index.ts';
import type { Graded } from './graded.ts';
import { statusText } from './graded.ts';
import type { ClassMessages } from './messages.ts';

/** For a spreadsheet: one row per student; a criterion that was not checked has an empty cell. */
export function forCsv(graded: Graded[], t: ClassMessages): string {
  const ids = CRITERIA.map(({ id }) => id);
  const head = [t.student, t.status, t.total, ...ids];
  const rows = graded.map(({ student, outcome }) => {
    const report = outcome.status === 'failed' ? undefined : outcome.report;
    const results = new Map(report?.results.map((one) => [one.id, one]));
    const points = ids.map((id) => {
      const one = results.get(id);
      return one && one.outcome !== 'not-checked' ? String(one.earned) : '';
    });
    return [student, statusText(outcome, t), report ? String(report.points) : '', ...points];
  });
  // The BOM tells Excel that it is UTF-8. It ends a row at any line break that is not quoted.
  const options = { bom: true, escape_formulas: true, record_delimiter: 'windows', quoted_match: /[\r\n]/ } as const;
  return stringify([head, ...rows], options);
}
