import type { Query, QueryClient, QueryPersister } from '@tanstack/react-query';
import { client } from '../../../generated/client.gen.ts';

/** One request of the API, as the page made it. */
export interface ApiCall {
  method: string;
  /** Without `/api`, with its query: /employees?search=garc%C3%ADa */
  path: string;
  body?: unknown;
}

/** A longer body would make a command line that no shell accepts. */
const MAX_BODY = 20_000;

const calls = new WeakMap<AbortSignal, ApiCall[]>();
const signals = new WeakMap<Query, AbortSignal[]>();

/** Makes the generated client record each request by the signal that can abort it. */
export function recordApiCalls(): void {
  client.interceptors.request.use((request, { signal, body, serializedBody = '' }) => {
    const { pathname, search } = new URL(request.url);
    const call = { method: request.method, path: pathname.replace(/^\/api/, '') + search, body };
    if (signal && String(serializedBody).length <= MAX_BODY) calls.set(signal, [...(calls.get(signal) ?? []), call]);
    return request;
  });
}

/** TanStack Query calls a persister in place of a query's function: the one hook that knows a query and its signal. */
export const recordSignal: QueryPersister = (queryFn, context, query) => {
  const earlierPages = query.state.fetchMeta?.fetchMore ? signals.get(query) : undefined;
  signals.set(query, [...(earlierPages ?? []), context.signal]);
  return queryFn(context);
};

/** The requests of what is on the page now, each once; without those that every page makes. */
export function pageCalls(queryClient: QueryClient): ApiCall[] {
  const shown = queryClient.getQueryCache().findAll({ type: 'active', predicate: ({ meta }) => !meta?.everyPage });
  const made = shown.flatMap((query) => signals.get(query)?.flatMap((signal) => calls.get(signal) ?? []) ?? []);
  return [...new Map(made.map((call) => [JSON.stringify(call), call])).values()];
}
