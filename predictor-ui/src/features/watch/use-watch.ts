import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { getWatchOptions } from '../../generated/@tanstack/react-query.gen.ts';
import { USUAL, type WatchSearch } from './search.ts';

const route = getRouteApi('/models/watch');

/** What is watched, over the days that the address says, and how to change these. */
export function useWatch() {
  const { days = USUAL }: WatchSearch = route.useSearch();
  const navigate = route.useNavigate();
  // People predict and decide meanwhile; the API keeps an answer for a minute.
  const watch = useQuery({ ...getWatchOptions({ query: { days } }), placeholderData: keepPreviousData, staleTime: 0 });
  const choose = (given: string) =>
    navigate({
      search: { days: Number(given) === USUAL ? undefined : Number(given) },
      replace: true,
      resetScroll: false,
    });
  return { watch, days, choose };
}
