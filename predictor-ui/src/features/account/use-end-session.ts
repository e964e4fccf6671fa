import { useMutation, useQueryClient } from '@tanstack/react-query';
import { listOwnSessionsQueryKey } from '../../generated/@tanstack/react-query.gen.ts';
import { endOwnSession } from '../../generated/sdk.gen.ts';
import { asApiProblem } from '../../shared/problems/api-problem.ts';

/** Ends another session of the account; no error if it has ended meanwhile. */
export function useEndSession(id: string, onEnded: () => void) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () =>
      endOwnSession({ path: { id } }).catch((error: unknown) => {
        if (asApiProblem(error).status !== 404) throw error;
      }),
    onSuccess: () => {
      onEnded();
      return queryClient.invalidateQueries({ queryKey: listOwnSessionsQueryKey() });
    },
  });
}
