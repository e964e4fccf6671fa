import { notifyManager, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { type ApiCall, pageCalls } from './recorder.ts';

/** What the page asks the API, as it changes. */
export function usePageCalls(): ApiCall[] {
  const queryClient = useQueryClient();
  const subscribe = useCallback(
    (onChange: () => void) => queryClient.getQueryCache().subscribe(notifyManager.batchCalls(onChange)),
    [queryClient],
  );
  const made = useSyncExternalStore(subscribe, () => JSON.stringify(pageCalls(queryClient)));
  return useMemo(() => JSON.parse(made), [made]);
}
