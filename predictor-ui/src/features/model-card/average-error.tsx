import type { Manifest } from '../../generated/types.gen.ts';
import { useI18n } from '../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { isMoney } from '../../shared/model/feature-value.ts';
import { Card } from '../../shared/ui/card.tsx';
import classes from './average-error.module.css';
import { modelCardTexts } from './texts.ts';

/** The first thing that the card says: by how much the model is wrong on average, and what that compares with. */
export function AverageError({ manifest: { metrics, target } }: { manifest: Manifest }) {
  const { formats } = useI18n();
  const t = useTexts(modelCardTexts);
  const { heldOut, unchanged } = metrics;
  const errorHint = heldOut.seen ? t.seenErrorHint : t.averageErrorHint;
  const money = isMoney(target.unit);
  const amount = money ? formats.money : formats.roughly;
  return (
    <Card heading={t.averageError}>
      <p className={classes.figure}>
        {amount(heldOut.mae)} {money && <span className={classes.unit}>{t.perYear}</span>}
      </p>
      <p className={classes.hint}>
        {errorHint(formats.number(heldOut.rows))} {unchanged && t.unchangedError(amount(unchanged.mae))}
      </p>
    </Card>
  );
}
