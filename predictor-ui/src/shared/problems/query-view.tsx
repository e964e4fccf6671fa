import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ProblemNotice } from './problem-notice.tsx';

interface Props<T> {
  query: UseQueryResult<T, unknown>;
  /** Shown until there is an answer. */
  waiting: ReactNode;
  children: (data: T) => ReactNode;
}

/** The answer of a query, and above it or in its place what went wrong and the way to try again. */
export function QueryView<T>({ query: { data, error, isError, isFetching, refetch }, waiting, children }: Props<T>) {
  const problem = isError && <ProblemNotice error={error} onRetry={refetch} retrying={isFetching} />;
  if (data === undefined) return problem || waiting;
  // What is typed below stays when the answer could not be read again.
  return (
    <>
      {problem}
      {children(data)}
    </>
  );
}
