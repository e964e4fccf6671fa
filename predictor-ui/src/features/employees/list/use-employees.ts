import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { listEmployeesOptions } from '../../../generated/@tanstack/react-query.gen.ts';
import type { EmployeesSearch } from '../search.ts';

const SHOWN = 25;
const route = getRouteApi('/employees');

/** The search parameters, the API's answer to them, and how to change them. */
export function useEmployees() {
  const search: EmployeesSearch = route.useSearch();
  const navigate = route.useNavigate();
  const employees = useQuery({
    ...listEmployeesOptions({ query: { ...search, pageSize: SHOWN } }),
    placeholderData: keepPreviousData,
  });
  const start = { after: undefined, before: undefined };
  return {
    search,
    employees,
    /** Changes filters or sorting, from the first page on. */
    narrow: (changed: EmployeesSearch) => navigate({ search: (current) => ({ ...current, ...start, ...changed }) }),
    /** Updates the search text without a history entry for each letter. */
    type: (text: string | undefined) =>
      navigate({ search: (current) => ({ ...current, ...start, search: text }), replace: true }),
    turn: (to: Pick<EmployeesSearch, 'after' | 'before'>) =>
      navigate({ search: (current) => ({ ...current, ...start, ...to }), resetScroll: false }),
    clear: () => navigate({ search: ({ sort }) => ({ sort }) }),
  };
}
