import type { Manifest } from '../manifest/manifest.ts';
import { ALGORITHM_LABELS } from '../manifest/texts.ts';
import type { Messages } from '../messages/en.ts';
import type { Language } from '../messages/language.ts';
import { fairnessReport } from './fairness-report.ts';
import { textTable } from './text-table.ts';

/** The training report: the comparison, the band of each of its groups, error by gender; all of it out of fold. */
export function reportText(manifest: Manifest, m: Messages, language: Language): string {
  const { crossValidation, heldOut, byGroup } = manifest.metrics;
  const { band } = manifest;
  const format = (options: Intl.NumberFormatOptions) => (value: number) => value.toLocaleString(language, options);
  const amount = format({ maximumSignificantDigits: 5 });
  const fit = format({ minimumFractionDigits: 4, maximumFractionDigits: 4 });
  const percent = format({ style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const whole = format({ style: 'percent' });
  const unit = manifest.target.unit ?? manifest.target.label[language];
  const compared = [
    [m.crossValidated(crossValidation[0]?.folds ?? 0), `MAE (${unit})`, 'RMSE', 'R²'],
    ...crossValidation.map(({ algorithm, ridge, mae, rmse, r2 }) => [
      ALGORITHM_LABELS[algorithm][language] + (algorithm === 'blend' ? `, ${m.ridgeShare(whole(ridge ?? 0))}` : ''),
      amount(mae),
      amount(rmse),
      fit(r2),
    ]),
  ];
  const parts = [
    textTable(compared),
    m.chosen(manifest.algorithm.label[language], manifest.data.rows),
    m.band(amount(band.halfWidth), unit, whole(band.level), percent(band.coverage)),
  ];
  if (band.by.length > 0) {
    const groups = band.groups.map(({ values, rows, coverage }) => [
      values.join(' → '),
      String(rows),
      percent(coverage),
    ]);
    parts.push(textTable([[m.byBand(band.by.join(', ')), m.rows, m.coverage], ...groups]));
  }
  if (heldOut.belowCurrentSalary !== null) parts.push(m.belowCurrent(percent(heldOut.belowCurrentSalary)));
  if (byGroup.gender !== undefined) {
    const groups = byGroup.gender.map((row) => [
      row.group,
      String(row.rows),
      amount(row.mae),
      amount(row.bias),
      percent(row.coverage),
      percent(row.meanActualRaise),
      percent(row.meanPredictedRaise),
    ]);
    parts.push(
      textTable([[m.byGender, m.rows, 'MAE', m.bias, m.coverage, m.actualRaise, m.predictedRaise], ...groups]),
    );
  }
  return [...parts, ...fairnessReport(manifest, m, language)].join('\n\n');
}
