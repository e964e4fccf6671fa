import type { ReactNode } from 'react';
import classes from './card.module.css';

interface Props {
  /** The card's name, for a person who jumps from one to the next. */
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
