import { getRouteApi } from '@tanstack/react-router';
import type { PredictSearch } from './search.ts';

const route = getRouteApi('/');

/** The search parameters, and how to change them. Each change is a history entry. */
export function usePredictSearch() {
  const search: PredictSearch = route.useSearch();
  const navigate = route.useNavigate();
  return {
    search,
    /** Picks another employee, or none; the other parameters are reset. */
    pickEmployee: (employee: string | undefined) => navigate({ search: { employee } }),
    /** Starts the reasons at today's salary, or at the average case. */
    startReasons: (at: 'today' | 'average') =>
      navigate({
        search: (current) => ({ ...current, why: at === 'average' ? at : undefined }),
        resetScroll: false,
      }),
    change: (changed: PredictSearch) => navigate({ search: (current) => ({ ...current, ...changed }) }),
  };
}
