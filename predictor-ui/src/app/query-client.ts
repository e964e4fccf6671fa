import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { recordSignal } from '../shared/page/use-by-api/recorder.ts';
import { asApiProblem } from '../shared/problems/api-problem.ts';
import { sessionQuery } from '../shared/session/session-query.ts';
import { watchSession } from './watch-session.ts';

const FRESH_MS = 30_000;
const LONGEST_WAIT_SECONDS = 5;

export function createQueryClient(): QueryClient {
  // A 401 to any request means that the session has ended: the sign-in page is shown.
  const onError = (error: Error) => {
    const { status } = asApiProblem(error);
    if (status === 401) queryClient.setQueryData(sessionQuery.queryKey, null);
    // The role has changed.
    if (status === 403) void queryClient.invalidateQueries(sessionQuery);
    // Somebody else changed something.
    if (status === 409) void queryClient.invalidateQueries();
  };
  const queryClient: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: FRESH_MS,
        persister: recordSignal,
        retry: (failures, error) => failures < 1 && asApiProblem(error).isTransient,
        retryDelay: (_, error) => Math.min(asApiProblem(error).retryAfterSeconds ?? 1, LONGEST_WAIT_SECONDS) * 1000,
        // A machine that is offline can still reach its own localhost.
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  });
  watchSession(queryClient);
  return queryClient;
}
