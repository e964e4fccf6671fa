import type { ReactNode } from 'react';
import classes from './stale.module.css';

/** Dims what belongs to an older question while the answer to the newer one is on its way. */
export function Stale({ stale, children }: { stale: boolean; children: ReactNode }) {
  return (
    <div className={classes.stale} data-stale={stale || undefined} aria-busy={stale}>
      {children}
    </div>
  );
}
