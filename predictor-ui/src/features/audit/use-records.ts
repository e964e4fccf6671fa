import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { AuditPage } from '../../generated/types.gen.ts';

/** @param ask gets the records before one (keyset pagination); undefined: the newest */
export function useRecords(
  key: readonly unknown[],
  ask: (before: string | undefined, signal: AbortSignal) => Promise<AuditPage>,
  enabled: boolean,
) {
  return useInfiniteQuery({
    queryKey: ['records', ...key],
    queryFn: ({ pageParam, signal }) => ask(pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
    // Users often look here just after a change.
    staleTime: 0,
    enabled,
  });
}

export type Records = ReturnType<typeof useRecords>;
