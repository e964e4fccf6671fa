import type { ReactNode } from 'react';
import classes from './disclosure.module.css';

/** Something that is there for who asks for it. */
export function Disclosure({ summary, children }: { summary: string; children: ReactNode }) {
  return (
    <details className={classes.disclosure}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
