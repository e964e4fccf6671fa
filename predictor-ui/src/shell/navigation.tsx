import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useI18n } from '../i18n/i18n-context.ts';
import { sessionQuery } from '../session/session-query.ts';
import { useMay } from '../session/use-role.ts';
import classes from './navigation.module.css';

/** The ways to the pages that the person may see. Nothing when nobody is signed in. */
export function Navigation() {
  const { t } = useI18n();
  const { data: user } = useQuery({ ...sessionQuery, enabled: false });
  const isAdmin = useMay('admin');
  if (!user) return null;
  return (
    <nav className={classes.navigation} aria-label={t.navigation.label}>
      <Link to="/" activeOptions={{ exact: true, includeSearch: false }} className={classes.link}>
        {t.navigation.predict}
      </Link>
      <Link to="/employees" activeOptions={{ includeSearch: false }} className={classes.link}>
        {t.navigation.employees}
      </Link>
      <Link to="/model" className={classes.link}>
        {t.navigation.model}
      </Link>
      {isAdmin && (
        <>
          <Link to="/users" activeOptions={{ includeSearch: false }} className={classes.link}>
            {t.navigation.users}
          </Link>
          <Link to="/audit" activeOptions={{ includeSearch: false }} className={classes.link}>
            {t.navigation.audit}
          </Link>
        </>
      )}
    </nav>
  );
}
