import { type ReactNode, useEffect, useRef } from 'react';
import classes from './page.module.css';
import type { ApiCall } from './use-by-api/api-call.ts';
import { UseByApi } from './use-by-api/use-by-api.tsx';

/** Whether a person has been anywhere yet: who has just arrived begins at the top, not in the page's middle. */
let arrived = false;
document.addEventListener('focusin', () => {
  arrived = true;
});

interface Props {
  children: ReactNode;
  footer?: ReactNode;
  /** What a program would ask for to know what is on this page. */
  api?: readonly ApiCall[];
}

/** The part of the screen between header and footer. */
export function Page({ children, footer, api }: Props) {
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    // What had the focus went away with the last page: go on from the beginning of this one.
    if (!arrived || document.activeElement !== document.body) return;
    window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, []);
  return (
    <>
      <main ref={main} id="content" tabIndex={-1} className={classes.page}>
        {children}
        {api && <UseByApi calls={api} />}
      </main>
      {footer && <footer className={classes.footer}>{footer}</footer>}
    </>
  );
}
