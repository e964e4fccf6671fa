import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { PredictPage } from '../predict/predict-page.tsx';
import { readSearch } from '../predict/search.ts';
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

export const router = createRouter({
  routeTree: rootRoute.addChildren([predictRoute, courseRoute]),
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
