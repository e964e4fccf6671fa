import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { readAuditSearch } from '../features/audit/search.ts';
import { readEmployeesSearch } from '../features/employees/search.ts';
import { readModelsSearch } from '../features/models/search.ts';
import { readSearch } from '../features/predict/search.ts';
import { readUsersSearch } from '../features/users/search.ts';
import { readWatchSearch } from '../features/watch/search.ts';
import { PredictPage } from '../pages/predict-page.tsx';
import { readEdit } from '../shared/address/read-search.ts';
import { Crash } from './crash.tsx';
import { LostPage } from './lost-page.tsx';
import { NotFound } from './not-found.tsx';
import { Shell } from './shell.tsx';

/**
 * A failure is kept, by browsers too, and seen only by who opens the page, not by who points at a link to it; else TanStack
 * Router reloads at once, offline as well.
 */
const lazyPage = (load: () => Promise<{ default: ComponentType }>) =>
  lazyRouteComponent(() => load().catch(() => ({ default: LostPage })));

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
  component: lazyPage(() => import('../pages/course-page.tsx')),
});

const modelRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/model',
  component: lazyPage(() => import('../pages/model-card-page.tsx')),
});

const modelsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/models',
  validateSearch: readModelsSearch,
  component: lazyPage(() => import('../pages/models-page.tsx')),
});

const shadowRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/models/shadow',
  component: lazyPage(() => import('../pages/shadow-page.tsx')),
});

const trainingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/models/trainings',
  component: lazyPage(() => import('../pages/trainings-page.tsx')),
});

const watchRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/models/watch',
  validateSearch: readWatchSearch,
  component: lazyPage(() => import('../pages/watch-page.tsx')),
});

const versionCardRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/models/version/$version',
  component: lazyPage(() => import('../pages/version-card-page.tsx')),
});

const employeesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/employees',
  validateSearch: readEmployeesSearch,
  component: lazyPage(() => import('../pages/employees-page.tsx')),
});

const newEmployeeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/employees/new',
  component: lazyPage(() => import('../pages/new-employee-page.tsx')),
});

const importRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/employees/import',
  component: lazyPage(() => import('../pages/import-page.tsx')),
});

const employeeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/employees/$id',
  component: lazyPage(() => import('../pages/employee-page.tsx')),
});

const departmentsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/departments',
  validateSearch: readEdit,
  component: lazyPage(() => import('../pages/departments-page.tsx')),
});

const usersRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/users',
  validateSearch: readUsersSearch,
  component: lazyPage(() => import('../pages/users-page.tsx')),
});

const accountRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/account',
  component: lazyPage(() => import('../pages/account-page.tsx')),
});

const invitationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/invitation',
  staticData: { open: true },
  component: lazyPage(() => import('../pages/invitation-page.tsx')),
});

const passwordResetRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/password-reset',
  staticData: { open: true },
  component: lazyPage(() => import('../pages/password-reset-page.tsx')),
});

const auditRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/audit',
  validateSearch: readAuditSearch,
  component: lazyPage(() => import('../pages/audit-page.tsx')),
});

const settingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings',
  validateSearch: readEdit,
  component: lazyPage(() => import('../pages/settings-page.tsx')),
});

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    predictRoute,
    employeesRoute,
    newEmployeeRoute,
    importRoute,
    employeeRoute,
    departmentsRoute,
    usersRoute,
    auditRoute,
    settingsRoute,
    modelRoute,
    modelsRoute,
    shadowRoute,
    trainingsRoute,
    watchRoute,
    versionCardRoute,
    courseRoute,
    accountRoute,
    invitationRoute,
    passwordResetRoute,
  ]),
  // A page's code is loaded when the user points at a link to it.
  defaultPreload: 'intent',
  // Search parameters that validateSearch does not return are removed.
  search: { strict: true },
  defaultErrorComponent: Crash,
  defaultNotFoundComponent: NotFound,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
  interface StaticDataRouteOption {
    /** Whether the page needs no session. */
    open?: boolean;
  }
}
