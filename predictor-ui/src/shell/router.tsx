import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { readEmployeesSearch } from '../employees/search.ts';
import { PredictPage } from '../predict/predict-page.tsx';
import { readSearch } from '../predict/search.ts';
import { readUsersSearch } from '../users/search.ts';
import { Crash } from './crash.tsx';
import { NotFound } from './not-found.tsx';
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
  component: lazyRouteComponent(() => import('../course/course-page.tsx'), 'CoursePage'),
});

const modelRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/model',
  component: lazyRouteComponent(() => import('../model-card/model-card-page.tsx')),
});

const employeesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/employees',
  validateSearch: readEmployeesSearch,
  component: lazyRouteComponent(() => import('../employees/employees-page.tsx'), 'EmployeesPage'),
});

const newEmployeeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/employees/new',
  component: lazyRouteComponent(() => import('../employees/new-employee-page.tsx'), 'NewEmployeePage'),
});

const importRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/employees/import',
  component: lazyRouteComponent(() => import('../employees/import/import-page.tsx'), 'ImportPage'),
});

const employeeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/employees/$id',
  component: lazyRouteComponent(() => import('../employees/detail/employee-page.tsx'), 'EmployeePage'),
});

const usersRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/users',
  validateSearch: readUsersSearch,
  component: lazyRouteComponent(() => import('../users/users-page.tsx'), 'UsersPage'),
});

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    predictRoute,
    employeesRoute,
    newEmployeeRoute,
    importRoute,
    employeeRoute,
    usersRoute,
    modelRoute,
    courseRoute,
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
