import type { Manifest } from '../manifest/manifest.ts';
import { ALGORITHM_LABELS } from '../manifest/texts.ts';
import type { Messages } from '../messages/en.ts';
import type { Language } from '../messages/language.ts';
import { textTable } from './text-table.ts';

/** The training report: the comparison, the chosen model on held-out rows, error by gender. */
export function reportText(manifest: Manifest, m: Messages, language: Language): string {
  const { crossValidation, heldOut, byGroup } = manifest.metrics;
  const format = (options: Intl.NumberFormatOptions) => (value: number) => value.toLocaleString(language, options);
  const amount = format({ maximumSignificantDigits: 5 });
  const fit = format({ minimumFractionDigits: 4, maximumFractionDigits: 4 });
  const percent = format({ style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const scores = (row: { mae: number; rmse: number; r2: number; coverage: number }) => [
    amount(row.mae),
    amount(row.rmse),
    fit(row.r2),
    percent(row.coverage),
  ];
  const unit = manifest.target.unit ?? manifest.target.label[language];
  const compared = [
    [m.crossValidated(crossValidation[0]?.folds ?? 0), `MAE (${unit})`, 'RMSE', 'R²', m.coverage],
    ...crossValidation.map((row) => [ALGORITHM_LABELS[row.algorithm][language], ...scores(row)]),
    [m.chosenHeldOut(manifest.algorithm.label[language], heldOut.rows), ...scores(heldOut)],
  ];
  const parts = [
    textTable(compared),
    m.band(amount(manifest.band.halfWidth), unit, format({ style: 'percent' })(manifest.band.level)),
  ];
  if (heldOut.belowCurrentSalary !== null) parts.push(m.belowCurrent(percent(heldOut.belowCurrentSalary)));
  if (byGroup.gender !== undefined) {
    const groups = byGroup.gender.map((row) => [
      row.group,
      String(row.rows),
      amount(row.mae),
      amount(row.bias),
      percent(row.meanActualRaise),
      percent(row.meanPredictedRaise),
    ]);
    parts.push(textTable([[m.byGender, m.rows, 'MAE', m.bias, m.actualRaise, m.predictedRaise], ...groups]));
  }
  return parts.join('\n\n');
}
