import { Outlet, useMatches } from '@tanstack/react-router';
import { useI18n } from '../shared/i18n/i18n-context.ts';
import { UndoOutlet } from '../shared/undo/undo-outlet.tsx';
import { Header } from './header.tsx';
import { SessionGate } from './session-gate.tsx';
import classes from './shell.module.css';

/** The frame around every page. */
export function Shell() {
  const { t } = useI18n();
  const open = useMatches({ select: (matches) => matches.some(({ staticData }) => staticData.open) });
  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#content">
        {t.app.skip}
      </a>
      <Header />
      {open ? (
        <Outlet />
      ) : (
        <SessionGate>
          <Outlet />
          <UndoOutlet />
        </SessionGate>
      )}
    </div>
  );
}
