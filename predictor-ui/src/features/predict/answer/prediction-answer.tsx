import type { PredictionPreview } from '../../../generated/types.gen.ts';
import { useI18n } from '../../../shared/i18n/i18n-context.ts';
import { Stale } from '../../../shared/ui/stale.tsx';
import { BandFigure } from './band-figure.tsx';
import { LeastRaiseNotice } from './least-raise-notice.tsx';
import { OutsideNotice } from './outside-notice.tsx';
import { PolicySteps } from './policy-steps.tsx';
import classes from './prediction-answer.module.css';

interface Props {
  prediction: PredictionPreview;
  /** Whether a newer answer is loading. */
  updating: boolean;
}

export function PredictionAnswer({ prediction, updating }: Props) {
  const { t, formats } = useI18n();
  const { currentSalary, predictedSalary, raise, policy } = prediction;
  const byPolicy = policy.some(({ rule }) => rule === 'minimum-raise');
  return (
    <>
      <div className={classes.heading}>
        <h2 className={classes.label}>{t.result.newSalary}</h2>
        <span className={classes.updating} data-shown={updating || undefined} aria-hidden="true">
          {t.result.updating}
        </span>
      </div>
      <Stale stale={updating}>
        <p className={classes.salary}>
          {formats.money(predictedSalary)}
          <span className={classes.unit}>{t.result.perYear}</span>
        </p>
        <p className={classes.raise} data-policy={byPolicy || undefined}>
          <strong>
            {raise.amount === 0
              ? t.result.noRaise
              : t.result.raise(formats.signedMoney(raise.amount), formats.signedPercent(raise.percent))}
          </strong>
          {byPolicy && <span>{t.result.byPolicy}</span>}
          <span className={classes.today}>{t.result.today(formats.money(currentSalary))}</span>
        </p>
        <LeastRaiseNotice prediction={prediction} />
        {prediction.outside?.length ? (
          <OutsideNotice prediction={prediction} />
        ) : (
          <BandFigure prediction={prediction} />
        )}
        <PolicySteps prediction={prediction} />
      </Stale>
    </>
  );
}
