import { type ReactNode, useEffect, useRef } from 'react';
import classes from './page.module.css';
import { UseByApi } from './use-by-api/use-by-api.tsx';

/** Whether anything has had the focus yet: a first visit begins at the top of the document. */
let arrived = false;
document.addEventListener('focusin', () => {
  arrived = true;
});

interface Props {
  children: ReactNode;
  footer?: ReactNode;
  /** Whether it shows how a program asks for what is on this page. */
  useByApi?: boolean;
}

/** A page's content and its footer. */
export function Page({ children, footer, useByApi }: Props) {
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    // The last page took its focused element away: the focus goes to the beginning of this one.
    if (!arrived || document.activeElement !== document.body) return;
    window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, []);
  return (
    <>
      <main ref={main} id="content" tabIndex={-1} className={classes.page}>
        {children}
        {useByApi && <UseByApi />}
      </main>
      {footer && <footer className={classes.footer}>{footer}</footer>}
    </>
  );
}
