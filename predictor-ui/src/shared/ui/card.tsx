import type { ReactNode } from 'react';
import classes from './card.module.css';

interface Props {
  /** The name of the card's region. */
  label?: string;
  children: ReactNode;
}

export function Card({ label, children }: Props) {
  return (
    <section className={classes.card} aria-label={label}>
      {children}
    </section>
  );
}
