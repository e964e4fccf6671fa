import type { ReactNode } from 'react';
import { Card } from '../../shared/ui/card.tsx';
import classes from './card-section.module.css';

interface Props {
  heading: string;
  hint?: string;
  children: ReactNode;
}

export function CardSection({ heading, hint, children }: Props) {
  return (
    <Card label={heading}>
      <h2 className={classes.heading}>{heading}</h2>
      {hint && <p className={classes.hint}>{hint}</p>}
      {children}
    </Card>
  );
}
