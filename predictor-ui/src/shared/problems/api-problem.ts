import { client } from '../../generated/client.gen.ts';
import type { Problem } from '../../generated/types.gen.ts';

/** A failed request: the API's problem+json, and when to retry. Status 0: no answer. */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly problem?: Partial<Problem>,
    readonly retryAfterSeconds?: number,
  ) {
    super(problem?.detail ?? `HTTP ${status}`);
  }

  /** Whether the same request may soon succeed. A proxy answers 502 or 504 while the API restarts. */
  get isTransient(): boolean {
    return [0, 502, 503, 504].includes(this.status);
  }
}

/** Makes the generated client throw ApiProblem, whatever went wrong. */
export function throwApiProblems(): void {
  client.interceptors.error.use((error, response, _request, { signal }) => {
    // TanStack Query recognises an aborted request by the error's name.
    if (signal?.aborted) return error;
    if (!response) return new ApiProblem(0);
    const retryAfter = Number(response.headers.get('Retry-After') ?? Number.NaN);
    const problem = typeof error === 'object' && error ? (error as Partial<Problem>) : undefined;
    return new ApiProblem(response.status, problem, Number.isFinite(retryAfter) ? retryAfter : undefined);
  });
}

/** Asks the API for messages in the page's language, which need not be the browser's. */
export function askInPageLanguage(): void {
  client.interceptors.request.use((request) => {
    request.headers.set('Accept-Language', document.documentElement.lang);
    return request;
  });
}

/** Any error as an ApiProblem. */
export function asApiProblem(error: unknown): ApiProblem {
  return error instanceof ApiProblem ? error : new ApiProblem(500);
}
