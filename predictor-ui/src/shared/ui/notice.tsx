import type { ReactNode } from 'react';
import classes from './notice.module.css';

interface Props {
  tone: 'policy' | 'problem';
  title: string;
  role?: 'alert' | 'note';
  children: ReactNode;
}

/** A highlighted paragraph. */
export function Notice({ tone, title, role = 'note', children }: Props) {
  return (
    <div className={classes.notice} data-tone={tone} role={role}>
      <p className={classes.title}>{title}</p>
      <div className={classes.text}>{children}</div>
    </div>
  );
}
