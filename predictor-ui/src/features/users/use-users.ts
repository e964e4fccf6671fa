import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { listUsersOptions } from '../../generated/@tanstack/react-query.gen.ts';
import type { UsersSearch } from './search.ts';

const SHOWN = 25;
const route = getRouteApi('/users');

/** The search parameters, the API's answer to them, and how to change them. */
export function useUsers(allowed: boolean) {
  const search: UsersSearch = route.useSearch();
  const navigate = route.useNavigate();
  const users = useQuery({
    ...listUsersOptions({ query: { ...search, pageSize: SHOWN } }),
    placeholderData: keepPreviousData,
    enabled: allowed,
  });
  return {
    search,
    users,
    /** A new search begins at its first page; typing adds no history entries. */
    narrow: (changed: UsersSearch) =>
      navigate({ search: (current) => ({ ...current, ...changed, page: undefined }), replace: true }),
    turn: (page: number) => navigate({ search: (current) => ({ ...current, page: page > 1 ? page : undefined }) }),
  };
}
