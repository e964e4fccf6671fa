import type { ReactNode } from 'react';
import classes from './page.module.css';

interface Props {
  children: ReactNode;
  footer?: ReactNode;
}

/** The part of the screen between header and footer. */
export function Page({ children, footer }: Props) {
  return (
    <>
      <main id="content" tabIndex={-1} className={classes.page}>
        {children}
      </main>
      {footer && <footer className={classes.footer}>{footer}</footer>}
    </>
  );
}
