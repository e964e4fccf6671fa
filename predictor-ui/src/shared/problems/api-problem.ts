import { client } from '../../generated/client.gen.ts';
import type { Problem } from '../../generated/types.gen.ts';

/** An answer of the API that is none: its problem+json, and when to try again. Status 0: nobody answered. */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly problem?: Partial<Problem>,
    readonly retryAfterSeconds?: number,
  ) {
    super(problem?.detail ?? `HTTP ${status}`);
  }

  /** Whether the same request may well succeed in a moment. A proxy says 502 or 504 while the API restarts. */
  get isTransient(): boolean {
    return [0, 502, 503, 504].includes(this.status);
  }
}

/** Makes the generated client throw ApiProblem, whatever went wrong. */
export function throwApiProblems(): void {
  client.interceptors.error.use((error, response, _request, { signal }) => {
    // An abort is no failure: TanStack Query knows it by its name.
    if (signal?.aborted) return error;
    if (!response) return new ApiProblem(0);
    const retryAfter = Number(response.headers.get('Retry-After') ?? Number.NaN);
    const problem = typeof error === 'object' && error ? (error as Partial<Problem>) : undefined;
    return new ApiProblem(response.status, problem, Number.isFinite(retryAfter) ? retryAfter : undefined);
  });
}

/** The API says what it refuses in the language of the page, which need not be the browser's. */
export function askInPageLanguage(): void {
  client.interceptors.request.use((request) => {
    request.headers.set('Accept-Language', document.documentElement.lang);
    return request;
  });
}

/** What the page knows of an error, whoever threw it. */
export function asApiProblem(error: unknown): ApiProblem {
  return error instanceof ApiProblem ? error : new ApiProblem(500);
}
