import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { readAuditSearch } from '../features/audit/search.ts';
import { readEmployeesSearch } from '../features/employees/search.ts';
import { readSearch } from '../features/predict/search.ts';
import { readUsersSearch } from '../features/users/search.ts';
import { PredictPage } from '../pages/predict-page.tsx';
import { Crash } from './crash.tsx';
import { NotFound } from './not-found.tsx';
import { orReload } from './reload-for-lost-code.ts';
import { Shell } from './shell.tsx';

const rootRoute = createRootRoute({ component: Shell });

const predictRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  validateSearch: readSearch,
  component: PredictPage,
});

const courseRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/course',
  staticData: { open: true },
  component: lazyRouteComponent(
    orReload(() => import('../pages/course-page.tsx')),
    'CoursePage',
  ),
});

const modelRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/model',
  component: lazyRouteComponent(orReload(() => import('../pages/model-card-page.tsx'))),
});

const employeesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/employees',
  validateSearch: readEmployeesSearch,
  component: lazyRouteComponent(
    orReload(() => import('../pages/employees-page.tsx')),
    'EmployeesPage',
  ),
});

const newEmployeeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/employees/new',
  component: lazyRouteComponent(
    orReload(() => import('../pages/new-employee-page.tsx')),
    'NewEmployeePage',
  ),
});

const importRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/employees/import',
  component: lazyRouteComponent(
    orReload(() => import('../pages/import-page.tsx')),
    'ImportPage',
  ),
});

const employeeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/employees/$id',
  component: lazyRouteComponent(
    orReload(() => import('../pages/employee-page.tsx')),
    'EmployeePage',
  ),
});

const usersRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/users',
  validateSearch: readUsersSearch,
  component: lazyRouteComponent(
    orReload(() => import('../pages/users-page.tsx')),
    'UsersPage',
  ),
});

const accountRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/account',
  component: lazyRouteComponent(
    orReload(() => import('../pages/account-page.tsx')),
    'AccountPage',
  ),
});

const invitationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/invitation',
  staticData: { open: true },
  component: lazyRouteComponent(
    orReload(() => import('../pages/invitation-page.tsx')),
    'InvitationPage',
  ),
});

const passwordResetRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/password-reset',
  staticData: { open: true },
  component: lazyRouteComponent(
    orReload(() => import('../pages/password-reset-page.tsx')),
    'PasswordResetPage',
  ),
});

const auditRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/audit',
  validateSearch: readAuditSearch,
  component: lazyRouteComponent(
    orReload(() => import('../pages/audit-page.tsx')),
    'AuditPage',
  ),
});

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    predictRoute,
    employeesRoute,
    newEmployeeRoute,
    importRoute,
    employeeRoute,
    usersRoute,
    auditRoute,
    modelRoute,
    courseRoute,
    accountRoute,
    invitationRoute,
    passwordResetRoute,
  ]),
  // A page's code is fetched when a person points at the way to it.
  defaultPreload: 'intent',
  // What validateSearch leaves out is not there.
  search: { strict: true },
  defaultErrorComponent: Crash,
  defaultNotFoundComponent: NotFound,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
  interface StaticDataRouteOption {
    /** Whether it is for those who are not signed in too. */
    open?: boolean;
  }
}
