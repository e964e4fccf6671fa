import { getRouteApi } from '@tanstack/react-router';
import type { PredictSearch } from './search.ts';

const route = getRouteApi('/');

/** What the address says, and how to change it. Each change is a step that the browser's back button takes back. */
export function usePredictSearch() {
  const search: PredictSearch = route.useSearch();
  const navigate = route.useNavigate();
  return {
    search,
    /** Another person, or none: what was chosen for the last one does not carry over. */
    pickEmployee: (employee: string | undefined) => navigate({ search: { employee } }),
    change: (changed: PredictSearch) => navigate({ search: (current) => ({ ...current, ...changed }) }),
  };
}
