import { hashKey, useQueryClient } from '@tanstack/react-query';
import type { Session } from '../../generated/types.gen.ts';
import { aboutQuery, sessionQuery } from './session-query.ts';

/**
 * What stays. `about` is public, and the same for everybody; its observer around the whole page would not be told that it
 * was removed, and never hear of a newer one.
 */
const KEPT = [sessionQuery, aboutQuery].map(({ queryKey }) => hashKey(queryKey));

/** Signs a user in, and removes cached data of the user before. */
export function useEnter(): (session: Session) => void {
  const queryClient = useQueryClient();
  return ({ user }) => {
    queryClient.removeQueries({ predicate: ({ queryHash }) => !KEPT.includes(queryHash) });
    queryClient.setQueryData(sessionQuery.queryKey, user);
  };
}
