import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { readAuditSearch } from '../audit/search.ts';
import { readEmployeesSearch } from '../employees/search.ts';
import { PredictPage } from '../predict/predict-page.tsx';
import { readSearch } from '../predict/search.ts';
import { readUsersSearch } from '../users/search.ts';
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
    orReload(() => import('../course/course-page.tsx')),
    'CoursePage',
  ),
});

const modelRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/model',
  component: lazyRouteComponent(orReload(() => import('../model-card/model-card-page.tsx'))),
});

const employeesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/employees',
  validateSearch: readEmployeesSearch,
  component: lazyRouteComponent(
    orReload(() => import('../employees/employees-page.tsx')),
    'EmployeesPage',
  ),
});

const newEmployeeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/employees/new',
  component: lazyRouteComponent(
    orReload(() => import('../employees/new-employee-page.tsx')),
    'NewEmployeePage',
  ),
});

const importRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/employees/import',
  component: lazyRouteComponent(
    orReload(() => import('../employees/import/import-page.tsx')),
    'ImportPage',
  ),
});

const employeeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/employees/$id',
  component: lazyRouteComponent(
    orReload(() => import('../employees/detail/employee-page.tsx')),
    'EmployeePage',
  ),
});

const usersRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/users',
  validateSearch: readUsersSearch,
  component: lazyRouteComponent(
    orReload(() => import('../users/users-page.tsx')),
    'UsersPage',
  ),
});

const accountRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/account',
  component: lazyRouteComponent(
    orReload(() => import('../account/account-page.tsx')),
    'AccountPage',
  ),
});

const invitationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/invitation',
  staticData: { open: true },
  component: lazyRouteComponent(
    orReload(() => import('../session/invitation-page.tsx')),
    'InvitationPage',
  ),
});

const passwordResetRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/password-reset',
  staticData: { open: true },
  component: lazyRouteComponent(
    orReload(() => import('../session/password-reset-page.tsx')),
    'PasswordResetPage',
  ),
});

const auditRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/audit',
  validateSearch: readAuditSearch,
  component: lazyRouteComponent(
    orReload(() => import('../audit/audit-page.tsx')),
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
