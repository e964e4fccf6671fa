import { queryOptions } from '@tanstack/react-query';
import { getAboutOptions, getAuthOptionsOptions } from '../../generated/@tanstack/react-query.gen.ts';
import { getOwnAccount } from '../../generated/sdk.gen.ts';
import type { User } from '../../generated/types.gen.ts';
import { asApiProblem } from '../problems/api-problem.ts';

/** Marks queries that belong to every page, not to the content of one. */
const EVERY_PAGE = { everyPage: true };

/** The user who is signed in; null when nobody is, which is no error. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }): Promise<User | null> => {
    // No script can read the session's own cookie; this one is set and deleted with it.
    if (!/(^|; )aumento_signed_in=/.test(document.cookie)) return null;
    try {
      return (await getOwnAccount({ signal })).data;
    } catch (error) {
      if (asApiProblem(error).status === 401) return null;
      throw error;
    }
  },
  staleTime: Number.POSITIVE_INFINITY,
  // The role may have changed meanwhile.
  refetchOnWindowFocus: 'always',
  meta: EVERY_PAGE,
});

/** How accounts are created on this server. */
export const authOptionsQuery = queryOptions({
  ...getAuthOptionsOptions(),
  staleTime: Number.POSITIVE_INFINITY,
  meta: EVERY_PAGE,
});

/** What the page has to know of this server's settings, and of the company's, which may change. */
export const aboutQuery = queryOptions({
  ...getAboutOptions(),
  staleTime: 300_000,
  // Somebody else may have entered the first real person.
  refetchOnWindowFocus: 'always',
  meta: EVERY_PAGE,
});
