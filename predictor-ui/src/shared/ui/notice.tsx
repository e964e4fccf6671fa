import { type ReactNode, useId } from 'react';
import classes from './notice.module.css';

interface Props {
  tone: 'policy' | 'problem';
  title: string;
  role?: 'alert' | 'note' | 'alertdialog';
  children: ReactNode;
}

/** A highlighted paragraph. */
export function Notice({ tone, title, role = 'note', children }: Props) {
  const id = useId();
  // Told with the focus that a dialog takes.
  const named = role === 'alertdialog' && { 'aria-labelledby': `${id}-title`, 'aria-describedby': `${id}-text` };
  return (
    <div className={classes.notice} data-tone={tone} role={role} {...named}>
      <p id={`${id}-title`} className={classes.title}>
        {title}
      </p>
      <div id={`${id}-text`} className={classes.text}>
        {children}
      </div>
    </div>
  );
}
