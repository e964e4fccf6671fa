import type { ReactNode } from 'react';
import classes from './disclosure.module.css';

/** Content that is collapsed at first. */
export function Disclosure({ summary, children }: { summary: string; children: ReactNode }) {
  return (
    <details className={classes.disclosure}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
