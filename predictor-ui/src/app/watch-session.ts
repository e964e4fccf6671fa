import type { QueryClient } from '@tanstack/react-query';
import type { User } from '../generated/types.gen.ts';
import { dropAllDrafts } from '../shared/session/drafts.ts';
import { expiredQuery } from '../shared/session/expired.ts';
import { sessionQuery } from '../shared/session/session-query.ts';

/**
 * What has to happen whenever another user, or nobody, is signed in, however that came about: here, in another tab, or
 * because the session has ended.
 */
export function watchSession(queryClient: QueryClient): void {
  const [key] = sessionQuery.queryKey;
  /** Whose drafts there may be. */
  let last: User | undefined;
  let current: User | null | undefined;
  queryClient.getQueryCache().subscribe(({ query }) => {
    if (query.queryKey[0] !== key) return;
    const user = query.state.data as User | null | undefined;
    if (user === undefined || user?.id === current?.id) return;
    const before = current;
    current = user;
    if (!user) {
      if (before) queryClient.setQueryData(expiredQuery.queryKey, before.email);
      return;
    }
    if (last && last.id !== user.id) dropAllDrafts();
    last = user;
    // Signed in in another tab: what is on this page was the other user's.
    if (before) void queryClient.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== key });
  });
}
