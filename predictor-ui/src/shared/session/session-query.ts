import { queryOptions } from '@tanstack/react-query';
import { getOwnAccount } from '../../generated/sdk.gen.ts';
import type { User } from '../../generated/types.gen.ts';
import { asApiProblem } from '../problems/api-problem.ts';

/** Who is signed in; null when nobody is, which is an answer and no error. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }): Promise<User | null> => {
    // The session's own cookie no script can see; this one comes and goes with it.
    if (!/(^|; )aumento_signed_in=/.test(document.cookie)) return null;
    try {
      return (await getOwnAccount({ signal })).data;
    } catch (error) {
      if (asApiProblem(error).status === 401) return null;
      throw error;
    }
  },
  staleTime: Number.POSITIVE_INFINITY,
});
