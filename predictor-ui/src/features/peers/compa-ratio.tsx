import { useI18n } from '../../shared/i18n/i18n-context.ts';
import classes from './peers-card.module.css';

/** A salary over the median of a group. */
export function CompaRatio({ name, ratio }: { name: string; ratio: number }) {
  const { formats } = useI18n();
  return (
    <dl className={classes.ratio}>
      <dt>{name}</dt>
      <dd>{formats.ratio(ratio)}</dd>
    </dl>
  );
}
