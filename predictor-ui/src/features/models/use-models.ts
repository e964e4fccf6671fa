import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { listModelsOptions } from '../../generated/@tanstack/react-query.gen.ts';
import { MOST_COMPARED, type ModelsSearch } from './search.ts';

const SHOWN = 25;
const route = getRouteApi('/models');

/** The search parameters, the versions that they lead to, and how to change them. */
export function useModels() {
  const { compare = [], page = 1 }: ModelsSearch = route.useSearch();
  const navigate = route.useNavigate();
  const models = useQuery({
    ...listModelsOptions({ query: { page, pageSize: SHOWN } }),
    placeholderData: keepPreviousData,
    // Another admin, or a training, may have added or activated one.
    staleTime: 0,
  });
  const keep = (versions: string[]) =>
    navigate({
      search: (current) => ({ ...current, compare: versions.length > 0 ? versions : undefined }),
      replace: true,
      resetScroll: false,
    });
  return {
    models,
    compared: compare,
    full: compare.length >= MOST_COMPARED,
    choose: (version: string, chosen: boolean) =>
      keep(chosen ? [...compare, version] : compare.filter((one) => one !== version)),
    turn: (to: number) => navigate({ search: (current) => ({ ...current, page: to > 1 ? to : undefined }) }),
  };
}
