import { useQueryClient } from '@tanstack/react-query';
import type { Session } from '../../generated/types.gen.ts';
import { sessionQuery } from './session-query.ts';

/** Signs a user in, and removes cached data of the user before. */
export function useEnter(): (session: Session) => void {
  const queryClient = useQueryClient();
  const [session] = sessionQuery.queryKey;
  return ({ user }) => {
    queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== session });
    queryClient.setQueryData(sessionQuery.queryKey, user);
  };
}
