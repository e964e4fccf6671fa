import { lazy, Suspense, useState } from 'react';
import { useI18n } from '../../i18n/i18n-context.ts';
import classes from './use-by-api.module.css';

const Snippets = lazy(() => import('./snippets.tsx'));

/** How a program asks for what is on this page; its code is loaded when it is opened. */
export function UseByApi() {
  const { t } = useI18n();
  const [open, setOpen] = useState(false);
  return (
    <details data-screen-only className={classes.api} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t.app.useByApi}</summary>
      {open && (
        <Suspense fallback={null}>
          <Snippets />
        </Suspense>
      )}
    </details>
  );
}
