import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useI18n } from '../shared/i18n/i18n-context.ts';
import { sessionQuery } from '../shared/session/session-query.ts';
import { useMay } from '../shared/session/use-may.ts';
import classes from './navigation.module.css';

/** One entry a page that has a place in the navigation. Who sees all versions of the model finds the card of each there. */
const PAGES = [
  { to: '/', en: 'Predict', es: 'Predecir' },
  { to: '/employees', en: 'Employees', es: 'Personas' },
  { to: '/departments', en: 'Departments', es: 'Departamentos' },
  { to: '/model', en: 'Model', es: 'Modelo', forAdmins: false },
  { to: '/models', en: 'Models', es: 'Modelos', forAdmins: true },
  { to: '/users', en: 'Users', es: 'Usuarios', forAdmins: true },
  { to: '/audit', en: 'Audit log', es: 'Auditoría', forAdmins: true },
  { to: '/settings', en: 'Settings', es: 'Configuración', forAdmins: true },
] as const;

const LABEL = { en: 'Pages', es: 'Páginas' };

/** On a phone the links scroll sideways: shows the current one. */
const show = (text: HTMLElement | null) => text?.parentElement?.scrollIntoView({ block: 'nearest', inline: 'nearest' });

/** Links to the pages that the user's role includes; nothing when nobody is signed in. */
export function Navigation() {
  const { language } = useI18n();
  const { data: user } = useQuery({ ...sessionQuery, enabled: false });
  const isAdmin = useMay('admin');
  if (!user) return null;
  return (
    <nav className={classes.navigation} aria-label={LABEL[language]}>
      {PAGES.filter((page) => !('forAdmins' in page) || page.forAdmins === isAdmin).map(({ to, ...names }) => (
        <Link key={to} to={to} activeOptions={{ exact: to === '/', includeSearch: false }} className={classes.link}>
          {({ isActive }) => <span ref={isActive ? show : null}>{names[language]}</span>}
        </Link>
      ))}
    </nav>
  );
}
