import { Link } from '@tanstack/react-router';
import { useTexts } from '../../../shared/i18n/use-texts.ts';
import classes from './models-tabs.module.css';
import { tabsTexts } from './texts.ts';

const TABS = [
  { to: '/models', name: 'versions' },
  { to: '/models/shadow', name: 'shadow' },
  { to: '/models/trainings', name: 'trainings' },
  { to: '/models/watch', name: 'watch' },
] as const;

/** Links to the pages about models; the router marks the current one. */
export function ModelsTabs() {
  const t = useTexts(tabsTexts);
  return (
    <nav aria-label={t.label} data-screen-only className={classes.tabs}>
      {TABS.map(({ to, name }) => (
        <Link key={to} to={to} activeOptions={{ exact: true, includeSearch: false }} className={classes.tab}>
          {t[name]}
        </Link>
      ))}
    </nav>
  );
}
