import { Outlet } from '@tanstack/react-router';
import { useI18n } from '../i18n/i18n-context.ts';
import { SessionGate } from '../session/session-gate.tsx';
import { UndoOutlet } from '../ui/undo/undo-outlet.tsx';
import { Header } from './header.tsx';
import classes from './shell.module.css';

/** What stands around every page. */
export function Shell() {
  const { t } = useI18n();
  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#content">
        {t.app.skip}
      </a>
      <Header />
      <SessionGate>
        <Outlet />
        <UndoOutlet />
      </SessionGate>
    </div>
  );
}
