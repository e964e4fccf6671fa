import { notifyManager, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { type ApiCall, pageCalls } from './recorder.ts';

/** Who the token is for: an example where the page asks for nothing. */
const EXAMPLE: ApiCall = { method: 'GET', path: '/auth/me' };

/** What the page asks the API, as it changes. */
export function usePageCalls(): ApiCall[] {
  const queryClient = useQueryClient();
  const subscribe = useCallback(
    (onChange: () => void) => queryClient.getQueryCache().subscribe(notifyManager.batchCalls(onChange)),
    [queryClient],
  );
  const made = useSyncExternalStore(subscribe, () => JSON.stringify(pageCalls(queryClient)));
  return useMemo(() => {
    const calls: ApiCall[] = JSON.parse(made);
    return calls.length > 0 ? calls : [EXAMPLE];
  }, [made]);
}
