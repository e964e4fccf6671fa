import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { AuditPage } from '../../generated/types.gen.ts';

/** @param ask for the records that are older than one; undefined: for the newest */
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
    // Whoever looks here has often just done something.
    staleTime: 0,
    enabled,
  });
}

export type Records = ReturnType<typeof useRecords>;
