import type { PredictionPreview } from '../../../generated/types.gen.ts';
import { useI18n } from '../../../shared/i18n/i18n-context.ts';
import { scaleOf } from '../../../shared/ui/scale.ts';
import classes from './band-figure.module.css';
import { useKindOfReview } from './use-kind-of-review.ts';

/** The model's range, as wide as its errors are in cases like this, with today's and the new salary on one scale. */
export function BandFigure({ prediction }: { prediction: PredictionPreview }) {
  const { t, formats } = useI18n();
  const { band, currentSalary, predictedSalary } = prediction;
  const place = scaleOf([band.low, band.high, currentSalary, predictedSalary]);
  const share = formats.share(band.coverage);
  const [low, high] = [formats.money(band.low), formats.money(band.high)];
  const margin = formats.money((band.high - band.low) / 2);
  const kind = useKindOfReview(prediction);
  const few = kind !== null && band.group === null;
  const outside = predictedSalary < band.low || predictedSalary > band.high;
  const reviews = formats.number(band.rows ?? 0);
  const past = kind === null || few ? t.band.past(reviews) : t.band.pastOf(reviews, kind);
  return (
    <figure className={classes.figure}>
      <h3 className={classes.heading}>{t.band.heading}</h3>
      <div className={classes.track} aria-hidden="true">
        <span
          className={classes.range}
          style={{ left: `${place(band.low)}%`, width: `${place(band.high) - place(band.low)}%` }}
        />
        <span className={classes.today} style={{ left: `${place(currentSalary)}%` }} />
        <span className={classes.new} style={{ left: `${place(predictedSalary)}%` }} />
      </div>
      <ul className={classes.legend} aria-hidden="true">
        <li data-mark="today">
          {t.band.today} {formats.money(currentSalary)}
        </li>
        <li data-mark="new">
          {t.band.newSalary} {formats.money(predictedSalary)}
        </li>
        <li data-mark="range">{t.band.range(share)}</li>
      </ul>
      <figcaption className={classes.caption}>
        {t.band.sentence(past, share, margin, low, high)} {few && t.band.fewOfThisKind(kind)}{' '}
        {outside && t.band.beforePolicy}
      </figcaption>
    </figure>
  );
}
