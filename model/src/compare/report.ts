import { textTable } from '../cli/text-table.ts';
import { type Scores, score } from '../learn/metrics.ts';
import { ALGORITHM_LABELS } from '../manifest/texts.ts';
import type { Language } from '../messages/language.ts';
import { bandGroupsOf, type Prepared } from '../training.ts';
import { type BandScores, scoreBand } from './bands.ts';
import type { Theirs } from './exchange.ts';
import type { Ours } from './ours.ts';
import { COMPARE_TEXTS } from './texts.ts';

/** Ours beside scikit-learn's: errors out of fold, the bands, and CPU as multiples of ours. */
export function compareText(prepared: Prepared, ours: Ours, theirs: Theirs, by: string, language: Language): string {
  const t = COMPARE_TEXTS[language];
  const { target } = prepared.data;
  const format = (options: Intl.NumberFormatOptions) => (value: number) => value.toLocaleString(language, options);
  const amount = format({ minimumSignificantDigits: 5, maximumSignificantDigits: 5 });
  const fit = format({ minimumFractionDigits: 4, maximumFractionDigits: 4 });
  const percent = format({ style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const whole = format({ style: 'percent' });
  const multiple = format({ minimumFractionDigits: 2, maximumFractionDigits: 2 });

  const row = (name: string, { mae, rmse, r2 }: Scores, seconds: number | null) => {
    const cpu = seconds === null ? '' : multiple(seconds / ours.seconds);
    return [name, amount(mae), amount(rmse), fit(r2), cpu];
  };
  const { compared, model } = ours.trained;
  const chosenShare = model.algorithm === 'blend' ? (model.parts[0]?.share ?? null) : null;
  const models = theirs.models.map(({ name, seconds, predictions }) => ({
    name,
    seconds,
    ...score(target, predictions),
  }));
  const isChosen = ({ algorithm, ridge }: (typeof compared)[number]) =>
    algorithm === model.algorithm && (chosenShare === null || ridge === chosenShare);
  const chosen = score(target, ours.trained.predictions);
  const best = models.reduce((a, b) => (b.rmse < a.rmse ? b : a));
  const scikit = `scikit-learn ${theirs.version} (${by})`;

  const errors = [
    [`${t.model}: ${t.rows(target.length, prepared.folds.length)}`, 'MAE', 'RMSE', 'R²', 'CPU (Aumento = 1)'],
    ...compared.map((one) => {
      const share = one.algorithm === 'blend' ? t.ridgeShare(whole(one.ridge ?? 0)) : '';
      const name = `Aumento: ${ALGORITHM_LABELS[one.algorithm][language]}${share}`;
      return isChosen(one) ? row(`${name} (${t.chosen})`, one, ours.seconds) : row(name, one, null);
    }),
    ...models.map((one) => row(`scikit-learn: ${one.name}`, one, one.seconds)),
  ];

  const groups = bandGroupsOf(prepared.table);
  const band = (name: string, { coverage, worst, width, score }: BandScores) => {
    const least = worst === null ? '–' : percent(worst);
    return [name, percent(coverage), least, amount(width), amount(score)];
  };
  const around = (half: Float64Array) => {
    const { predictions } = ours.trained;
    const side = (sign: number) => predictions.map((value, place) => value + sign * (half[place] as number));
    return scoreBand(target, side(-1), side(1), groups);
  };
  const bands = [
    [t.band, t.coverage, t.worst, t.width, t.intervalScore],
    band(`Aumento: ${t.constant}`, around(ours.bands.constant)),
    band(`Aumento: ${t.scaled}`, around(ours.bands.scaled)),
    ...(new Set(groups).size > 1 ? [band(`Aumento: ${t.byGroup}`, around(ours.bands.byGroup))] : []),
    ...theirs.bands.map(({ name, low, high }) => band(`scikit-learn: ${name}`, scoreBand(target, low, high, groups))),
  ];
  const difference = chosen.rmse / best.rmse - 1;
  return [
    scikit,
    textTable(errors),
    t.verdict(percent(Math.abs(difference)), difference < 0, best.name),
    ...(ours.trained.useful ? [] : [t.notUseful]),
    textTable(bands),
  ].join('\n\n');
}
