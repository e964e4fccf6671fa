import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
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

export const router = createRouter({
  routeTree: rootRoute.addChildren([predictRoute]),
  // What validateSearch leaves out is not there.
  search: { strict: true },
  defaultErrorComponent: Crash,
  defaultNotFoundComponent: NotFound,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
