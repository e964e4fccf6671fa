import type { WatchLight } from '../../generated/types.gen.ts';
import classes from './light.module.css';

/** A light's sign; what it means stands beside it. */
export function Light({ light }: { light: WatchLight }) {
  return <span aria-hidden className={classes.light} data-light={light} />;
}
